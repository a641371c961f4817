import { useSay } from '../../kit/speech';
import { useDesk } from '../desk';
import { Transfer } from '../Transfer';

/** Templates in and out: JSON for everything, CSV for spreadsheets. */
export function TransferPage() {
  const say = useSay();
  const { actions } = useDesk();
  return (
    <Transfer
      room="templates"
      title={say('templates.transfer')}
      importText={say('templates.import-text')}
      exportText={say('templates.export-text')}
      onImport={actions.importTemplates}
      onExport={actions.exportTemplates}
    />
  );
}
