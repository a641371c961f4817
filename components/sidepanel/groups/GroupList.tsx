import { useMemo, useState } from 'preact/hooks';
import { ADVICE_IDS, type AdviceId } from '@/lib/groups/advice';
import { choiceOf } from '@/lib/groups/own-types';
import { PURPOSE_TEXTS } from '@/lib/groups/presets';
import { type GroupSummary, LIFECYCLE_STATES, PURPOSES } from '@/lib/groups/types';
import { isolate } from '@/lib/i18n/isolate';
import { GROUP_TYPES } from '@/lib/rules/types';
import { Badge } from '../../kit/Badge';
import { Button } from '../../kit/Button';
import { useDeferred } from '../../kit/deferred';
import { GroupsIcon } from '../../kit/icons';
import { go } from '../../kit/route';
import { useDates, useLocale, useSay } from '../../kit/speech';
import { useDesk } from '../desk';
import { FilterSelect, ListRoom } from '../ListRoom';
import { findGroups } from './find';

interface Filters {
  readonly type: string;
  readonly purpose: string;
  readonly state: string;
  readonly advice: AdviceId | '';
}

const ALL: Filters = { type: '', purpose: '', state: '', advice: '' };
const TITLES = new Intl.Collator();
/** Kinds of advice that stand above the list. */
const ADVICE_SHOWN = 4;

/** Every group, worst looked after first; what should be done stands on top and filters the list. */
export function GroupList() {
  const say = useSay();
  const { view } = useDesk();
  const [query, setQuery] = useState('');
  const [filters, setFilters] = useState<Filters>(ALL);
  const all = view.groups ?? [];
  const wanted = useDeferred(query);
  // Sorting a thousand titles takes longer than finding among them: once a list, not at every key.
  const kept = useMemo(
    () =>
      all
        .filter(
          (group) =>
            (filters.type === '' || group.type === filters.type) &&
            (filters.purpose === '' || group.purpose === filters.purpose) &&
            (filters.state === '' ? group.state !== 'archived' : group.state === filters.state) &&
            (filters.advice === '' || group.advice.includes(filters.advice)),
        )
        .sort((a, b) => a.score - b.score || TITLES.compare(a.title, b.title)),
    [all, filters],
  );
  const shown = useMemo(() => findGroups(wanted, kept), [kept, wanted]);
  const filter = (more: Partial<Filters>) => setFilters({ ...filters, ...more });

  return (
    <ListRoom
      room="groups"
      icon={<GroupsIcon />}
      query={query}
      onQuery={setQuery}
      filters={
        <>
          <FilterSelect
            label={say('groups.type')}
            value={filters.type}
            onChoose={(type) => filter({ type })}
            all={GROUP_TYPES}
            textOf={(one) => say(`groups.type.${one}`)}
          />
          <FilterSelect
            label={say('groups.state')}
            value={filters.state}
            onChoose={(state) => filter({ state })}
            all={LIFECYCLE_STATES}
            textOf={(one) => say(`state-of.${one}`)}
          />
          <FilterSelect
            label={say('groups.purpose')}
            value={filters.purpose}
            onChoose={(purpose) => filter({ purpose })}
            all={PURPOSES}
            textOf={(one) => say(`groups.purpose.${one}`)}
          />
        </>
      }
      all={view.groups}
      shown={shown}
      row={(group, current) => <GroupRow group={group} current={current} />}
      onShowAll={() => {
        setQuery('');
        setFilters(ALL);
      }}
      otherWay={<Button onClick={() => go('groups', 'collect')}>{say('groups.collect')}</Button>}
    >
      <AdviceOnTop groups={all} chosen={filters.advice} onChoose={(advice) => filter({ advice })} />
    </ListRoom>
  );
}

function AdviceOnTop({
  groups,
  chosen,
  onChoose,
}: {
  readonly groups: readonly GroupSummary[];
  readonly chosen: AdviceId | '';
  readonly onChoose: (id: AdviceId | '') => void;
}) {
  const say = useSay();
  const counts = useMemo(
    () =>
      ADVICE_IDS.map((id) => ({
        id,
        count: groups.filter((group) => group.advice.includes(id)).length,
      })).filter(({ count }) => count > 0),
    [groups],
  );
  if (counts.length === 0) return null;
  const top = counts.filter(({ id }, at) => at < ADVICE_SHOWN || id === chosen);
  return (
    <fieldset class="advice-top">
      <legend>{say('groups.to-do')}</legend>
      {top.map(({ id, count }) => (
        <button
          type="button"
          class="filter"
          key={id}
          aria-pressed={chosen === id}
          onClick={() => onChoose(chosen === id ? '' : id)}
        >
          {say(`advice.${id}`)} <strong>{count}</strong>
        </button>
      ))}
    </fieldset>
  );
}

function GroupRow({ group, current }: { readonly group: GroupSummary; readonly current: boolean }) {
  const say = useSay();
  const locale = useLocale();
  const dates = useDates();
  const type = choiceOf(group, useDesk().policy.ownTypes)?.title[locale] ?? null;
  const facts = [
    type,
    group.owner || null,
    group.size === null ? null : say('people', { count: group.size }),
    group.endsOn === null ? null : say('groups.until', { day: dates.day(group.endsOn) }),
    group.purpose === null ? null : PURPOSE_TEXTS[group.purpose].title[locale],
  ].filter((fact) => fact !== null);
  return (
    <button
      type="button"
      class="entry"
      data-main
      tabIndex={current ? 0 : -1}
      onClick={() => go('groups', group.id)}
    >
      <span class="entry-name">
        <span class="clip">{isolate(group.title)}</span>
        {group.state !== 'active' && <Badge>{say(`state-of.${group.state}`)}</Badge>}
        {group.outsiders === true && <Badge tone="warn">{say('groups.outsiders-short')}</Badge>}
        <span class="grow" />
        {group.advice.length > 0 && group.state !== 'archived' && (
          <Badge tone={group.score < 60 ? 'warn' : 'plain'}>
            {say('groups.to-do-count', { count: group.advice.length })}
          </Badge>
        )}
      </span>
      <span class="entry-sub">
        <bdi class="clip">{facts.length > 0 ? facts.join(' · ') : say('groups.no-facts')}</bdi>
      </span>
    </button>
  );
}
