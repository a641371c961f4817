import { describe, expect, it } from 'vitest';
import { choiceOf, proposedAs, typeChoices } from '@/lib/groups/own-types';
import { lintPack } from '@/lib/packs/lint';
import { mergePacks } from '@/lib/packs/merge';
import { parsePack } from '@/lib/packs/parse';
import { GROUP_TYPES } from '@/lib/rules/types';
import { packSource, packWith } from '../../support/pack';

const DUTY = {
  id: 'duty',
  base: 'core',
  title: { 'zh-CN': '值班群', en: 'Duty group' },
  use: { 'zh-CN': '轮值交接', en: 'Handing over shifts' },
  term: 30,
  mentionAll: 'admins',
} as const;
const GROUPS = { work: [], outsiders: [], types: {} };
const withTypes = (...own: readonly unknown[]) => packWith([], { groups: { ...GROUPS, own } });

describe('types of the company', () => {
  it('stand after the guide’s, and propose what they say on top of what they are built on', () => {
    const choices = typeChoices([DUTY]);
    expect(choices.map(({ id }) => id)).toEqual([...GROUP_TYPES, 'own.duty']);
    const fields = proposedAs({ type: 'core', ownType: 'duty' }, [DUTY], '2026-11-25', 'en');
    expect(fields).toMatchObject({
      type: 'core',
      ownType: 'duty',
      endsOn: '2026-12-25',
      mentionAll: 'admins',
      purpose: 'collaboration',
      scope: 'Everybody in the department or project',
    });
    expect(proposedAs({ type: 'core', ownType: '' }, [DUTY], '2026-11-25', 'en')).not.toHaveProperty(
      'mentionAll',
    );
  });

  it('name the records that were made as one, until the pack has them no more', () => {
    expect(choiceOf({ type: 'core', ownType: 'duty' }, [DUTY])?.title.en).toBe('Duty group');
    expect(choiceOf({ type: 'core', ownType: 'duty' }, [])?.id).toBe('core');
    // Records of former versions.
    expect(choiceOf({ type: 'core' }, [DUTY])?.id).toBe('core');
    expect(choiceOf({ type: null }, [DUTY])).toBeNull();
  });

  it('of several packs are joined, the later of two with the same id counts', () => {
    const merged = mergePacks([
      withTypes(DUTY, { ...DUTY, id: 'shop' }),
      withTypes({ ...DUTY, title: { 'zh-CN': '轮值群', en: 'Rota group' } }),
    ]);
    expect(merged.groups.own?.map(({ id, title }) => [id, title.en])).toEqual([
      ['duty', 'Rota group'],
      ['shop', 'Duty group'],
    ]);
  });

  it('are refused on an unknown base, with the place; a tag that leads nowhere is pointed out', () => {
    const parsed = parsePack(packSource([], { groups: { ...GROUPS, own: [{ ...DUTY, base: 'club' }] } }));
    expect(parsed.ok ? [] : parsed.errors.map(({ path }) => path)).toEqual(['groups.own.0.base']);
    const found = lintPack(withTypes({ ...DUTY, tags: ['nowhere'] }, DUTY)).map(({ path }) => path);
    expect(found).toEqual(expect.arrayContaining(['groups.own.0.tags.0', 'groups.own.1.id']));
  });
});
