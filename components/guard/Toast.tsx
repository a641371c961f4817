import { useEffect, useState } from 'preact/hooks';
import type { GuardActions, ToastView } from '@/lib/guard/view';
import { t } from '@/lib/i18n/t';
import type { Locale } from '@/lib/rules/types';
import { useTrusted } from '../trust';

/** A short word after an action; offers the wanted text where a fix could not be written. */
export function Toast({
  toast,
  locale,
  actions,
}: {
  readonly toast: ToastView;
  readonly locale: Locale;
  readonly actions: GuardActions;
}) {
  const trusted = useTrusted();
  const [copied, setCopied] = useState(false);
  const { copy } = toast;
  return (
    <div class={`toast ${toast.tone}`}>
      <p>{copied ? t(locale, 'toast.copied') : toast.text}</p>
      {copy !== null && !copied && (
        <button
          type="button"
          class="primary"
          onClick={trusted(() => void navigator.clipboard.writeText(copy).then(() => setCopied(true)))}
        >
          {t(locale, 'toast.copy')}
        </button>
      )}
      <button type="button" class="quiet" onClick={trusted(() => actions.closeToast())}>
        {t(locale, 'card.close')}
      </button>
    </div>
  );
}

/** Mounted empty first, so that screen readers hear the text that comes later. */
export function LiveRegion({ text }: { readonly text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(text), [text]);
  return (
    <div class="visually-hidden" role="status" aria-live="polite">
      {said}
    </div>
  );
}
