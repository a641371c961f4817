import type { Route } from '../../kit/route';
import { CollectPage } from './CollectPage';
import { GroupList } from './GroupList';
import { GroupPage } from './GroupPage';
import { TransferPage } from './TransferPage';

/** The list, one card, import and export, and taking titles from WhatsApp's list. */
export function GroupsRoom({ route: [id] }: { readonly route: Route }) {
  if (id === undefined) return <GroupList />;
  if (id === 'transfer') return <TransferPage />;
  if (id === 'collect') return <CollectPage />;
  return <GroupPage key={id} id={id} />;
}
