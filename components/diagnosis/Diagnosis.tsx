import { useState } from 'preact/hooks';
import { t } from '@/lib/i18n/popup';
import type { PageStatus } from '@/lib/messaging/protocol';
import type { Locale } from '@/lib/rules/types';
import { chipText } from '../guard/chip-text';
import { GateIcon } from '../icons';
import { Button } from '../kit/Button';

export interface DiagnosisView {
  readonly locale: Locale;
  readonly dark: boolean;
  /** `null`: the tab does not answer. */
  readonly status: PageStatus | null;
  /** The report as it would be handed in; `null` where there is none. */
  readonly report: string | null;
}

export interface DiagnosisActions {
  save(report: string): void;
  copy(report: string): Promise<void>;
  readAgain(): void;
}

/** How WhatsApp's page is built, for the day on which it has changed. The person sees all of what they hand in. */
export function Diagnosis({
  view: { locale, dark, status, report },
  actions,
}: {
  readonly view: DiagnosisView;
  readonly actions: DiagnosisActions;
}) {
  const [copied, setCopied] = useState(false);
  return (
    <div class="popup page" lang={locale} data-theme={dark ? 'dark' : 'light'}>
      <header class="top">
        <span class="brand">
          <GateIcon />
          <h1>
            {t(locale, 'app.name')} · {t(locale, 'diagnosis.title')}
          </h1>
        </span>
      </header>
      <main>
        <section>
          <p>{t(locale, 'diagnosis.text')}</p>
        </section>
        {status === null || report === null ? (
          <section class="empty" aria-label={t(locale, 'diagnosis.report')}>
            <p>{t(locale, 'diagnosis.none')}</p>
          </section>
        ) : (
          <>
            <section>
              <h2>{t(locale, 'diagnosis.found')}</h2>
              <p>
                <strong>{t(locale, `chip.${status.chip.state}`)}</strong> {chipText(locale, status.chip)}
              </p>
            </section>
            <section>
              <h2>{t(locale, 'diagnosis.report')}</h2>
              <textarea
                class="code"
                readOnly
                rows={18}
                dir="ltr"
                spellcheck={false}
                aria-label={t(locale, 'diagnosis.report')}
                value={report}
              />
              <p class="row">
                <Button look="primary" onClick={() => actions.save(report)}>
                  {t(locale, 'diagnosis.save')}
                </Button>
                <Button onClick={() => void actions.copy(report).then(() => setCopied(true))}>
                  {t(locale, copied ? 'popup.copied' : 'diagnosis.copy')}
                </Button>
                <Button look="quiet" onClick={() => actions.readAgain()}>
                  {t(locale, 'diagnosis.again')}
                </Button>
              </p>
            </section>
          </>
        )}
      </main>
      <footer class="muted">{t(locale, 'popup.not-affiliated')}</footer>
    </div>
  );
}
