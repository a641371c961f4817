import { useState } from 'preact/hooks';
import {
  lastDayOf,
  movesFrom,
  remindersOf,
  renewedUntil,
  requestText,
  UNDO_DAYS,
} from '@/lib/groups/lifecycle';
import type { GroupRecord, Move } from '@/lib/groups/types';
import { Block, Fold } from '../../kit/Block';
import { Button } from '../../kit/Button';
import { TextField } from '../../kit/Fields';
import { useDates, useLocale, useSay } from '../../kit/speech';
import { useDesk } from '../desk';
import { dayOfFor, todayOf } from '../today';

/** The moves that are offered first, in this order. */
const FIRST: readonly Move[] = [
  'approve',
  'activate',
  'request',
  'renew',
  'restore',
  'confirm-active',
  'reject',
  'archive',
];

/** Where the group stands in its life, and the next steps. */
export function LifecyclePart({ group }: { readonly group: GroupRecord }) {
  const say = useSay();
  const locale = useLocale();
  const dates = useDates();
  const { view, actions } = useDesk();
  const [note, setNote] = useState('');
  const possible = movesFrom(group, view.now);
  const moves = FIRST.filter((move) => possible.includes(move));
  const { state, since, history } = group.lifecycle;
  const last = lastDayOf(group, dayOfFor(view));
  const days = new Intl.ListFormat(locale, { style: 'short', type: 'conjunction' });
  return (
    <Block
      title={say('lifecycle')}
      aside={
        <span class="muted small">
          {say('lifecycle.since', { state: say(`state-of.${state}`), day: dates.day(since) })}
        </span>
      }
    >
      {group.endsOn !== null && state === 'active' && (
        <p>
          {say('lifecycle.ends', { day: dates.day(group.endsOn) })}{' '}
          <span class="muted small">
            {last?.grace
              ? say('lifecycle.grace', { day: dates.day(last.day) })
              : group.autoRenew
                ? say('lifecycle.renews-itself')
                : say('lifecycle.reminds', { days: days.format(remindersOf(group).map(String)) })}
          </span>
        </p>
      )}
      {state === 'archived' && <p class="muted">{say('lifecycle.undo', { days: UNDO_DAYS })}</p>}
      <div class="row">
        {moves.map((move, at) => (
          <Button
            key={move}
            look={at === 0 ? 'primary' : move === 'archive' || move === 'reject' ? 'danger' : 'secondary'}
            onClick={() => {
              void actions.moveGroup(group.id, move, note, null);
              setNote('');
            }}
          >
            {move === 'renew'
              ? say('move.renew-until', { day: dates.day(renewedUntil(group, todayOf(view))) })
              : say(`move.${move}`)}
          </Button>
        ))}
        {(state === 'draft' || state === 'requested') && (
          <Button onClick={() => actions.copy(requestText(group, todayOf(view))[locale])}>
            {say('lifecycle.copy-request')}
          </Button>
        )}
      </div>
      <Fold title={say('lifecycle.history')} count={history.length}>
        <TextField
          label={say('lifecycle.note')}
          hint={say('lifecycle.note-hint')}
          value={note}
          maxLength={200}
          onInput={setNote}
        />
        {history.length > 0 && (
          <ul class="plain-list history small">
            {history.toReversed().map((step) => (
              <li key={step.id}>
                <span>
                  {say(`move.${step.move}`)}
                  {step.who !== '' && <bdi class="muted"> {step.who}</bdi>}
                  {step.until !== null && <span class="muted"> → {dates.day(step.until)}</span>}
                  {step.note !== '' && <bdi class="muted"> “{step.note}”</bdi>}
                </span>
                <time class="muted" dateTime={new Date(step.at).toISOString()}>
                  {dates.time(step.at)}
                </time>
              </li>
            ))}
          </ul>
        )}
      </Fold>
    </Block>
  );
}
