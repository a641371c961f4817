import { useState } from 'preact/hooks';
import type { GuardActions, SheetView } from '@/lib/guard/view';
import { isolate } from '@/lib/i18n/isolate';
import { t } from '@/lib/i18n/t';
import type { Locale } from '@/lib/rules/types';
import { useTrusted } from '../trust';
import { Sheet } from './Sheet';

const FIELDS = ['background', 'need', 'deadline'] as const;
const MAX = 500;

/** Background, need and deadline, written under the greeting in the draft. */
export function FillInSheet({
  sheet,
  locale,
  actions,
}: {
  readonly sheet: Extract<SheetView, { kind: 'fill-in' }>;
  readonly locale: Locale;
  readonly actions: GuardActions;
}) {
  const trusted = useTrusted();
  const [answers, setAnswers] = useState({ background: '', need: '', deadline: '' });
  return (
    <Sheet
      title={t(locale, 'fill-in.title')}
      locale={locale}
      actions={actions}
      submit={t(locale, 'fill-in.apply')}
      ready={answers.background.trim() !== '' || answers.need.trim() !== ''}
      onSubmit={() => actions.fillIn(answers)}
    >
      <p class="muted">{t(locale, 'fill-in.text', { greeting: isolate(sheet.greeting) })}</p>
      {FIELDS.map((field) => (
        <label class="field" key={field}>
          <span>{t(locale, `fill-in.${field}`)}</span>
          <input
            type="text"
            dir="auto"
            maxLength={MAX}
            value={answers[field]}
            onInput={trusted((event) =>
              setAnswers({ ...answers, [field]: (event.currentTarget as HTMLInputElement).value }),
            )}
          />
        </label>
      ))}
      <div class="picks">
        {sheet.picks.map((pick) => (
          <button
            type="button"
            class={answers.deadline === pick ? 'small chosen' : 'small'}
            aria-pressed={answers.deadline === pick}
            key={pick}
            onClick={trusted(() => setAnswers({ ...answers, deadline: pick }))}
          >
            {pick}
          </button>
        ))}
      </div>
    </Sheet>
  );
}
