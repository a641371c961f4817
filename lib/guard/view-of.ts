import type { SpecialDays } from '@/lib/calendar/calendar';
import { isolate, printable } from '@/lib/i18n/isolate';
import type { PageStatus } from '@/lib/messaging/protocol';
import type { CompiledPolicy } from '@/lib/rules/engine';
import type { Locale } from '@/lib/rules/types';
import type { OpenChat, WhatsAppPage } from '@/lib/whatsapp/types';
import { deadlinePicks } from './fill-in';
import { offersOf } from './offers';
import { presentFinding, titleOf } from './present';
import { changesOf, previewOf } from './preview';
import type { Scene, Sheet, Shown } from './scene';
import type { Surroundings } from './surroundings';
import type { GuardView, ReasonCode, SheetView } from './view';

const REASONS: readonly ReasonCode[] = ['customer-asked', 'approved', 'test-data', 'false-alarm', 'other'];

const MAX_GREETING = 60;

/** What the views need to know beside the scene. */
export interface Facts {
  readonly policy: CompiledPolicy;
  readonly page: WhatsAppPage;
  readonly chat: OpenChat | null;
  readonly locale: Locale;
  readonly chip: Pick<GuardView['chip'], 'state' | 'reason' | 'missing'>;
  readonly asks: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly days: SpecialDays;
}

/** What is shown: the scene in the person's language, as data. At most one of card, strip and dialog. */
export function viewOf(scene: Scene, facts: Facts): GuardView {
  const { policy, page, chat, locale } = facts;
  const { dir, dark } = page.appearance();
  const { sheet } = scene;
  const dialog = sheet === null ? scene.dialog : null;
  const strip = sheet === null && dialog === null ? scene.strip : null;
  const card = sheet === null && dialog === null && strip === null ? scene.card : null;
  const present = (shown: Shown) => ({
    ...presentFinding(policy, shown.verdict, shown.finding, shown.message, locale, shown.turn),
    offers: offersOf(shown, facts),
  });
  const quiet = sheet === null && dialog === null && strip === null && card === null;
  return {
    locale,
    dir,
    dark,
    box: page.composerBox(),
    chip: { ...facts.chip, ask: facts.asks ? 'work-group' : null, expanded: scene.expanded },
    card: card === null ? null : present(card),
    strip: strip === null ? null : present(strip),
    dialog:
      dialog === null
        ? null
        : {
            finding: present(dialog),
            override: dialog.override,
            reasons: dialog.override === 'justify' ? REASONS : [],
            headcount: dialog.finding.detector.startsWith('mention-')
              ? (dialog.chat.size?.value ?? null)
              : null,
            trouble: scene.trouble,
          },
    sheet: sheet === null ? null : sheetOf(sheet, facts),
    welcome:
      scene.welcome === null || !quiet
        ? null
        : { step: scene.welcome, group: chat !== null && isGroup(chat) ? isolate(chat.title) : null },
    toast: scene.toast,
    announcement: scene.announcement,
  };
}

function sheetOf({ kind, shown, trouble }: Sheet, { policy, locale, now }: Facts): SheetView {
  const { text } = shown.message;
  switch (kind) {
    case 'preview':
      return { kind, items: changesOf(shown.verdict).map((item) => previewOf(policy, item, text, locale)) };
    case 'fill-in':
      return { kind, greeting: printable(text.trim(), MAX_GREETING), picks: deadlinePicks(now, text) };
    case 'false-alarm':
      return { kind, title: titleOf(policy, shown.finding.rule, locale), trouble };
  }
}

/** A group with a name: only there can be asked what it is for. */
export function isGroup(chat: OpenChat | null): boolean {
  return (
    chat !== null && chat.title !== '' && (chat.kind.value === 'group' || chat.kind.value === 'announcement')
  );
}

/** What the popup shows about the tab. */
export function statusOf(
  policy: CompiledPolicy,
  chip: PageStatus['chip'],
  chat: OpenChat | null,
  known: Surroundings | null,
): PageStatus {
  return {
    chip,
    chat:
      chat === null || known === null
        ? null
        : {
            title: chat.title,
            kind: chat.kind.value,
            size: chat.size?.value ?? null,
            workplace: known.context.workplace,
            because: known.because,
            role: known.context.role,
            record:
              known.context.record === undefined
                ? null
                : { id: known.context.record.id, title: known.context.record.title },
          },
    policy: { id: policy.id, version: policy.version, title: policy.title, pausable: policy.pausable },
    rules: policy.rules.map((rule) => ({
      id: rule.id,
      title: rule.title,
      level: rule.highestLevel,
      active: true,
      quiet: known?.quiet.has(rule.id) ?? false,
    })),
  };
}
