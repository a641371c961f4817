import { useState } from 'preact/hooks';
import type { GuardActions, SheetView } from '@/lib/guard/view';
import { t } from '@/lib/i18n/t';
import type { Locale } from '@/lib/rules/types';
import { useTrusted } from '../trust';
import { Sheet } from './Sheet';

const MAX_NOTE = 300;

/** A false alarm, told without the message. */
export function ReportSheet({
  sheet,
  locale,
  actions,
}: {
  readonly sheet: Extract<SheetView, { kind: 'false-alarm' }>;
  readonly locale: Locale;
  readonly actions: GuardActions;
}) {
  const trusted = useTrusted();
  const [note, setNote] = useState('');
  return (
    <Sheet
      title={t(locale, 'report.title')}
      locale={locale}
      actions={actions}
      submit={t(locale, 'report.apply')}
      ready
      onSubmit={() => actions.report(note)}
    >
      <p class="muted">{t(locale, 'report.text', { title: sheet.title })}</p>
      <label class="field">
        <span>{t(locale, 'report.note')}</span>
        <textarea
          rows={3}
          dir="auto"
          maxLength={MAX_NOTE}
          value={note}
          onInput={trusted((event) => setNote((event.currentTarget as HTMLTextAreaElement).value))}
        />
      </label>
      {sheet.trouble !== null && (
        <p class="trouble" role="alert">
          {t(locale, 'report.trouble', { masked: sheet.trouble })}
        </p>
      )}
    </Sheet>
  );
}
