import { type AdviceMoment, adviceFor, scoreOf } from './advice';
import { sizeOf } from './record';
import type { GroupRecord, GroupSummary } from './types';

/** A group for lists. `keys` are its title's sounds and words. */
export function summaryOf(group: GroupRecord, keys: string, moment: AdviceMoment): GroupSummary {
  const advice = adviceFor(group, moment);
  return {
    id: group.id,
    revision: group.revision,
    title: group.title,
    aliases: group.aliases,
    purpose: group.purpose,
    type: group.type,
    ownType: group.ownType ?? '',
    owner: group.owner,
    department: group.department,
    project: group.project,
    community: group.community,
    outsiders: group.outsiders,
    size: sizeOf(group),
    admins: group.admins.length,
    endsOn: group.endsOn,
    state: group.lifecycle.state,
    lastActivity: group.lastActivity,
    score: scoreOf(advice),
    advice: advice.map(({ id }) => id),
    keys,
  };
}
