import { Button } from '../kit/Button';
import { useSay } from '../kit/speech';
import { useDesk } from './desk';

/** What happened to the database, in every room: what stands below would else look like all there is. */
export function HealthNote() {
  const say = useSay();
  const { view, actions } = useDesk();
  const { health, about } = view;
  if (health?.text) {
    // A recovery is over and is read once; a full disk or a newer version lasts until it is mended.
    const over = health.state === 'recovered' || health.state === 'damaged';
    return (
      <div class="trouble" role="alert">
        <p>{health.text[view.locale]}</p>
        {over && (
          <div class="row">
            <Button onClick={() => actions.acknowledgeHealth()}>{say('understood')}</Button>
          </div>
        )}
      </div>
    );
  }
  return about === null && view.revision > 0 ? (
    <p class="trouble" role="alert">
      {say('storage-unreadable')}
    </p>
  ) : null;
}
