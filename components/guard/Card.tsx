import type { FindingView, GuardActions } from '@/lib/guard/view';
import { t } from '@/lib/i18n/t';
import type { Locale } from '@/lib/rules/types';
import { ShieldIcon, TagIcon } from '../icons';
import { useTrusted } from '../trust';
import { FindingText, FirstOffers, Offers } from './Finding';

interface Props {
  readonly finding: FindingView;
  readonly locale: Locale;
  readonly actions: GuardActions;
}

/** The small card while typing. Takes no focus and holds nothing. */
export function Card({ finding, locale, actions }: Props) {
  const trusted = useTrusted();
  const security = finding.kind === 'security';
  return (
    <section
      class={`card ${finding.kind}`}
      aria-label={t(locale, security ? 'card.name-security' : 'card.name')}
    >
      <div class="head">
        {security ? <ShieldIcon /> : <TagIcon />}
        <h2>{finding.title}</h2>
        {finding.more > 0 && <span class="more">{t(locale, 'card.more', { count: finding.more })}</span>}
      </div>
      <FindingText finding={finding} locale={locale} actions={actions} />
      <div class="actions">
        <FirstOffers finding={finding} actions={actions} />
        {finding.fixes.map(({ fix, label }) => (
          <button type="button" class="primary" key={fix.id} onClick={trusted(() => actions.applyFix(fix))}>
            {label}
          </button>
        ))}
        <Offers finding={finding} locale={locale} actions={actions} />
        {finding.dismissals.map((dismissal) => (
          <button
            type="button"
            class="quiet"
            key={dismissal}
            onClick={trusted(() => actions.dismiss(dismissal))}
          >
            {t(locale, `card.${dismissal}`)}
          </button>
        ))}
      </div>
    </section>
  );
}

/** The slim strip that holds a first attempt for etiquette's sake; the second one sends. */
export function Strip({ finding, locale, actions }: Props) {
  const trusted = useTrusted();
  return (
    <section class="strip etiquette" aria-label={t(locale, 'strip.name')}>
      <TagIcon />
      <p>
        <strong>{finding.title}</strong> <span>{finding.message}</span>{' '}
        <span class="muted">{t(locale, 'strip.again')}</span>
      </p>
      {finding.fixes.map(({ fix, label }) => (
        <button type="button" class="primary" key={fix.id} onClick={trusted(() => actions.applyFix(fix))}>
          {label}
        </button>
      ))}
      <button type="button" class="quiet" onClick={trusted(() => actions.edit())}>
        {t(locale, 'dialog.edit')}
      </button>
    </section>
  );
}
