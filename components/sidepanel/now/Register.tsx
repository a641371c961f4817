import { useState } from 'preact/hooks';
import { proposedAs, typeChoices } from '@/lib/groups/own-types';
import { BLANK_GROUP } from '@/lib/groups/record';
import { isolate } from '@/lib/i18n/isolate';
import type { PageStatus } from '@/lib/messaging/protocol';
import type { GroupType } from '@/lib/rules/types';
import { Button } from '../../kit/Button';
import { Dialog } from '../../kit/Dialog';
import { ChoiceField, TextField } from '../../kit/Fields';
import { useLocale, useSay } from '../../kit/speech';
import { useDesk } from '../desk';
import { NameCheck } from '../groups/NameCheck';
import { todayOf } from '../today';

/** Registers the open group: choose its type, confirm. The preset proposes the rest; the card takes all corrections. */
export function Register({
  chat,
  onClose,
}: {
  readonly chat: NonNullable<PageStatus['chat']>;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const locale = useLocale();
  const { view, actions, policy } = useDesk();
  const [id] = useState(actions.newId);
  const choices = typeChoices(policy.ownTypes);
  const [chosen, setChosen] = useState<string>(() => likelyType(chat));
  const [reason, setReason] = useState<string | null>(null);
  const choice = choices.find((one) => one.id === chosen);
  const given = reason ?? choice?.use[locale] ?? '';
  const register = async () => {
    if (choice === undefined) return;
    const fields = {
      ...BLANK_GROUP,
      ...proposedAs(choice, policy.ownTypes, todayOf(view), locale),
      title: chat.title,
      reason: given.trim(),
      owner: '',
      size: chat.size,
    };
    const done = await actions.putGroup(id, 0, null, fields);
    if (!done.ok || done.value.outcome !== 'kept') return;
    // The group is there already: its life begins as an active one.
    await actions.moveGroup(id, 'activate', '', null);
    onClose();
  };
  return (
    <Dialog
      title={say('now.register')}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {say('cancel')}
          </Button>
          <Button look="primary" onClick={() => void register()} disabled={given.trim() === ''}>
            {say('register')}
          </Button>
        </>
      }
    >
      <p class="chat-title">{isolate(chat.title)}</p>
      <NameCheck title={chat.title} />
      <ChoiceField
        legend={say('now.what-type')}
        value={chosen}
        stacked
        options={choices.map(({ id: value, title, use }) => ({
          value,
          label: title[locale],
          hint: use[locale],
        }))}
        onChoose={setChosen}
      />
      <TextField
        label={say('groups.reason')}
        hint={say('groups.reason-hint')}
        value={given}
        required
        maxLength={200}
        onInput={setReason}
      />
    </Dialog>
  );
}

/** A first guess; the person has it before their eyes. */
function likelyType({ kind, size, title }: NonNullable<PageStatus['chat']>): GroupType {
  if (kind === 'announcement') return 'announcement';
  if (/项目|專案|project/i.test(title)) return 'project';
  if (/临时|臨時|task|tmp/i.test(title)) return 'task';
  return size !== null && size >= 3 && size <= 7 ? 'task' : 'core';
}
