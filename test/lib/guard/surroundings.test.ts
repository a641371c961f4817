import { describe, expect, it } from 'vitest';
import { BLANK_GROUP, factsOf, NOBODY } from '@/lib/groups/record';
import type { GroupFields, GroupRecord, Me } from '@/lib/groups/types';
import { surroundingsOf } from '@/lib/guard/surroundings';
import type { Bootstrap } from '@/lib/messaging/protocol';
import { check, describe as sentence } from '@/lib/rules/engine';
import type { OpenChat } from '@/lib/whatsapp/types';
import { message, STARTER } from '../../support/starter';

/** A Wednesday, 10:00 in Berlin and 17:00 in Shanghai. */
const NOW = Date.UTC(2026, 10, 25, 9, 0);

function record(fields: Partial<GroupFields>, id = 'g1'): GroupRecord {
  const lifecycle = { state: 'active' as const, since: 0, history: [] };
  return {
    ...BLANK_GROUP,
    ...fields,
    id,
    revision: 1,
    lifecycle,
    createdAt: 0,
    updatedAt: 0,
    removedAt: null,
  };
}

function bootstrapWith(groups: readonly GroupRecord[], roles: Me['roles'] = {}): Bootstrap {
  const me = { ...NOBODY, roles };
  return {
    settings: { locale: 'en', welcomed: true, pausedUntil: null },
    deviceKey: '00'.repeat(32),
    exceptions: [],
    answers: [],
    tallies: [],
    storageOk: true,
    library: { groups: groups.map((group) => factsOf(group, me)), me },
  };
}

function chat(title: string, kind: OpenChat['kind']['value'] = 'group'): OpenChat {
  return { title, kind: { value: kind, sureness: 'sure' }, size: null, canPost: true, key: 'k' };
}

const around = (bootstrap: Bootstrap, open: OpenChat) => surroundingsOf(STARTER, bootstrap, open, NOW);

describe('the record of a group', () => {
  it('beats what the name says: type, outsiders, role, size', () => {
    const bootstrap = bootstrapWith(
      [record({ title: '客户项目群', type: 'community', outsiders: false, size: 40 })],
      { g1: 'admin' },
    );
    const { context, because } = around(bootstrap, chat('客户项目群'));
    expect(because).toBe('record');
    expect(context).toMatchObject({
      workplace: 'work',
      groupType: 'community',
      outsiders: false,
      role: 'admin',
      size: 40,
      record: { id: 'g1', title: '客户项目群' },
    });
  });

  it('is found under an alias, in other width and case', () => {
    const bootstrap = bootstrapWith([record({ title: '甲', aliases: ['North Star'] })]);
    expect(around(bootstrap, chat('ＮＯＲＴＨ  star')).context.record?.id).toBe('g1');
  });

  it('leaves to the name what nobody has recorded', () => {
    const bootstrap = bootstrapWith([record({ title: '客户项目群' })]);
    expect(around(bootstrap, chat('客户项目群')).context).toMatchObject({
      groupType: 'project',
      outsiders: true,
    });
  });

  it('of members with one from outside says that outsiders read along', () => {
    const members = [{ id: 'm', name: 'Zoe', department: '', zone: '', outsider: true }];
    expect(around(bootstrapWith([record({ title: 'x', members })]), chat('x')).context.outsiders).toBe(true);
  });

  it('counts for no one-to-one chat of the same name', () => {
    const { context, because } = around(bootstrapWith([record({ title: 'x' })]), chat('x', 'direct'));
    expect([because, context.record]).toEqual(['none', undefined]);
  });

  it('of two groups with one title gives the careful answer and no role', () => {
    const bootstrap = bootstrapWith(
      [record({ title: 'x', outsiders: false }), record({ title: 'X', outsiders: true }, 'g2')],
      { g1: 'admin' },
    );
    expect(around(bootstrap, chat('x')).context).toMatchObject({
      outsiders: true,
      role: 'unknown',
      workplace: 'work',
    });
  });
});

describe('what the record makes precise', () => {
  const said = (fields: Partial<GroupFields>, text: string, roles: Me['roles'] = {}) => {
    const { context } = around(bootstrapWith([record({ title: 'x', ...fields })], roles), chat('x'));
    const [finding] = check(STARTER, message(text), context).findings;
    return finding === undefined ? null : sentence(STARTER, finding.message, 'en');
  };
  const member = (id: string, zone: string) => ({ id, name: id, department: '', zone, outsider: false });

  it('@all tells how many are off work now, by their own clocks', () => {
    const members = [
      member('a', 'Asia/Shanghai'),
      member('b', 'America/New_York'),
      member('c', 'Australia/Sydney'),
    ];
    expect(said({ members }, '@all please look')).toContain('all 3 people here, 2 of them off work now');
  });

  it('@all is nobody’s where the record says so, not even an admin’s', () => {
    expect(said({ mentionAll: 'nobody' }, '@all [Announcement] x', { g1: 'admin' })).toContain(
      'no @all here',
    );
  });

  it('@all is everybody’s where the record says so', () => {
    expect(said({ mentionAll: 'everyone' }, '@all lunch is here')).toBeNull();
  });

  it('@all needs no tag of an admin in a short task group', () => {
    expect(said({ type: 'task' }, '@all the room is open', { g1: 'admin' })).toBeNull();
    expect(said({ type: 'core' }, '@all the room is open', { g1: 'admin' })).not.toBeNull();
  });

  it('a group with tags of its own wants no others', () => {
    const text = '明天我想请假一天，请批准。';
    expect(said({ type: 'core' }, text)).not.toBeNull();
    expect(said({ type: 'core', tags: ['progress'] }, text)).toBeNull();
  });
});
