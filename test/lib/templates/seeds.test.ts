import { describe, expect, it } from 'vitest';
import { check } from '@/lib/rules/engine';
import { hasTag, tagAtStart } from '@/lib/rules/tags';
import { LOCALES, type Locale } from '@/lib/rules/types';
import { templateSchema } from '@/lib/storage/schemas';
import { automaticValues } from '@/lib/templates/automatic';
import { errorsOf } from '@/lib/templates/compile';
import { choicesOf, fill, inLocale, prepare } from '@/lib/templates/fill';
import { SEEDS } from '@/lib/templates/seeds';
import type { Field, Template } from '@/lib/templates/types';
import { CORE, message, STARTER, STARTER_TAGS } from '../../support/starter';

const NOW = Date.UTC(2026, 10, 25, 2, 0);

/** What a person would plausibly write. */
function answer(field: Field, locale: Locale): string {
  switch (field.kind) {
    case 'date':
      return '2026-12-01';
    case 'time':
      return '14:30';
    case 'number':
      return '2';
    case 'toggle':
      return 'on';
    case 'choice':
      return choicesOf(field, locale)[0] ?? '';
    case 'paragraph':
      return locale === 'zh-CN'
        ? '1. 核对测试结果\n2. 确认发布时间'
        : '1. Compare the test results\n2. Set the release date';
    default:
      return locale === 'zh-CN' ? '北极星' : 'North Star';
  }
}

function filled(template: Template, locale: Locale, whole: boolean): string {
  const body = prepare(template, locale);
  const auto = automaticValues({
    now: NOW,
    zone: 'Asia/Shanghai',
    locale,
    group: locale === 'zh-CN' ? '研发部' : 'Engineering',
    me: locale === 'zh-CN' ? '李雷' : 'Lee',
    calendar: null,
  });
  const answers = Object.fromEntries(
    body.fields
      .filter(({ required }) => whole || required)
      .map((field) => [field.name, answer(field, locale)]),
  );
  const result = fill(body, answers, auto, locale);
  expect(result.missing).toEqual([]);
  return result.lines.join('\n');
}

const CASES = SEEDS.flatMap((template) =>
  LOCALES.map((locale) => [inLocale(template.names, locale), locale, template] as const),
);

describe('the seeded library', () => {
  it('has the fifteen occasions of the guide, in both languages', () => {
    expect(SEEDS).toHaveLength(15);
    expect(new Set(SEEDS.map(({ id }) => id)).size).toBe(15);
    for (const seed of SEEDS) expect(Object.keys(seed.bodies).sort()).toEqual(['en', 'zh-CN']);
  });

  it.each(SEEDS.map((seed) => [seed.id, seed] as const))(
    '%s is a whole record without mistakes',
    (_id, seed) => {
      expect(templateSchema.safeParse(seed).success).toBe(true);
      expect(errorsOf(seed)).toEqual([]);
    },
  );

  it.each(SEEDS.map((seed) => [seed.id, seed] as const))(
    '%s asks the same in both languages, and all it declares',
    (_id, seed) => {
      const asked = LOCALES.map((locale) => prepare(seed, locale).fields.map(({ name }) => name));
      expect(asked[0]).toEqual(seed.fields.map(({ name }) => name));
      expect(asked[1]).toEqual(asked[0]);
    },
  );

  it.each(CASES)(
    '“%s” (%s), filled, begins with its subject and passes the guard',
    (_name, locale, template) => {
      for (const whole of [true, false]) {
        const text = filled(template, locale, whole);
        expect(tagAtStart(text)).not.toBeNull();
        expect(check(STARTER, message(text), CORE).findings.filter(({ level }) => level !== 'log')).toEqual(
          [],
        );
      }
    },
  );

  it.each([
    ['seed-meeting', 'meeting'],
    ['seed-progress', 'progress'],
    ['seed-handover', 'progress'],
    ['seed-leave', 'leave'],
    ['seed-approval', 'approval'],
    ['seed-correction', 'announcement'],
    ['seed-rules', 'announcement'],
    ['seed-survey', 'announcement'],
    ['seed-duty', 'announcement'],
    ['seed-outage', 'urgent-bug'],
  ])('%s has the tag %s of the starter policy', (id, tag) => {
    const template = SEEDS.find((seed) => seed.id === id);
    const wanted = STARTER_TAGS.filter((known) => known.id === tag);
    expect(wanted).toHaveLength(1);
    for (const locale of LOCALES)
      expect(hasTag(tagAtStart(inLocale(template?.bodies ?? {}, locale)), wanted)).toBe(true);
  });
});
