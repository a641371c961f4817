import { minutesOf } from '@/lib/calendar/calendar';
import { applyEdits } from '@/lib/rules/edits';
import { check, compile } from '@/lib/rules/engine';
import { KINDS } from '@/lib/rules/kinds/index';
import { levelAtLeast } from '@/lib/rules/levels';
import {
  type Context,
  type Level,
  LOCALES,
  type Locale,
  type Message,
  type Moment,
  type Texts,
} from '@/lib/rules/types';
import { type Answers, inLocale } from '@/lib/templates/fill';
import { filling } from '@/lib/templates/ready';
import type { Template } from '@/lib/templates/types';
import { policyOf } from './policy';
import type { Pack, PackExample, PackRule, Policy } from './schema';
import { teamTemplates } from './templates';

/** A rule that did not pass its own examples, and the first one it failed. */
export interface FailedRule {
  readonly rule: string;
  /** Where in the pack: `rules.3.examples.hit.0`. */
  readonly path: string;
  readonly example: string;
  readonly why: Texts;
}

/** Runs every rule's own examples. Rules that fail are off: they are left out of the policy. */
export function selfTest(pack: Pack): { readonly policy: Policy; readonly failed: readonly FailedRule[] } {
  const failed: FailedRule[] = [];
  const rules: PackRule[] = [];
  pack.rules.forEach((rule, at) => {
    const failure = testRule(pack, rule);
    if (failure === null) rules.push(rule);
    else failed.push({ rule: rule.id, ...failure, path: `rules.${at}.${failure.path}` });
  });
  return { policy: policyOf(pack, rules), failed };
}

/** A team template that the pack's own rules would stop: which rule, and at which level. */
export interface HeldTemplate {
  /** Where in the pack: `templates.2.bodies.en`. */
  readonly path: string;
  readonly template: string;
  readonly rule: string;
  readonly level: Level;
}

/**
 * Fills every team template in, as an admin in an ordinary work group would, and judges it by the pack's rules. What a
 * person writes into the form is not known: each field stands there by its name.
 */
export function heldTemplates(pack: Pack): readonly HeldTemplate[] {
  const templates = teamTemplates(pack);
  if (templates.length === 0) return [];
  const policy = compile(policyOf(pack, pack.rules), KINDS);
  return templates.flatMap((template, at) =>
    LOCALES.filter((locale) => template.bodies[locale] !== undefined).flatMap((locale) => {
      const { lines } = filling(template, locale, SOMEWHERE, namesAsAnswers(template, locale));
      const message = messageOf({ lang: locale, text: lines.join('\n') });
      const [finding] = check(policy, message, exampleContext({ role: 'admin' })).findings;
      return finding === undefined || !levelAtLeast(finding.level, 'nudge')
        ? []
        : [
            {
              path: `templates.${at}.bodies.${locale}`,
              template: template.id.replace(/^team\./, ''),
              rule: finding.rule,
              level: finding.level,
            },
          ];
    }),
  );
}

/** A Tuesday in March, far from all holidays. */
const SOMEWHERE = {
  now: Date.UTC(2026, 2, 10, 2),
  zone: 'Asia/Shanghai',
  group: '',
  me: '',
  calendar: null,
} as const;

function namesAsAnswers({ fields }: Template, locale: Locale): Answers {
  return Object.fromEntries(
    fields
      .filter(({ kind }) => kind === 'text' || kind === 'paragraph')
      .map((field) => [field.name, inLocale(field.labels, locale) || field.name]),
  );
}

/** What is assumed where an example says nothing: a member in a registered core group, nobody from outside. */
export function exampleContext(overrides: PackExample['context'] = {}): Context {
  return {
    chatKind: overrides.kind ?? 'group',
    title: '',
    workplace: overrides.workplace ?? 'work',
    groupType: overrides.type === undefined ? 'core' : overrides.type,
    role: overrides.role ?? 'member',
    size: overrides.size ?? null,
    outsiders: overrides.outsiders ?? false,
    moment: overrides.moment === undefined ? null : momentOf(overrides.moment),
  };
}

function testRule(pack: Pack, rule: PackRule): Omit<FailedRule, 'rule'> | null {
  const alone = compile(policyOf(pack, [rule]), KINDS);
  for (const side of ['hit', 'ok'] as const) {
    for (const lang of LOCALES) {
      if (!rule.examples[side].some((example) => example.lang === lang)) {
        return fail(
          `examples.${side}`,
          '',
          `缺少 ${lang} 的 ${side} 示例。`,
          `There is no ${side} example in ${lang}.`,
        );
      }
    }
  }
  for (const [at, example] of rule.examples.hit.entries()) {
    const path = `examples.hit.${at}`;
    const [finding] = check(alone, messageOf(example), exampleContext(example.context)).findings;
    if (finding === undefined)
      return fail(path, example.text, '应当命中，却没有。', 'It should be found, but is not.');
    if (example.level !== undefined && finding.level !== example.level) {
      return fail(
        path,
        example.text,
        `级别应为 ${example.level}，实为 ${finding.level}。`,
        `The level should be ${example.level}, but is ${finding.level}.`,
      );
    }
    const fix = finding.fixes[0];
    if (
      example.fixed !== undefined &&
      (fix === undefined || applyEdits(example.text, fix.edits) !== example.fixed)
    ) {
      return fail(path, example.text, '修正后的文本不同。', 'The mended text differs.');
    }
  }
  for (const [at, example] of rule.examples.ok.entries()) {
    if (check(alone, messageOf(example), exampleContext(example.context)).findings.length > 0) {
      return fail(
        `examples.ok.${at}`,
        example.text,
        '不应命中，却命中了。',
        'It should not be found, but is.',
      );
    }
  }
  return null;
}

function messageOf(example: PackExample): Message {
  const { surface = 'chat', files = [] } = example.context ?? {};
  return { text: example.text, mentions: [], surface, files };
}

function momentOf(written: NonNullable<NonNullable<PackExample['context']>['moment']>): Moment {
  return { date: written.date, minutes: minutesOf(written.time), day: written.day, holiday: null };
}

function fail(path: string, example: string, zh: string, en: string): Omit<FailedRule, 'rule'> {
  return { path, example, why: { 'zh-CN': zh, en } };
}
