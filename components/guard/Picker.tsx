import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PickerActions, PickerForm, PickerList, PickerView } from '@/lib/guard/picker-view';
import { t } from '@/lib/i18n/t';
import type { Locale } from '@/lib/rules/types';
import { Preview } from '../kit/Preview';
import { VariablesForm } from '../kit/VariablesForm';
import { useTrusted } from '../trust';
import { LiveRegion } from './Toast';

interface Props {
  readonly view: PickerView | null;
  readonly actions: PickerActions;
}

/** The template list above the caret, or the form of the template that was chosen. Takes no focus while it is a list. */
export function Picker({ view, actions }: Props) {
  if (view === null) return null;
  const { caret, row, locale, list, form, trouble } = view;
  const place = `--caret: ${caret.left}px; --above: ${Math.min(caret.top, row.top)}px; --row-left: ${row.left}px; --row-right: ${row.right}px`;
  const chosen = list?.rows[list.at];
  return (
    <div class="layer" data-theme={view.dark ? 'dark' : 'light'} dir={view.dir} lang={locale} style={place}>
      {list !== null && <List list={list} locale={locale} actions={actions} />}
      {form !== null && <Form form={form} locale={locale} actions={actions} />}
      {trouble !== null && <Trouble trouble={trouble} locale={locale} actions={actions} />}
      <LiveRegion
        text={
          list === null || chosen === undefined
            ? ''
            : t(locale, 'picker.row', { name: chosen.name, at: list.from + list.at + 1, total: list.total })
        }
      />
    </div>
  );
}

interface Part {
  readonly locale: Locale;
  readonly actions: PickerActions;
}

function List({ list, locale, actions }: Part & { readonly list: PickerList }) {
  const trusted = useTrusted();
  return (
    <div class="picker">
      <div role="listbox" aria-label={t(locale, 'picker.name')} tabIndex={-1}>
        {list.rows.map((row, at) => (
          <button
            type="button"
            class="picker-row"
            role="option"
            tabIndex={-1}
            key={row.id}
            aria-selected={at === list.at}
            aria-posinset={list.from + at + 1}
            aria-setsize={list.total}
            onClick={trusted(() => actions.choose(row.id))}
          >
            <span class="picker-title">
              <bdi>{row.name}</bdi>
              {row.team && <span class="picker-team">{t(locale, 'picker.team')}</span>}
            </span>
            <bdi class="picker-hint">{row.hint}</bdi>
          </button>
        ))}
      </div>
      <p class="picker-keys">
        <span>{t(locale, 'picker.keys')}</span>
        <span>
          {list.from + list.at + 1}/{list.total}
        </span>
      </p>
    </div>
  );
}

/** Asks what the template asks. Enter goes on, Escape goes back to the draft; nothing is sent. */
function Form({ form, locale, actions }: Part & { readonly form: PickerForm }) {
  const trusted = useTrusted();
  const element = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = element.current;
    if (shown !== null && !shown.open) shown.showModal();
    shown?.querySelector<HTMLElement>('input, textarea, select')?.focus();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={element}
      class="picker-form"
      aria-label={form.name}
      onCancel={(event) => {
        event.preventDefault();
        actions.cancel();
      }}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Escape') {
          event.preventDefault();
          trusted(() => actions.cancel())(event);
        }
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          trusted(() => actions.submit())(event);
        }
      }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          trusted(() => actions.submit())(event);
        }}
      >
        <h2>{form.name}</h2>
        <VariablesForm
          fields={form.fields}
          answers={form.answers}
          locale={form.locale}
          missing={form.missing}
          missingText={t(locale, 'picker.required')}
          onAnswer={actions.answer}
        />
        <Preview lines={form.lines} label={t(locale, 'picker.preview')} lang={form.locale} />
        <div class="actions">
          <button type="submit" class="primary">
            {t(locale, 'picker.insert')}
          </button>
          <button type="button" class="quiet" onClick={trusted(() => actions.cancel())}>
            {t(locale, 'picker.cancel')}
          </button>
          <span class="muted hint">{t(locale, 'picker.never-sends')}</span>
        </div>
      </form>
    </dialog>
  );
}

function Trouble({
  trouble,
  locale,
  actions,
}: Part & { readonly trouble: NonNullable<PickerView['trouble']> }) {
  const trusted = useTrusted();
  const [copied, setCopied] = useState(false);
  return (
    <div class="picker toast warning" role="alert">
      <p>{t(locale, copied ? 'toast.copied' : `toast.fix-${trouble.reason}`)}</p>
      <button
        type="button"
        class="primary"
        onClick={trusted(() => void navigator.clipboard.writeText(trouble.text).then(() => setCopied(true)))}
      >
        {t(locale, 'toast.copy')}
      </button>
      <button type="button" class="quiet" onClick={trusted(() => actions.closeTrouble())}>
        {t(locale, 'card.close')}
      </button>
    </div>
  );
}
