import { useState } from 'preact/hooks';
import type { ImportReport } from '@/lib/messaging/library';
import { Block } from '../../kit/Block';
import { Button } from '../../kit/Button';
import { chooseFile } from '../../kit/files';
import { Progress } from '../../kit/Progress';
import { Room } from '../../kit/Room';
import { go } from '../../kit/route';
import { useSay } from '../../kit/speech';
import { useDesk } from '../desk';
import { Report } from '../Report';

/** Groups in and out. */
export function TransferPage() {
  const say = useSay();
  const { view, actions } = useDesk();
  const [report, setReport] = useState<ImportReport | null>(null);
  const read = async () => {
    const file = await chooseFile('.csv,.json,text/csv,application/json');
    if (file === null) return;
    setReport(await actions.importGroups(/\.json$/i.test(file.name) ? 'json' : 'csv', file.text));
  };
  return (
    <Room title={say('groups.transfer')} back={['groups']}>
      <Block title={say('groups.collect')}>
        <p class="muted">{say('groups.collect-short')}</p>
        <div class="row">
          <Button onClick={() => go('groups', 'collect')}>{say('groups.collect')}</Button>
        </div>
      </Block>
      <Block title={say('import')}>
        <p class="muted">{say('groups.import-text')}</p>
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
      <Block title={say('export')}>
        <p class="muted">{say('groups.export-text')}</p>
        <div class="row">
          <Button onClick={() => actions.exportGroups('csv')}>{say('export-csv')}</Button>
          <Button onClick={() => actions.exportGroups('json')}>{say('export-json')}</Button>
        </div>
      </Block>
    </Room>
  );
}
