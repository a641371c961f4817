import { useState } from 'preact/hooks';
import { isolate } from '@/lib/i18n/isolate';
import { Button } from '../../kit/Button';
import { TextField } from '../../kit/Fields';
import { useSay } from '../../kit/speech';
import type { PartProps } from './Basics';

/** Puts a title together by the naming rule: department, type, topic, end. */
export function NameHelp({ draft, onChange, isNew }: PartProps & { readonly isNew: boolean }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [topic, setTopic] = useState('');
  const end = draft.endsOn === null ? '' : draft.endsOn.slice(2).replaceAll('-', '');
  const name = [
    draft.department,
    draft.type === null ? '' : say(`groups.type-short.${draft.type}`),
    topic.trim(),
    end,
  ]
    .filter((part) => part !== '')
    .join('-');
  if (!open)
    return (
      <div class="row">
        <Button look="quiet" expanded={false} onClick={() => setOpen(true)}>
          {say('naming.build')}
        </Button>
      </div>
    );
  return (
    <div class="block">
      <p class="muted small">{say('naming.rule')}</p>
      <TextField label={say('naming.topic')} value={topic} maxLength={40} onInput={setTopic} />
      <p>
        <strong>{isolate(name === '' ? '–' : name)}</strong>
      </p>
      <div class="row">
        <Button
          disabled={topic.trim() === ''}
          onClick={() => {
            const former = draft.title.trim();
            onChange({
              title: name,
              // A chat that has another title today is still found under it.
              aliases:
                isNew || former === '' || former === name
                  ? draft.aliases
                  : [...new Set([...draft.aliases, former])],
            });
            setOpen(false);
          }}
        >
          {say('naming.take')}
        </Button>
        <Button look="quiet" onClick={() => setOpen(false)}>
          {say('cancel')}
        </Button>
      </div>
    </div>
  );
}
