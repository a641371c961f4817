import { sameTitle } from '@/lib/groups/identity';
import { isolate } from '@/lib/i18n/isolate';
import { hrefOf } from '../../kit/route';
import { useSay } from '../../kit/speech';
import { useDesk } from '../desk';

/** Records that have this title or other name already: asked before a second one is made. */
export function SameTitle({ title, except }: { readonly title: string; readonly except: string | null }) {
  const say = useSay();
  const { view } = useDesk();
  const wanted = sameTitle(title);
  if (wanted === '') return null;
  const same = (view.groups ?? []).filter(
    (group) =>
      group.id !== except && [group.title, ...group.aliases].some((known) => sameTitle(known) === wanted),
  );
  if (same.length === 0) return null;
  return (
    <div class="trouble" role="status">
      <p>{say('groups.same-title')}</p>
      <ul>
        {same.map((group) => (
          <li key={group.id}>
            <a href={hrefOf('groups', group.id)}>{isolate(group.title)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
