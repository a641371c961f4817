import { useMemo, useState } from 'preact/hooks';
import { adviceFor } from '@/lib/groups/advice';
import type { GroupRecord } from '@/lib/groups/types';
import { Button } from '../../kit/Button';
import { IdeaIcon } from '../../kit/icons';
import { useLocale, useSay } from '../../kit/speech';
import { useDesk } from '../desk';
import { dayOfFor, todayOf } from '../today';

const SHORT = 2;

/** What should be done about a group, and why. Texts that are ready to paste are one click away. */
export function AdviceList({
  group,
  short = false,
}: {
  readonly group: GroupRecord;
  readonly short?: boolean;
}) {
  const say = useSay();
  const locale = useLocale();
  const { view, actions } = useDesk();
  const [open, setOpen] = useState<string | null>(null);
  const advice = useMemo(
    () => adviceFor(group, { today: todayOf(view), dayOf: dayOfFor(view) }),
    [group, view.now, view.me],
  );
  if (advice.length === 0) return short ? null : <p class="muted">{say('advice.none')}</p>;
  return (
    <ul class="stack tight" aria-label={say('advice')}>
      {advice.slice(0, short ? SHORT : advice.length).map(({ id, text, why, paste }) => (
        <li class="advice" key={id}>
          <IdeaIcon />
          <div class="grow stack tight">
            <p>
              {text[locale]} <span class="muted small">{why[locale]}</span>
            </p>
            {paste !== null && !short && (
              <>
                <div class="row">
                  <Button onClick={() => actions.copy(paste[locale])}>{say('advice.copy-plan')}</Button>
                  <Button
                    look="quiet"
                    expanded={open === id}
                    onClick={() => setOpen(open === id ? null : id)}
                  >
                    {say('view')}
                  </Button>
                </div>
                {open === id && <pre class="preview small">{paste[locale]}</pre>}
              </>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
