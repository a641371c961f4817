import type { Locale } from '@/lib/rules/types';
import { type Answers, choicesOf, inLocale } from '@/lib/templates/fill';
import type { Field } from '@/lib/templates/types';
import { CheckField, ChoiceField, SelectField, TextArea, TextField } from './Fields';

interface Props {
  readonly fields: readonly Field[];
  readonly answers: Answers;
  readonly locale: Locale;
  /** Names of required fields that are still empty, once the person tried to go on. */
  readonly missing: readonly string[];
  readonly missingText: string;
  readonly onAnswer: (name: string, value: string) => void;
}

/** Few enough to stand side by side. */
const IN_SIGHT = 4;

/** What a template asks before it is inserted. */
export function VariablesForm({ fields, answers, locale, missing, missingText, onAnswer }: Props) {
  return (
    <>
      {fields.map((field) => {
        const { name, kind, required } = field;
        const label = inLocale(field.labels, locale) || name;
        const value = answers[name] ?? '';
        const common = {
          key: name,
          label,
          value,
          required,
          error: missing.includes(name) ? missingText : undefined,
          onInput: (next: string) => onAnswer(name, next),
        };
        if (kind === 'toggle')
          return (
            <CheckField
              key={name}
              label={label}
              checked={value !== ''}
              onToggle={(on) => onAnswer(name, on ? 'on' : '')}
            />
          );
        if (kind === 'paragraph') return <TextArea {...common} rows={3} />;
        if (kind !== 'choice') return <TextField {...common} type={kind} />;
        const choices = choicesOf(field, locale).map((choice) => ({ value: choice, label: choice }));
        return choices.length <= IN_SIGHT ? (
          <ChoiceField
            key={name}
            legend={label}
            value={value}
            options={choices}
            onChoose={(next) => onAnswer(name, next)}
          />
        ) : (
          <SelectField
            key={name}
            label={label}
            value={value}
            options={required ? choices : [{ value: '', label: '–' }, ...choices]}
            onChoose={(next) => onAnswer(name, next)}
          />
        );
      })}
    </>
  );
}
