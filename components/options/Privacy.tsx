import { useEffect, useState } from 'preact/hooks';
import type { BinEntry, ImportProblem, RestoreReport } from '@/lib/messaging/library';
import { Block, Fold } from '../kit/Block';
import { Button } from '../kit/Button';
import { Sure } from '../kit/Dialog';
import { chooseFile } from '../kit/files';
import { Progress } from '../kit/Progress';
import { useDates, useLocale, useSay } from '../kit/speech';
import { useDesk } from '../sidepanel/desk';
import { Report } from '../sidepanel/Report';

/** What is stored about me, shown as it is; everything out and in again; the bin. */
export function Privacy() {
  const say = useSay();
  const { view, actions } = useDesk();
  const [shown, setShown] = useState(false);
  const [asking, setAsking] = useState(false);
  const { about } = view;
  return (
    <>
      <Block title={say('privacy.about-me')}>
        {about === null ? (
          <p class="trouble" role="alert">
            {say('storage-unreadable')}
          </p>
        ) : (
          <>
            <p class="muted">
              {say('privacy.about-me-text', {
                answers: about.answers.length,
                exceptions: about.exceptions.length,
                notices: about.notices.length,
              })}
            </p>
            <h3>{say('privacy.exceptions')}</h3>
            {about.exceptions.length === 0 && <p class="muted small">{say('privacy.no-exceptions')}</p>}
            <ul class="plain-list" aria-label={say('privacy.exceptions')}>
              {about.exceptions.map((exception) => (
                <li key={exception.id}>
                  <bdi>{exception.label}</bdi>
                  <Button
                    label={say('privacy.revoke-name', { label: exception.label })}
                    onClick={() => actions.revokeException(exception.id)}
                  >
                    {say('privacy.revoke')}
                  </Button>
                </li>
              ))}
            </ul>
            <div class="row">
              <Button expanded={shown} onClick={() => setShown(!shown)}>
                {say(shown ? 'hide' : 'view')}
              </Button>
              <Button onClick={() => actions.exportMe()}>{say('export')}</Button>
              <Button look="danger" onClick={() => setAsking(true)}>
                {say('privacy.delete')}
              </Button>
            </div>
            {shown && (
              <textarea
                class="code"
                readOnly
                rows={12}
                spellcheck={false}
                aria-label={say('privacy.about-me')}
                value={JSON.stringify(about, null, 2)}
              />
            )}
          </>
        )}
      </Block>
      <Backup />
      <Bin />
      {asking && (
        <Sure
          title={say('privacy.delete')}
          text={say('privacy.delete-sure')}
          yes={say('delete')}
          onNo={() => setAsking(false)}
          onYes={() => {
            setAsking(false);
            actions.deleteMe();
          }}
        />
      )}
    </>
  );
}

function Backup() {
  const say = useSay();
  const locale = useLocale();
  const dates = useDates();
  const { view, actions } = useDesk();
  const [done, setDone] = useState<
    { readonly report: RestoreReport } | { readonly problems: readonly ImportProblem[] } | null
  >(null);
  const restore = async () => {
    const file = await chooseFile('.json,application/json');
    if (file === null) return;
    const answer = await actions.restoreBackup(file.text);
    setDone(answer === null ? null : answer.ok ? { report: answer.report } : { problems: answer.problems });
  };
  return (
    <Block title={say('backup')}>
      <p class="muted">{say('backup.text')}</p>
      {view.health !== null && (
        <p class="small">
          {say('backup.counts', { templates: view.health.templates, groups: view.health.groups })}{' '}
          {view.health.copiedAt !== null && say('backup.copied', { time: dates.time(view.health.copiedAt) })}
        </p>
      )}
      <div class="row">
        <Button look="primary" onClick={() => actions.backup()}>
          {say('backup.make')}
        </Button>
        <Button onClick={() => void restore()}>{say('backup.restore')}</Button>
      </div>
      {view.work?.key === 'restore' && (
        <Progress label={say('work.restore')} done={view.work.done} total={view.work.total} />
      )}
      {done !== null && 'report' in done && (
        <>
          <h3>{say('room.templates')}</h3>
          <Report report={done.report.templates} />
          <h3>{say('room.groups')}</h3>
          <Report report={done.report.groups} />
          <h3>{say('backup.own')}</h3>
          <Report report={done.report.own} />
        </>
      )}
      {done !== null && 'problems' in done && (
        <div class="trouble" role="alert">
          <p>{say('backup.not-restored')}</p>
          <ul>
            {done.problems.slice(0, 20).map((problem) => (
              <li key={`${problem.place} ${problem.text.en}`}>
                {problem.place} {problem.text[locale]}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Block>
  );
}

/** What was removed and can still be brought back. */
function Bin() {
  const say = useSay();
  const dates = useDates();
  const { view, actions } = useDesk();
  const [entries, setEntries] = useState<readonly BinEntry[]>([]);
  useEffect(() => {
    let here = true;
    void actions.listBin().then((list) => here && setEntries(list));
    return () => {
      here = false;
    };
  }, [view.revision]);
  return (
    <Fold title={say('bin')} count={entries.length}>
      <p class="hint">{say(entries.length === 0 ? 'bin.empty' : 'bin.text')}</p>
      <ul class="plain-list">
        {entries.map((entry) => (
          <li key={entry.id}>
            <span>
              <bdi>{entry.label}</bdi> <span class="muted small">{dates.day(entry.removedAt)}</span>
            </span>
            <Button label={say('restore-name', { name: entry.label })} onClick={() => actions.restore(entry)}>
              {say('restore')}
            </Button>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
