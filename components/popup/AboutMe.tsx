import { useState } from 'preact/hooks';
import { t } from '@/lib/i18n/popup';
import type { StoredAboutMe } from '@/lib/messaging/protocol';
import type { Locale } from '@/lib/rules/types';
import type { PopupActions } from './types';

interface Props {
  readonly about: StoredAboutMe;
  readonly locale: Locale;
  readonly actions: PopupActions;
}

/** What is stored about me: counted, shown as it is, exported, deleted. */
export function AboutMe({ about, locale, actions }: Props) {
  const [shown, setShown] = useState(false);
  const [asking, setAsking] = useState(false);
  const counts = {
    answers: about.answers.length,
    exceptions: about.exceptions.length,
    notices: about.notices.length,
    other: about.tallies.length + about.reports.length + about.reminders.length + about.intervals.length,
  };
  return (
    <section>
      <h2>{t(locale, 'popup.about-me')}</h2>
      <p class="muted">{t(locale, 'popup.about-me-text', counts)}</p>
      {shown && (
        <textarea
          readOnly
          rows={10}
          spellcheck={false}
          aria-label={t(locale, 'popup.about-me')}
          value={JSON.stringify(about, null, 2)}
        />
      )}
      {asking ? (
        <fieldset class="sure">
          <legend>{t(locale, 'popup.delete-sure')}</legend>
          <button type="button" class="small primary" onClick={() => setAsking(false)}>
            {t(locale, 'popup.delete-no')}
          </button>
          <button
            type="button"
            class="small quiet danger"
            onClick={() => {
              setAsking(false);
              setShown(false);
              actions.deleteAll();
            }}
          >
            {t(locale, 'popup.delete-yes')}
          </button>
        </fieldset>
      ) : (
        <p class="row">
          <button type="button" class="small" aria-expanded={shown} onClick={() => setShown(!shown)}>
            {t(locale, shown ? 'popup.hide' : 'popup.view')}
          </button>
          <button type="button" class="small" onClick={() => actions.exportAll()}>
            {t(locale, 'popup.export')}
          </button>
          <button type="button" class="small quiet danger" onClick={() => setAsking(true)}>
            {t(locale, 'popup.delete')}
          </button>
        </p>
      )}
    </section>
  );
}
