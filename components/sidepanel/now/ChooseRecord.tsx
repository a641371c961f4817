import { useState } from 'preact/hooks';
import { isolate } from '@/lib/i18n/isolate';
import { Button } from '../../kit/Button';
import { Dialog } from '../../kit/Dialog';
import { SearchBox } from '../../kit/Fields';
import { useSay } from '../../kit/speech';
import { useDesk } from '../desk';
import { findGroups } from '../groups/find';

const SHOWN = 30;

/** Says which record the open chat belongs to. The title becomes another name of that record. */
export function ChooseRecord({
  title,
  current,
  onClose,
  onNew,
}: {
  readonly title: string;
  readonly current: string | null;
  readonly onClose: () => void;
  readonly onNew: () => void;
}) {
  const say = useSay();
  const { view, actions } = useDesk();
  const [query, setQuery] = useState('');
  const found = findGroups(query, view.groups ?? [])
    .filter((group) => group.id !== current)
    .slice(0, SHOWN);
  return (
    <Dialog
      title={say('now.which-record')}
      onClose={onClose}
      actions={<Button onClick={onNew}>{say('now.register-new')}</Button>}
    >
      <p class="muted">{say('now.which-record-text', { title: isolate(title) })}</p>
      <SearchBox label={say('groups.search')} value={query} onInput={setQuery} />
      <ul class="plain-list" aria-label={say('room.groups')}>
        {found.map((group) => (
          <li key={group.id}>
            <bdi>{group.title}</bdi>
            <Button
              label={say('now.this-one-name', { title: isolate(group.title) })}
              onClick={() => {
                actions.claim(group.id, title);
                onClose();
              }}
            >
              {say('now.this-one')}
            </Button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p class="muted">{say('nothing-found')}</p>}
    </Dialog>
  );
}
