import type { SpecialDays } from '@/lib/calendar/calendar';
import { t } from '@/lib/i18n/t';
import type { CompiledPolicy } from '@/lib/rules/engine';
import type { Locale } from '@/lib/rules/types';
import type { WhatsAppPage } from '@/lib/whatsapp/types';
import { changesOf } from './preview';
import type { Shown } from './scene';
import { secureMove } from './secure';
import type { FindingView, Offer } from './view';
import { nextWorkStart } from './workday';

export interface OfferFacts {
  readonly policy: CompiledPolicy;
  readonly locale: Locale;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly days: SpecialDays;
  readonly page: Pick<WhatsAppPage, 'canSchedule'>;
}

/** What can be done beside the fixes, in the order in which it helps most. */
export function offersOf(shown: Shown, facts: OfferFacts): FindingView['offers'] {
  const { policy, locale } = facts;
  const { finding, verdict, message } = shown;
  const offers: { offer: Offer; label: string; first?: boolean }[] = [];
  const changes = changesOf(verdict).length;
  if (finding.category === 'etiquette.greeting')
    offers.push({ offer: 'fill-in', label: t(locale, 'offer.fill-in') });
  if (changes > 1 && changes > (finding.fixes[0]?.edits.length ?? 0))
    offers.push({ offer: 'mend-all', label: t(locale, 'offer.mend-all', { count: changes }) });
  const { secure } = policy.links;
  if (secure !== undefined && secureMove(verdict, message, secure) !== null)
    offers.push({ offer: 'secure', label: t(locale, 'offer.secure', { name: secure.name[locale] }) });
  if (finding.detector === 'mention-all' && message.surface === 'chat')
    offers.push({ offer: 'mention-list', label: t(locale, 'offer.mention-list') });
  if (finding.category === 'etiquette.off-hours') {
    const when = whenOf(nextWorkStart(facts.now, policy.calendar, facts.days), locale);
    // What WhatsApp does by itself needs no open tab: it goes before our reminder.
    const schedules = message.surface === 'chat' && facts.page.canSchedule();
    if (schedules) offers.push({ offer: 'schedule', label: t(locale, 'offer.schedule'), first: true });
    offers.push({ offer: 'remind', label: t(locale, 'offer.remind', { when }), first: !schedules });
    offers.push({ offer: 'urgent', label: t(locale, 'offer.urgent') });
  }
  return offers;
}

/** Day and time by the person's own clock. */
export function whenOf(epochMs: number, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'short', hour: '2-digit', minute: '2-digit' }).format(
    epochMs,
  );
}
