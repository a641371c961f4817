import type { FindingView } from '@/lib/guard/view';
import { t } from '@/lib/i18n/t';
import type { Locale } from '@/lib/rules/types';

/** What was found, in the person's own words, why it matters, and whom to ask. */
export function FindingText({ finding, locale }: { readonly finding: FindingView; readonly locale: Locale }) {
  return (
    <>
      <p class="message">{finding.message}</p>
      {finding.quotes.length > 0 && (
        <p class="quotes">
          <span class="muted">{t(locale, 'card.quoted')}</span>
          {finding.quotes.map((quote) => (
            <q key={quote}>
              <bdi>{quote}</bdi>
            </q>
          ))}
        </p>
      )}
      <Why finding={finding} locale={locale} />
    </>
  );
}

function Why({
  finding: { clause, contact },
  locale,
}: {
  readonly finding: FindingView;
  readonly locale: Locale;
}) {
  if (clause === null && contact === null) return null;
  return (
    <details class="why">
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
    </details>
  );
}
