import type { ComponentChildren } from 'preact';
import { useOwnId } from './ids';

interface Common {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
}

interface Ids {
  readonly id: string;
  readonly describedBy: string | undefined;
}

/** Label above, hint and error below, tied together for screen readers. */
function Frame({
  label,
  hint,
  error,
  required,
  children,
}: Common & { readonly children: (ids: Ids) => ComponentChildren }) {
  const id = useOwnId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter((part) => part !== '');
  return (
    <div class="field">
      <label for={id}>
        {label}
        {required && (
          <span class="required" aria-hidden="true">
            {' '}
            *
          </span>
        )}
      </label>
      {children({ id, describedBy: described.length > 0 ? described.join(' ') : undefined })}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

interface TextProps extends Common {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly type?: 'text' | 'date' | 'time' | 'number' | 'url' | 'datetime-local';
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly list?: readonly string[];
  readonly lang?: string;
  readonly readOnly?: boolean;
  /** Enter, outside of an input method. */
  readonly onEnter?: () => void;
}

/** One line; with `list` it proposes. */
export function TextField({ value, onInput, type = 'text', list, ...rest }: TextProps) {
  return (
    <Frame {...rest}>
      {({ id, describedBy }) => (
        <>
          <input
            id={id}
            type={type}
            value={value}
            maxLength={rest.maxLength}
            placeholder={rest.placeholder}
            lang={rest.lang}
            readOnly={rest.readOnly}
            required={rest.required}
            autocomplete="off"
            aria-describedby={describedBy}
            aria-invalid={rest.error ? true : undefined}
            list={list === undefined ? undefined : `${id}-list`}
            onInput={(event) => onInput(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (rest.onEnter === undefined || event.key !== 'Enter' || event.isComposing) return;
              event.preventDefault();
              rest.onEnter();
            }}
          />
          {list !== undefined && (
            <datalist id={`${id}-list`}>
              {list.map((entry) => (
                <option value={entry} key={entry} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Frame>
  );
}

/** Several lines; grows with its text. */
export function TextArea({
  value,
  onInput,
  rows = 4,
  code = false,
  ...rest
}: TextProps & { readonly rows?: number; readonly code?: boolean }) {
  return (
    <Frame {...rest}>
      {({ id, describedBy }) => (
        <textarea
          id={id}
          class={code ? 'code' : undefined}
          rows={rows}
          value={value}
          maxLength={rest.maxLength}
          placeholder={rest.placeholder}
          lang={rest.lang}
          readOnly={rest.readOnly}
          required={rest.required}
          spellcheck={!code}
          aria-describedby={describedBy}
          aria-invalid={rest.error ? true : undefined}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Frame>
  );
}

export interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
}

/** One of several, folded. */
export function SelectField<V extends string>({
  value,
  options,
  onChoose,
  ...rest
}: Common & {
  readonly value: V;
  readonly options: readonly Option<V>[];
  readonly onChoose: (value: V) => void;
}) {
  return (
    <Frame {...rest}>
      {({ id, describedBy }) => (
        <select
          id={id}
          value={value}
          aria-describedby={describedBy}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.currentTarget.value);
            if (chosen !== undefined) onChoose(chosen.value);
          }}
        >
          {options.map((option) => (
            <option value={option.value} key={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Frame>
  );
}

/** One of a few, all in sight. */
export function ChoiceField<V extends string>({
  legend,
  hint,
  value,
  options,
  onChoose,
  stacked = false,
}: {
  readonly legend: string;
  readonly hint?: string;
  readonly value: V | null;
  readonly options: readonly (Option<V> & { readonly hint?: string; readonly disabled?: boolean })[];
  readonly onChoose: (value: V) => void;
  readonly stacked?: boolean;
}) {
  const name = useOwnId();
  return (
    <fieldset class={stacked ? 'choice stacked' : 'choice'}>
      <legend>{legend}</legend>
      <div class="choices">
        {options.map((option) => (
          <label
            class={`option${option.value === value ? ' chosen' : ''}${option.disabled ? ' locked' : ''}`}
            key={option.value}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChoose(option.value)}
            />
            <span>
              {option.label}
              {option.hint !== undefined && <small>{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
      {hint && <p class="hint">{hint}</p>}
    </fieldset>
  );
}

/** Yes or no. */
export function CheckField({
  label,
  checked,
  onToggle,
  hint,
  disabled,
}: {
  readonly label: string;
  readonly checked: boolean;
  readonly onToggle: (checked: boolean) => void;
  readonly hint?: string;
  readonly disabled?: boolean;
}) {
  const id = useOwnId();
  return (
    <div class="check">
      <input
        type="checkbox"
        id={id}
        checked={checked}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={() => onToggle(!checked)}
      />
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** Looks through what stands below it. */
export function SearchBox({
  label,
  value,
  onInput,
  onDown,
}: {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** Arrow down: on to the list. */
  readonly onDown?: () => void;
}) {
  return (
    <input
      type="search"
      class="search"
      aria-label={label}
      placeholder={label}
      value={value}
      autocomplete="off"
      spellcheck={false}
      onInput={(event) => onInput(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'ArrowDown' && onDown !== undefined) {
          event.preventDefault();
          onDown();
        }
        if (event.key === 'Escape' && value !== '') {
          event.preventDefault();
          onInput('');
        }
      }}
    />
  );
}
