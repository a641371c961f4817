import { choiceOf, proposedAs, typeChoices } from '@/lib/groups/own-types';
import { PURPOSE_TEXTS } from '@/lib/groups/presets';
import { type GroupFields, PURPOSES } from '@/lib/groups/types';
import { Block } from '../../kit/Block';
import { ChoiceField, TextArea, TextField } from '../../kit/Fields';
import { useLocale, useSay } from '../../kit/speech';
import { useDesk } from '../desk';
import { todayOf } from '../today';
import { NameCheck } from './NameCheck';
import { NameHelp } from './NameHelp';
import { SameTitle } from './SameTitle';

export interface PartProps {
  readonly draft: GroupFields;
  readonly onChange: (more: Partial<GroupFields>) => void;
}

/** What the group is: title, why it exists, purpose, type, who belongs in, from when to when. */
export function Basics({
  draft,
  onChange,
  tried,
  isNew,
  id,
}: PartProps & { readonly tried: boolean; readonly isNew: boolean; readonly id: string }) {
  const say = useSay();
  const locale = useLocale();
  const { view, policy } = useDesk();
  const choices = typeChoices(policy.ownTypes);
  const choice = choiceOf(draft, policy.ownTypes);
  const missing = (value: string) => (tried && value.trim() === '' ? say('required') : undefined);
  const departments = [...new Set(view.groups?.map((group) => group.department) ?? [])].filter(
    (one) => one !== '',
  );
  const projects = [...new Set(view.groups?.map((group) => group.project) ?? [])].filter((one) => one !== '');
  return (
    <Block title={say('groups.basics')}>
      <TextField
        label={say('groups.title')}
        hint={say('groups.title-hint')}
        value={draft.title}
        required
        maxLength={100}
        error={missing(draft.title)}
        onInput={(title) => onChange({ title })}
      />
      <NameCheck title={draft.title} />
      <SameTitle title={draft.title} except={id} />
      <NameHelp draft={draft} onChange={onChange} isNew={isNew} />
      <TextArea
        label={say('groups.reason')}
        hint={say('groups.reason-hint')}
        value={draft.reason}
        required
        rows={2}
        maxLength={200}
        error={missing(draft.reason)}
        onInput={(reason) => onChange({ reason })}
      />
      <ChoiceField
        legend={say('groups.type')}
        value={choice?.id ?? null}
        options={choices.map(({ id: value, title }) => ({ value, label: title[locale] }))}
        hint={choice?.use[locale] ?? say('groups.type-hint')}
        onChoose={(value) => {
          const next = choices.find((one) => one.id === value);
          if (next === undefined) return;
          const { type, ownType } = next;
          // A new record takes what the type proposes; a known one keeps what was written.
          onChange(
            isNew
              ? { ...proposedAs(next, policy.ownTypes, todayOf(view), locale), type, ownType }
              : { type, ownType },
          );
        }}
      />
      <ChoiceField
        legend={say('groups.purpose')}
        value={draft.purpose}
        stacked
        options={PURPOSES.map((purpose) => ({
          value: purpose,
          label: PURPOSE_TEXTS[purpose].title[locale],
          hint: PURPOSE_TEXTS[purpose].examples[locale],
        }))}
        onChoose={(purpose) => onChange({ purpose })}
      />
      <ChoiceField
        legend={say('groups.outsiders-question')}
        value={draft.outsiders === null ? null : draft.outsiders ? 'yes' : 'no'}
        options={[
          { value: 'no', label: say('groups.inside-only') },
          { value: 'yes', label: say('groups.outsiders') },
        ]}
        onChoose={(answer) => onChange({ outsiders: answer === 'yes' })}
      />
      <div class="pair">
        <TextField
          label={say('groups.owner')}
          value={draft.owner}
          maxLength={80}
          onInput={(owner) => onChange({ owner })}
        />
        <TextField
          label={say('groups.scope')}
          value={draft.scope}
          maxLength={200}
          onInput={(scope) => onChange({ scope })}
        />
        <TextField
          label={say('groups.department')}
          value={draft.department}
          list={departments}
          maxLength={80}
          onInput={(department) => onChange({ department })}
        />
        <TextField
          label={say('groups.project')}
          value={draft.project}
          list={projects}
          maxLength={80}
          onInput={(project) => onChange({ project })}
        />
        <TextField
          label={say('groups.starts')}
          type="date"
          value={draft.startsOn ?? ''}
          onInput={(day) => onChange({ startsOn: day || null })}
        />
        <TextField
          label={say('groups.ends')}
          type="date"
          value={draft.endsOn ?? ''}
          onInput={(day) => onChange({ endsOn: day || null })}
        />
      </div>
    </Block>
  );
}
