import { useEffect, useState } from 'preact/hooks';
import { Block } from '../../kit/Block';
import { Button } from '../../kit/Button';
import { Room } from '../../kit/Room';
import { go } from '../../kit/route';
import { useSay } from '../../kit/speech';
import { useDesk } from '../desk';

/** While the person scrolls WhatsApp's list, the titles in sight are taken this often, milliseconds. */
const EVERY_MS = 1_500;

/** Takes group titles and last activity from WhatsApp's own list while the person scrolls it. Nothing is clicked. */
export function CollectPage() {
  const say = useSay();
  const { view, actions } = useDesk();
  const [running, setRunning] = useState(false);
  const [totals, setTotals] = useState({ added: 0, changed: 0 });
  useEffect(() => {
    if (!running) return;
    let here = true;
    const look = async () => {
      const report = await actions.collectChats();
      if (!here) return;
      if (report === null) setRunning(false);
      else setTotals((sum) => ({ added: sum.added + report.added, changed: sum.changed + report.changed }));
    };
    void look();
    const timer = setInterval(() => void look(), EVERY_MS);
    return () => {
      here = false;
      clearInterval(timer);
    };
  }, [running]);
  return (
    <Room title={say('groups.collect')} back={['groups']}>
      <Block title={say('groups.collect-how')}>
        <ol class="steps">
          <li>{say('groups.collect-1')}</li>
          <li>{say('groups.collect-2')}</li>
          <li>{say('groups.collect-3')}</li>
        </ol>
        <p class="hint">{say('groups.collect-privacy')}</p>
        {view.status === null && <p class="trouble">{say('now.no-tab')}</p>}
        <div class="row">
          <Button look="primary" disabled={view.status === null} onClick={() => setRunning(!running)}>
            {say(running ? 'groups.collect-stop' : 'groups.collect-start')}
          </Button>
        </div>
        <p role="status">
          {running && <span class="badge badge-accent">{say('groups.collecting')}</span>}{' '}
          {say('groups.collected', totals)}
        </p>
        {totals.added > 0 && !running && (
          <div class="stack tight">
            <p class="muted">{say('groups.collect-next')}</p>
            <div class="row">
              <Button onClick={() => go('groups')}>{say('groups.collect-list')}</Button>
            </div>
          </div>
        )}
      </Block>
    </Room>
  );
}
