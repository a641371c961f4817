import { useState } from 'preact/hooks';
import type { ImportReport } from '@/lib/messaging/library';
import { Block } from '../../kit/Block';
import { Button } from '../../kit/Button';
import { chooseFile } from '../../kit/files';
import { Progress } from '../../kit/Progress';
import { Room } from '../../kit/Room';
import { useSay } from '../../kit/speech';
import { useDesk } from '../desk';
import { Report } from '../Report';

/** Templates in and out: JSON for everything, CSV for spreadsheets. */
export function TransferPage() {
  const say = useSay();
  const { view, actions } = useDesk();
  const [report, setReport] = useState<ImportReport | null>(null);
  const read = async () => {
    const file = await chooseFile('.json,.csv,application/json,text/csv');
    if (file === null) return;
    const format = /\.csv$/i.test(file.name) ? 'csv' : 'json';
    setReport(await actions.importTemplates(format, file.text));
  };
  return (
    <Room title={say('templates.transfer')} back={['templates']}>
      <Block title={say('export')}>
        <p class="muted">{say('templates.export-text')}</p>
        <div class="row">
          <Button onClick={() => actions.exportTemplates('json')}>{say('export-json')}</Button>
          <Button onClick={() => actions.exportTemplates('csv')}>{say('export-csv')}</Button>
        </div>
      </Block>
      <Block title={say('import')}>
        <p class="muted">{say('templates.import-text')}</p>
        <div class="row">
          <Button look="primary" onClick={() => void read()}>
            {say('choose-file')}
          </Button>
        </div>
        {view.work?.key === 'import' && (
          <Progress label={say('work.import')} done={view.work.done} total={view.work.total} />
        )}
        {report !== null && <Report report={report} />}
      </Block>
    </Room>
  );
}
