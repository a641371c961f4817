import { checklistOf } from '@/lib/groups/settings';
import type { GroupFields, GroupRecord } from '@/lib/groups/types';
import { Badge, type Tone } from '../../kit/Badge';
import { Fold } from '../../kit/Block';
import { Button } from '../../kit/Button';
import { useDates, useLocale, useSay } from '../../kit/speech';
import { useDesk } from '../desk';
import { dayOfFor, todayOf } from '../today';

const TONES: Readonly<Record<'good' | 'bad' | 'stale' | 'missing', Tone>> = {
  good: 'good',
  bad: 'bad',
  stale: 'warn',
  missing: 'plain',
};

/** WhatsApp's own settings, by the names of its menus: what somebody saw, who, when. A click is a tick of today. */
export function Checklist({
  group,
  onPut,
}: {
  readonly group: GroupRecord;
  readonly onPut: (more: Partial<GroupFields>) => void;
}) {
  const say = useSay();
  const locale = useLocale();
  const dates = useDates();
  const { view } = useDesk();
  const list = checklistOf(group, todayOf(view), dayOfFor(view));
  const good = list.filter(({ state }) => state === 'good').length;
  return (
    <Fold title={say('checklist')} count={`${good}/${list.length}`} open={good < list.length}>
      <p class="hint">{say('checklist.hint')}</p>
      {list.map(({ info, tick, state }) => (
        <fieldset class="setting" key={info.id}>
          <legend>{info.title[locale]}</legend>
          <p class="small">
            <Badge tone={TONES[state]}>{say(`checklist.${state}`)}</Badge>{' '}
            <span class="muted">{info.path[locale]}</span>
          </p>
          <p class="muted small">{info.why[locale]}</p>
          <div class="row">
            {info.states.map((one) => (
              <Button
                key={one.id}
                look="quiet"
                pressed={tick?.state === one.id}
                label={`${info.title[locale]}: ${one.title[locale]}`}
                onClick={() =>
                  onPut({
                    settings: {
                      ...group.settings,
                      [info.id]: {
                        state: one.id,
                        who: view.me?.name ?? '',
                        at: view.now,
                        note: tick?.note ?? '',
                      },
                    },
                  })
                }
              >
                {one.title[locale]}
              </Button>
            ))}
          </div>
          {tick !== null && (
            <p class="muted small">
              {say('checklist.seen', {
                day: dates.day(tick.at),
                who: tick.who === '' ? say('me') : tick.who,
              })}
            </p>
          )}
        </fieldset>
      ))}
    </Fold>
  );
}
