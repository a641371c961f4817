import { Button } from '../kit/Button';
import { Dialog } from '../kit/Dialog';
import { useSay } from '../kit/speech';

interface Props<Fields> {
  readonly names: readonly (keyof Fields & string)[];
  readonly current: Fields;
  readonly yours: Partial<Fields>;
  readonly labelOf: (name: keyof Fields & string) => string;
  /** Writes mine over theirs. */
  readonly onMine: () => void;
  /** Takes what is there now. */
  readonly onTheirs: () => void;
  /** Back to the form. */
  readonly onClose: () => void;
}

/** The same field was changed in two places: both wordings side by side, nothing is lost until the person says. */
export function Conflict<Fields extends object>({ names, current, yours, labelOf, ...props }: Props<Fields>) {
  const say = useSay();
  return (
    <Dialog
      title={say('conflict')}
      onClose={props.onClose}
      actions={
        <>
          <Button look="primary" onClick={props.onClose} autofocus>
            {say('conflict.back')}
          </Button>
          <Button onClick={props.onTheirs}>{say('conflict.theirs')}</Button>
          <Button look="danger" onClick={props.onMine}>
            {say('conflict.mine')}
          </Button>
        </>
      }
    >
      <p>{say('conflict.text')}</p>
      {names.map((name) => (
        <section class="stack tight" key={name}>
          <h3>{labelOf(name)}</h3>
          <dl class="facts">
            <dt>{say('conflict.now')}</dt>
            <dd>{readable(current[name])}</dd>
            <dt>{say('conflict.yours')}</dt>
            <dd>{readable(yours[name])}</dd>
          </dl>
        </section>
      ))}
    </Dialog>
  );
}

function readable(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return JSON.stringify(value, null, 1).slice(0, 2_000);
}
