import type { Route } from '../../kit/route';
import { TemplateEditor } from './TemplateEditor';
import { TemplateList } from './TemplateList';
import { TemplatePage } from './TemplatePage';
import { TransferPage } from './TransferPage';

/** The list, one template, its editor, import and export. */
export function TemplatesRoom({ route: [id, what] }: { readonly route: Route }) {
  if (id === undefined) return <TemplateList />;
  if (id === 'transfer') return <TransferPage />;
  if (id === 'new' || what === 'edit' || what === 'copy')
    return <TemplateEditor key={`${id} ${what}`} id={id} copy={what === 'copy'} />;
  return <TemplatePage key={id} id={id} />;
}
