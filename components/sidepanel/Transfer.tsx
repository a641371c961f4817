import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ImportReport, TableFormat } from '@/lib/messaging/library';
import { Badge } from '../kit/Badge';
import { Block, Fold } from '../kit/Block';
import { Button } from '../kit/Button';
import { chooseFile } from '../kit/files';
import { Progress } from '../kit/Progress';
import { Room } from '../kit/Room';
import { useSay } from '../kit/speech';
import { useDesk } from './desk';
import { Report } from './Report';

interface Props {
  readonly room: 'templates' | 'groups';
  readonly title: string;
  readonly importText: string;
  readonly exportText: string;
  /** `dry` only looks at what the file would do. */
  readonly onImport: (format: TableFormat, text: string, dry: boolean) => Promise<ImportReport | null>;
  readonly onExport: (format: TableFormat) => void;
  /** Other ways in. */
  readonly children?: ComponentChildren;
}

interface Chosen {
  readonly name: string;
  readonly format: TableFormat;
  readonly text: string;
  readonly report: ImportReport;
}

/** Records in and out as files. What a file would do is shown before anything is written. */
export function Transfer({ room, title, importText, exportText, onImport, onExport, children }: Props) {
  const say = useSay();
  const { view } = useDesk();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [done, setDone] = useState<ImportReport | null>(null);
  const look = async () => {
    const file = await chooseFile('.csv,.json,text/csv,application/json');
    if (file === null) return;
    setDone(null);
    const format = /\.csv$/i.test(file.name) ? 'csv' : 'json';
    const report = await onImport(format, file.text, true);
    setChosen(report === null ? null : { name: file.name, format, text: file.text, report });
  };
  const read = async ({ format, text }: Chosen) => {
    setDone(await onImport(format, text, false));
    setChosen(null);
  };
  return (
    <Room title={title} back={[room]}>
      {children}
      <Block title={say('import')}>
        <p class="muted">{importText}</p>
        <div class="row">
          <Button look={chosen === null ? 'primary' : 'secondary'} onClick={() => void look()}>
            {say('choose-file')}
          </Button>
        </div>
        {view.work?.key === 'import' && (
          <Progress label={say('work.import')} done={view.work.done} total={view.work.total} />
        )}
        {chosen !== null && (
          <Outlook chosen={chosen} onRead={() => void read(chosen)} onCancel={() => setChosen(null)} />
        )}
        {done !== null && <Report report={done} />}
      </Block>
      <Block title={say('export')}>
        <p class="muted">{exportText}</p>
        <div class="row">
          <Button onClick={() => onExport('csv')}>{say('export-csv')}</Button>
          <Button onClick={() => onExport('json')}>{say('export-json')}</Button>
        </div>
      </Block>
    </Room>
  );
}

/** What the file would add and change, and where it is wrong. */
function Outlook({
  chosen: { name, report },
  onRead,
  onCancel,
}: {
  readonly chosen: Chosen;
  readonly onRead: () => void;
  readonly onCancel: () => void;
}) {
  const say = useSay();
  const rows = report.rows ?? [];
  return (
    <div class="stack tight">
      <h3>{say('import.outlook', { name })}</h3>
      <Report report={report} />
      {rows.length > 0 && (
        <Fold title={say('import.rows')} count={rows.length} open={rows.length <= FEW}>
          <ul class="plain-list small">
            {rows.map(({ what, label }, at) => (
              <li key={`${at}`}>
                <bdi>{label}</bdi>
                <Badge tone={what === 'added' ? 'good' : 'accent'}>{say(`import.${what}`)}</Badge>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      <div class="row">
        <Button look="primary" disabled={report.added + report.changed === 0} onClick={onRead}>
          {say('import.do', { count: report.added + report.changed })}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {say('cancel')}
        </Button>
      </div>
      <p class="hint">{say('import.nothing-yet')}</p>
    </div>
  );
}

/** So many rows stand open at once. */
const FEW = 12;
