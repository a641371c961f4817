import type { FindingView, GuardActions } from '@/lib/guard/view';
import { t } from '@/lib/i18n/t';
import type { Locale } from '@/lib/rules/types';
import { useTrusted } from '../trust';

interface Props {
  readonly finding: FindingView;
  readonly locale: Locale;
  readonly actions: GuardActions;
}

/** What was found, in the person's own words, why it matters, and whom to ask. */
export function FindingText({ finding, locale, actions }: Props) {
  return (
    <>
      <p class={finding.stress === 'message' ? 'message stressed' : 'message'}>{finding.message}</p>
      {finding.quotes.length > 0 && (
        <p class={finding.stress === 'quotes' ? 'quotes stressed' : 'quotes'}>
          <span class="muted">{t(locale, 'card.quoted')}</span>
          {finding.quotes.map((quote) => (
            <q key={quote}>
              <bdi>{quote}</bdi>
            </q>
          ))}
        </p>
      )}
      <Why finding={finding} locale={locale} actions={actions} />
    </>
  );
}

function Why({ finding: { clause, contact, stress }, locale, actions }: Props) {
  const trusted = useTrusted();
  return (
    <details class={stress === 'clause' && clause !== null ? 'why stressed' : 'why'}>
      <summary>
        {t(locale, 'card.why')}
        {clause !== null && <span class="clause">{clause.title}</span>}
      </summary>
      {clause !== null && <p>{clause.text}</p>}
      {clause?.url !== undefined && (
        <p>
          <a href={clause.url} target="_blank" rel="noreferrer noopener">
            {clause.url}
          </a>
        </p>
      )}
      {contact !== null && <p>{t(locale, 'card.ask', { contact: contact.name })}</p>}
      <button type="button" class="small quiet" onClick={trusted(() => actions.take('false-alarm'))}>
        {t(locale, 'offer.false-alarm')}
      </button>
    </details>
  );
}

/** What helps more than a fix. */
export function FirstOffers({ finding, actions }: Omit<Props, 'locale'>) {
  const trusted = useTrusted();
  return (
    <>
      {finding.offers
        .filter(({ first }) => first === true)
        .map(({ offer, label }) => (
          <button type="button" class="primary" key={offer} onClick={trusted(() => actions.take(offer))}>
            {label}
          </button>
        ))}
    </>
  );
}

/** What can be done beside a fix, and the place where it belongs. */
export function Offers({ finding, locale, actions }: Props) {
  const trusted = useTrusted();
  return (
    <>
      {finding.offers
        .filter(({ first }) => first !== true)
        .map(({ offer, label }) => (
          <button type="button" class="secondary" key={offer} onClick={trusted(() => actions.take(offer))}>
            {label}
          </button>
        ))}
      {finding.link !== null && (
        <a class="button" href={finding.link.url} target="_blank" rel="noreferrer noopener">
          {t(locale, 'card.open-link', { name: finding.link.name })}
        </a>
      )}
    </>
  );
}
