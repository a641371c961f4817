import type { GuardActions, WelcomeView } from '@/lib/guard/view';
import { t } from '@/lib/i18n/t';
import { LOCALES, type Locale } from '@/lib/rules/types';
import { GateIcon } from '../icons';
import { useTrusted } from '../trust';

const LANGUAGES = { 'zh-CN': '简体中文', en: 'English' } as const;

/** The first thirty seconds: language, is this about work, am I an admin here, try it. May be skipped at every step. */
export function Welcome({
  welcome,
  locale,
  actions,
}: {
  readonly welcome: WelcomeView;
  readonly locale: Locale;
  readonly actions: GuardActions;
}) {
  const trusted = useTrusted();
  const group = welcome.group ?? '';
  const then = (answer: () => void) =>
    trusted(() => {
      answer();
      actions.nextWelcome();
    });
  return (
    <section class="card welcome" aria-label={t(locale, 'welcome.name')}>
      <div class="head">
        <GateIcon />
        <h2>{t(locale, 'welcome.name')}</h2>
      </div>
      {welcome.step === 'language' && (
        <>
          <p class="message">{t(locale, 'welcome.language')}</p>
          <fieldset class="choice">
            <legend class="muted">{t(locale, 'welcome.language-choose')}</legend>
            {LOCALES.map((choice) => (
              <button
                type="button"
                class={choice === locale ? 'secondary chosen' : 'secondary'}
                aria-pressed={choice === locale}
                lang={choice}
                key={choice}
                onClick={trusted(() => actions.setLocale(choice))}
              >
                {LANGUAGES[choice]}
              </button>
            ))}
          </fieldset>
        </>
      )}
      {welcome.step === 'work-group' && (
        <>
          <p class="message">{t(locale, 'welcome.work-group', { group })}</p>
          <p class="muted">{t(locale, 'chip.ask-why')}</p>
        </>
      )}
      {welcome.step === 'admin' && (
        <>
          <p class="message">{t(locale, 'welcome.admin', { group })}</p>
          <p class="muted">{t(locale, 'welcome.admin-why')}</p>
        </>
      )}
      {welcome.step === 'try' && <p class="message">{t(locale, 'welcome.try')}</p>}
      <div class="actions">
        {welcome.step === 'work-group' && (
          <YesNo
            locale={locale}
            yes={then(() => actions.answerWorkGroup('work'))}
            no={then(() => actions.answerWorkGroup('private'))}
          />
        )}
        {welcome.step === 'admin' && (
          <YesNo
            locale={locale}
            yes={then(() => actions.answerAdmin(true))}
            no={then(() => actions.answerAdmin(false))}
          />
        )}
        {welcome.step === 'language' && (
          <button type="button" class="primary" onClick={trusted(() => actions.nextWelcome())}>
            {t(locale, 'welcome.next')}
          </button>
        )}
        {welcome.step === 'try' && (
          <button type="button" class="primary" onClick={trusted(() => actions.closeWelcome())}>
            {t(locale, 'welcome.done')}
          </button>
        )}
        {welcome.step !== 'try' && (
          <button type="button" class="quiet" onClick={trusted(() => actions.closeWelcome())}>
            {t(locale, 'welcome.skip')}
          </button>
        )}
      </div>
    </section>
  );
}

interface YesNoProps {
  readonly locale: Locale;
  readonly yes: (event: Event) => void;
  readonly no: (event: Event) => void;
}

function YesNo({ locale, yes, no }: YesNoProps) {
  return (
    <>
      <button type="button" class="primary" onClick={yes}>
        {t(locale, 'welcome.yes')}
      </button>
      <button type="button" class="secondary" onClick={no}>
        {t(locale, 'welcome.no')}
      </button>
    </>
  );
}
