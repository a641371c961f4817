import { Block } from '../../kit/Block';
import { Button } from '../../kit/Button';
import { go } from '../../kit/route';
import { useSay } from '../../kit/speech';
import { useDesk } from '../desk';
import { Transfer } from '../Transfer';

/** Groups in and out. */
export function TransferPage() {
  const say = useSay();
  const { actions } = useDesk();
  return (
    <Transfer
      room="groups"
      title={say('groups.transfer')}
      importText={say('groups.import-text')}
      exportText={say('groups.export-text')}
      onImport={actions.importGroups}
      onExport={actions.exportGroups}
    >
      <Block title={say('groups.collect')}>
        <p class="muted">{say('groups.collect-short')}</p>
        <div class="row">
          <Button onClick={() => go('groups', 'collect')}>{say('groups.collect')}</Button>
        </div>
      </Block>
    </Transfer>
  );
}
