import type { Locale } from '@/lib/rules/types';
import { inLocale } from '@/lib/templates/fill';
import { FIELD_KINDS, type Field, type FieldKind } from '@/lib/templates/types';
import { Fold } from '../../kit/Block';
import { Button } from '../../kit/Button';
import { CheckField, SelectField, TextArea, TextField } from '../../kit/Fields';
import { useSay } from '../../kit/speech';

interface Props {
  readonly declared: readonly Field[];
  /** What the body uses, declared or not. */
  readonly used: readonly Field[];
  readonly locale: Locale;
  readonly onChange: (fields: readonly Field[]) => void;
  readonly onPut: (mark: string) => void;
}

/** What the template asks: each variable with its kind, first value and whether it must be filled. */
export function FieldsEditor({ declared, used, locale, onChange, onPut }: Props) {
  const say = useSay();
  const implied = used.filter((field) => !declared.includes(field));
  const all = [...declared, ...implied];
  const change = (at: number, more: Partial<Field>) =>
    onChange(all.map((field, index) => (index === at ? { ...field, ...more } : field)));
  const fresh = () => {
    const name = freeName(say('fields.new-name'), all);
    onChange([...all, { name, kind: 'text', labels: {}, default: {}, required: false, choices: {} }]);
    onPut(`{{${name}}}`);
  };
  return (
    <Fold title={say('fields')} count={all.length} open={all.length > 0}>
      {all.length === 0 && <p class="muted">{say('fields.none')}</p>}
      {all.map((field, at) => (
        <fieldset class="block" key={`${at}`}>
          <legend class="visually-hidden">{field.name}</legend>
          <div class="pair">
            <TextField
              label={say('fields.label')}
              value={inLocale(field.labels, locale) || field.name}
              maxLength={60}
              onInput={(label) => change(at, { labels: { ...field.labels, [locale]: label } })}
            />
            <SelectField<FieldKind>
              label={say('fields.kind')}
              value={field.kind}
              options={FIELD_KINDS.map((kind) => ({ value: kind, label: say(`fields.kind.${kind}`) }))}
              onChoose={(kind) => change(at, { kind })}
            />
          </div>
          {field.kind === 'choice' && (
            <TextArea
              label={say('fields.choices')}
              hint={say('fields.choices-hint')}
              rows={3}
              value={(field.choices[locale] ?? []).join('\n')}
              onInput={(text) => change(at, { choices: { ...field.choices, [locale]: text.split('\n') } })}
            />
          )}
          {field.kind !== 'toggle' && (
            <TextField
              label={say('fields.default')}
              value={inLocale(field.default, locale)}
              maxLength={500}
              onInput={(text) => change(at, { default: { ...field.default, [locale]: text } })}
            />
          )}
          <div class="row">
            {field.kind !== 'toggle' && (
              <CheckField
                label={say('fields.required')}
                checked={field.required}
                onToggle={(required) => change(at, { required })}
              />
            )}
            <span class="grow" />
            <Button
              look="quiet"
              label={say('fields.put-name', { name: field.name })}
              onClick={() => onPut(field.kind === 'toggle' ? `{{?${field.name}}}` : `{{${field.name}}}`)}
            >
              {say('fields.put')}
            </Button>
            {declared.includes(field) && !used.includes(field) && (
              <Button
                look="quiet"
                label={say('fields.remove-name', { name: field.name })}
                onClick={() => onChange(declared.filter((one) => one !== field))}
              >
                {say('remove')}
              </Button>
            )}
          </div>
          <code class="muted small">{`{{${field.name}}}`}</code>
        </fieldset>
      ))}
      <div class="row">
        <Button onClick={fresh}>{say('fields.new')}</Button>
      </div>
    </Fold>
  );
}

function freeName(wanted: string, all: readonly Field[]): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}${number}`;
    if (all.every((field) => field.name !== name)) return name;
  }
}
