import { describe, expect, it } from 'vitest';
import { approveAll, examplesErrors } from '@/lib/packs/approve';
import { lintPack } from '@/lib/packs/lint';
import { mergePacks } from '@/lib/packs/merge';
import { parsePack } from '@/lib/packs/parse';
import { policyOf } from '@/lib/packs/policy';
import { teamTemplates } from '@/lib/packs/templates';
import { packSource, packWith, STARTER_RULES } from '../../support/pack';

const WELCOME = {
  id: 'welcome',
  names: { 'zh-CN': '欢迎', en: 'Welcome' },
  bodies: { 'zh-CN': '【通知】欢迎{{姓名}}', en: '[Notice] Welcome, {{name}}' },
  fields: [{ name: 'name', kind: 'text', labels: { 'zh-CN': '姓名' }, required: true }],
};

const errorsOf = (...templates: readonly unknown[]) => {
  const parsed = parsePack(packSource([], { templates }));
  return parsed.ok ? [] : parsed.errors;
};

describe('team templates of a pack', () => {
  it('come into the library locked, with ids that no personal template can have', () => {
    const [template] = teamTemplates(packWith([], { templates: [WELCOME] }));
    expect(template).toMatchObject({ id: 'team.welcome', kind: 'team', locked: true, folder: '', tags: [] });
    expect(template?.fields).toEqual([
      { name: 'name', kind: 'text', labels: { 'zh-CN': '姓名' }, default: {}, required: true, choices: {} },
    ]);
  });

  it('need a text in one language only', () => {
    expect(errorsOf({ ...WELCOME, names: { 'zh-CN': '欢迎' }, bodies: { 'zh-CN': '欢迎' } })).toEqual([]);
    const [error] = errorsOf({ ...WELCOME, bodies: {} });
    expect(error?.path).toBe('templates.0.bodies');
    expect(error?.text['zh-CN']).toContain('至少要有一种语言');
  });

  it('are refused with the place and the line, in both languages', () => {
    const [error] = errorsOf({ ...WELCOME, bodies: { en: 'fine\nHello {{@nobody}}' } });
    expect(error?.path).toBe('templates.0.bodies.en');
    expect(error?.text.en).toContain('line 2: There is no automatic value “nobody”');
    expect(error?.text['zh-CN']).toContain('第 2 行：没有自动值');
  });

  it('are refused where an id is there twice, a choice has no choices, or a field is unknown to the format', () => {
    expect(errorsOf(WELCOME, WELCOME).map(({ path }) => path)).toEqual(['templates.1.id']);
    const fields = [{ name: 'name', kind: 'choice' }];
    expect(errorsOf({ ...WELCOME, fields }).map(({ path }) => path)).toContain('templates.0.fields');
    expect(errorsOf({ ...WELCOME, script: 'alert(1)' }).map(({ path }) => path)).toEqual(['templates.0']);
  });

  it('of several packs are joined; the later of two with the same id counts', () => {
    const other = { ...WELCOME, names: { en: 'Hello' } };
    const merged = mergePacks([
      packWith([], { templates: [WELCOME, { ...WELCOME, id: 'bye' }] }),
      packWith([], { templates: [other] }),
    ]);
    expect(merged.templates?.map(({ id, names }) => [id, names.en])).toEqual([
      ['welcome', 'Hello'],
      ['bye', 'Welcome'],
    ]);
  });

  it('do not travel with the policy: the page has no use for them', () => {
    const pack = packWith([], { templates: [WELCOME] });
    expect(policyOf(pack, pack.rules)).not.toHaveProperty('templates');
  });
});

describe('a template that its own pack would stop', () => {
  // Two rules do; all of them take seconds.
  const rules = STARTER_RULES.filter(
    (rule) => rule.kind === 'subject-tag' || JSON.stringify(rule).includes('"bank-card"'),
  );
  const card = { ...WELCOME, id: 'card', bodies: { en: '[Notice] Pay to card 4111 1111 1111 1111, please' } };

  it('is a mistake of the pack, told with the rule', () => {
    const source = packSource(rules, { templates: [WELCOME, card] });
    const approval = approveAll([{ name: 'pack', text: source }]);
    expect(approval.ok).toBe(false);
    const parsed = parsePack(source);
    const errors = parsed.ok ? examplesErrors(parsed.pack) : [];
    expect(errors.map(({ path }) => path)).toEqual(['templates.1.bodies.en']);
    expect(errors[0]?.text.en).toMatch(/^templates\.1\.bodies\.en \(card\): is held by/);
  });

  it('for want of a tag is only pointed out, as are fields that lead nowhere and names that are there twice', () => {
    const long = {
      ...WELCOME,
      id: 'plain',
      bodies: { en: 'I need to take leave tomorrow' },
    };
    const found = lintPack(packWith(rules, { templates: [WELCOME, long] })).map(({ path }) => path);
    expect(found).toContain('templates.1.bodies.en');
    expect(found).toContain('templates.1.fields.0');
    expect(found).toContain('templates.1.names');
  });
});
