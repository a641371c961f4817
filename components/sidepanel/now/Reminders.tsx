import { Block } from '../../kit/Block';
import { Button } from '../../kit/Button';
import { hrefOf } from '../../kit/route';
import { useSay } from '../../kit/speech';
import { useDesk } from '../desk';

const SHOWN = 5;

/** Groups whose end is near or past, and requests that wait. */
export function Reminders() {
  const say = useSay();
  const { view, actions } = useDesk();
  if (view.reminders.length === 0) return null;
  return (
    <Block title={say('reminders')} tone="warn" aside={<span class="badge">{view.reminders.length}</span>}>
      <ul class="plain-list">
        {view.reminders.slice(0, SHOWN).map((reminder) => (
          <li key={reminder.id}>
            <a href={hrefOf('groups', reminder.group)}>{reminder.text[view.locale]}</a>
            {reminder.kind === 'approval' ? (
              <Button
                label={say('move.approve-name', { title: reminder.title })}
                onClick={() => void actions.moveGroup(reminder.group, 'approve', '', null)}
              >
                {say('move.approve')}
              </Button>
            ) : (
              <Button
                label={say('move.renew-name', { title: reminder.title })}
                onClick={() => void actions.moveGroup(reminder.group, 'renew', '', null)}
              >
                {say('move.renew')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Block>
  );
}
