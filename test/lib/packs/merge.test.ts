import { describe, expect, it } from 'vitest';
import { approveAll } from '@/lib/packs/approve';
import { lintPack } from '@/lib/packs/lint';
import { adjustPack, mergePacks } from '@/lib/packs/merge';
import { packSource, packWith, RULE_FRAME } from '../../support/pack';

function wordsRule(id: string, term: string, level = 'confirm') {
  return {
    ...RULE_FRAME,
    id,
    kind: 'words',
    category: 'redline.ad',
    levels: { inside: level, outsiders: level },
    terms: [term],
    examples: {
      hit: [
        { lang: 'zh-CN', text: `甲 ${term}` },
        { lang: 'en', text: `a ${term}` },
      ],
      ok: RULE_FRAME.examples.ok,
    },
  };
}

describe('several packs', () => {
  const base = packWith([wordsRule('a', '团购'), wordsRule('b', '砍价')], { version: '1.0.0' });
  const over = packWith([wordsRule('b', '砍一刀', 'tip'), wordsRule('c', '集赞')], {
    version: '2.0.0',
    pausable: false,
  });

  it('become one: of rules with the same id the later counts, in the place of the first', () => {
    const merged = mergePacks([base, over]);
    expect(merged.rules.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(merged.rules[1]).toMatchObject({ terms: ['砍一刀'], levels: { inside: 'tip' } });
    expect(merged).toMatchObject({ version: '2.0.0', pausable: false });
    expect(merged.tags).toHaveLength(base.tags.length);
  });

  it('keep what the later one does not mention, and join the words of group names', () => {
    const { nag: _nag, ...rest } = over;
    const bare = { ...rest, groups: { ...over.groups, work: ['舰队'] } };
    const merged = mergePacks([{ ...base, nag: { perDay: 3 } }, bare]);
    expect(merged.nag).toEqual({ perDay: 3 });
    expect(merged.groups.work).toEqual([...base.groups.work, '舰队']);
  });

  it('are tested each by itself, and every error names its pack and its place', () => {
    const wrong = wordsRule('x', '集赞');
    const approval = approveAll([
      { name: 'base.json', text: packSource([wordsRule('a', '团购')]) },
      {
        name: 'company.json',
        text: packSource([
          {
            ...wrong,
            examples: { ...wrong.examples, ok: [...wrong.examples.ok, { lang: 'en', text: '集赞' }] },
          },
        ]),
      },
    ]);
    expect(approval).toMatchObject({
      ok: false,
      errors: [{ pack: 'company.json', path: 'rules.0.examples.ok.2' }],
    });
  });
});

describe('what a company changes of a pack', () => {
  const pack = packWith([wordsRule('a', '团购'), wordsRule('b', '砍价')]);

  it('is put beside, or in place', () => {
    const changed = adjustPack(pack, {
      toAdd: { work: ['舰队'], allow: { a: ['团购系统'], gone: ['x'] } },
      toOverwrite: { outsiders: ['乙方'], off: ['b'], pausable: false },
    });
    expect(changed.rules.map(({ id, allow }) => [id, allow])).toEqual([['a', ['团购系统']]]);
    expect(changed.groups.work).toContain('舰队');
    expect(changed.groups.outsiders).toEqual(['乙方']);
    expect(changed.pausable).toBe(false);
  });
});

describe('what surely is not meant', () => {
  it('is told with its place', () => {
    const rule = {
      ...wordsRule('a', '团购'),
      terms: ['团购', '团购', '赞', '砍价'],
      allow: ['砍价'],
      clause: 'nowhere',
    };
    expect(lintPack(packWith([rule])).map(({ path }) => path)).toEqual([
      'rules.0.clause',
      'rules.0.terms.1',
      'rules.0.terms.2',
      'rules.0.terms.3',
    ]);
  });
});
