import { useState } from 'preact/hooks';
import { t } from '@/lib/i18n/popup';
import type { StoredAboutMe } from '@/lib/messaging/protocol';
import { Fold } from '../kit/Block';
import { Button } from '../kit/Button';
import { titleOf } from './titles';
import type { PopupActions, PopupView } from './types';

interface Props {
  readonly view: PopupView;
  readonly about: StoredAboutMe;
  readonly actions: PopupActions;
}

/** False alarms that the person reported; as text for the lead they go only where the person pastes them. */
export function Reports({ view, about, actions }: Props) {
  const [copied, setCopied] = useState(false);
  const { locale } = view;
  const reports = [...about.reports].sort((a, b) => b.at - a.at);
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  const text = reports
    .map(({ at, rule, detector, level, length, note }) =>
      [day(at), rule, detector, level, `${length} characters`, note]
        .filter((part) => part !== '')
        .join(' · '),
    )
    .join('\n');
  return (
    <Fold title={t(locale, 'popup.reports')} count={reports.length}>
      {reports.length === 0 ? (
        <p class="muted">{t(locale, 'popup.no-reports')}</p>
      ) : (
        <>
          <ul class="plain-list">
            {reports.map((report) => (
              <li key={report.id}>
                <span>
                  {titleOf(view, report.rule)} · {t(locale, `level.${report.level}`)}
                  <small class="muted">
                    {day(report.at)} <bdi>{report.note}</bdi>
                  </small>
                </span>
                <Button
                  label={t(locale, 'popup.report-remove-name', { rule: titleOf(view, report.rule) })}
                  onClick={() => actions.removeReport(report.id)}
                >
                  {t(locale, 'popup.report-remove')}
                </Button>
              </li>
            ))}
          </ul>
          <p class="row">
            <Button onClick={() => void actions.copy(text).then(() => setCopied(true))}>
              {t(locale, copied ? 'popup.copied' : 'popup.report-copy')}
            </Button>
          </p>
        </>
      )}
    </Fold>
  );
}
