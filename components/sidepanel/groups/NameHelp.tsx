import { useState } from 'preact/hooks';
import { proposedName } from '@/lib/groups/naming';
import { isolate } from '@/lib/i18n/isolate';
import { namePattern } from '@/lib/rules/kinds/naming';
import { GROUP_TYPES, type GroupType } from '@/lib/rules/types';
import { Button } from '../../kit/Button';
import { SelectField, TextField } from '../../kit/Fields';
import { CopyIcon } from '../../kit/icons';
import { useLocale, useSay } from '../../kit/speech';
import { useDesk } from '../desk';
import type { PartProps } from './Basics';
import { NameCheck } from './NameCheck';

/** Puts a title together by the naming rule: department, type, topic, end. What is asked here is asked nowhere else. */
export function NameHelp({ draft, onChange, isNew }: PartProps & { readonly isNew: boolean }) {
  const say = useSay();
  const locale = useLocale();
  const { actions, policy } = useDesk();
  const [open, setOpen] = useState(false);
  const [topic, setTopic] = useState('');
  if (!open)
    return (
      <div class="row">
        <Button look="quiet" expanded={false} onClick={() => setOpen(true)}>
          {say('naming.build')}
        </Button>
      </div>
    );
  const name = proposedName(draft, topic, locale);
  return (
    <div class="block">
      {policy.naming !== null && (
        <p class="muted small">{say('naming.rule', { pattern: namePattern(policy.naming)[locale] })}</p>
      )}
      <div class="pair">
        <TextField
          label={say('naming.department')}
          value={draft.department}
          maxLength={80}
          onInput={(department) => onChange({ department })}
        />
        <SelectField<GroupType | ''>
          label={say('naming.type')}
          value={draft.type ?? ''}
          options={[
            { value: '', label: say('choose') },
            ...GROUP_TYPES.map((type) => ({ value: type, label: say(`groups.type.${type}`) })),
          ]}
          onChoose={(type) => onChange({ type: type || null })}
        />
        <TextField label={say('naming.topic')} value={topic} maxLength={40} onInput={setTopic} />
        <TextField
          label={say('naming.ends')}
          type="date"
          value={draft.endsOn ?? ''}
          onInput={(day) => onChange({ endsOn: day || null })}
        />
      </div>
      <output aria-label={say('naming.result')}>
        <strong>{isolate(name === '' ? '–' : name)}</strong>
      </output>
      {topic.trim() !== '' && <NameCheck title={name} />}
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
        <Button icon={<CopyIcon />} disabled={topic.trim() === ''} onClick={() => actions.copy(name)}>
          {say('copy')}
        </Button>
        <Button look="quiet" onClick={() => setOpen(false)}>
          {say('cancel')}
        </Button>
      </div>
      <p class="hint">{say('naming.by-hand')}</p>
    </div>
  );
}
