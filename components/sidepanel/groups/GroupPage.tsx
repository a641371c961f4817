import { useEffect, useRef, useState } from 'preact/hooks';
import { BLANK_GROUP } from '@/lib/groups/record';
import type { GroupFields, GroupRecord } from '@/lib/groups/types';
import { isolate } from '@/lib/i18n/isolate';
import { Badge } from '../../kit/Badge';
import { Block } from '../../kit/Block';
import { Button } from '../../kit/Button';
import { GroupsIcon } from '../../kit/icons';
import { Room } from '../../kit/Room';
import { go } from '../../kit/route';
import { useSay } from '../../kit/speech';
import { Conflict } from '../Conflict';
import { useDesk } from '../desk';
import { begun, useLeftOpen, type Writing } from '../left-open';
import { OneRecord } from '../OneRecord';
import { AdviceList } from './AdviceList';
import { Basics } from './Basics';
import { Checklist } from './Checklist';
import { Details } from './Details';
import { LifecyclePart } from './LifecyclePart';
import { Overlaps } from './Overlaps';
import { AdminsPart, MembersPart } from './PeopleParts';

/** A group's card: read and edited in one place. What is changed is saved together; steps of its life count at once. */
export function GroupPage({ id }: { readonly id: string }) {
  const { actions } = useDesk();
  const [newId] = useState(actions.newId);
  if (id === 'new') return <Card id={newId} group={null} />;
  return (
    <OneRecord room="groups" icon={<GroupsIcon />} id={id} read={actions.getGroup}>
      {(group) => <Card id={id} group={group} />}
    </OneRecord>
  );
}

export function fieldsOf(group: GroupRecord): GroupFields {
  return Object.fromEntries(
    (Object.keys(BLANK_GROUP) as (keyof GroupFields)[]).map((name) => [
      name,
      group[name] ?? BLANK_GROUP[name],
    ]),
  ) as unknown as GroupFields;
}

function asSaved(group: GroupRecord): Writing<GroupFields> {
  return begun(fieldsOf(group), group.revision);
}

interface Clash {
  readonly current: GroupRecord;
  readonly fields: readonly (keyof GroupFields & string)[];
  readonly yours: Partial<GroupFields>;
}

function Card({ id, group }: { readonly id: string; readonly group: GroupRecord | null }) {
  const say = useSay();
  const { actions } = useDesk();
  const { writing, set, unsaved, cameBack, forget } = useLeftOpen(
    group === null ? 'group new' : `group ${id}`,
    group === null ? begun(BLANK_GROUP, 0) : asSaved(group),
  );
  const { base, draft } = writing;
  const [tried, setTried] = useState(false);
  const [clash, setClash] = useState<Clash | null>(null);
  const form = useRef<HTMLFormElement>(null);

  // Changed elsewhere: what the person is writing stays; what they have not touched follows.
  useEffect(() => {
    if (group === null || group.revision === base.revision || unsaved) return;
    set(asSaved(group));
  }, [group?.revision]);

  const change = (more: Partial<GroupFields>) => set({ base, draft: { ...draft, ...more } });
  const save = async (from = base, to = draft) => {
    setTried(true);
    if (to.title.trim() === '' || to.reason.trim() === '') {
      form.current?.querySelector<HTMLElement>('[aria-invalid], [required]')?.focus();
      return;
    }
    const done = await actions.putGroup(id, from.revision, from.revision === 0 ? null : from.fields, to);
    if (!done.ok) return;
    if (done.value.outcome === 'conflict') setClash(done.value);
    if (done.value.outcome !== 'kept') return;
    set(asSaved(done.value.record));
    if (group === null) {
      forget();
      go('groups', id);
    }
  };
  /** Ticks and confirmations count at once, with whatever else is in the form left alone. */
  const putAtOnce = async (more: Partial<GroupFields>) => {
    if (group === null) {
      change(more);
      return;
    }
    const done = await actions.putGroup(id, base.revision, base.fields, { ...base.fields, ...more });
    if (!done.ok || done.value.outcome !== 'kept') return;
    set({ base: asSaved(done.value.record).base, draft: { ...draft, ...more } });
  };

  return (
    <Room
      title={group === null ? say('groups.new') : isolate(group.title)}
      back={['groups']}
      actions={group !== null && <Badge tone="accent">{say(`state-of.${group.lifecycle.state}`)}</Badge>}
    >
      {group !== null && (
        <Block title={say('advice')} aside={<Score group={group} />}>
          <AdviceList group={group} />
        </Block>
      )}
      {group !== null && <LifecyclePart group={group} />}
      <form
        class="stack"
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Basics draft={draft} onChange={change} tried={tried} isNew={group === null} id={id} />
        <AdminsPart draft={draft} onChange={change} />
        <MembersPart draft={draft} onChange={change} />
        <Details draft={draft} onChange={change} />
        {(unsaved || group === null) && (
          <div class="save-bar">
            <Button look="primary" submit>
              {say('save')}
            </Button>
            <Button
              look="quiet"
              onClick={() => {
                if (group !== null) set({ base, draft: base.fields });
                else {
                  forget();
                  go('groups');
                }
              }}
            >
              {say(group === null ? 'cancel' : 'discard')}
            </Button>
            <span class="muted small">{say(cameBack ? 'came-back' : 'unsaved')}</span>
          </div>
        )}
      </form>
      {group !== null && (
        <>
          <Checklist
            group={{ ...group, settings: base.fields.settings }}
            onPut={(more) => void putAtOnce(more)}
          />
          <Overlaps group={group} />
          <div class="row">
            <Button
              look="danger"
              onClick={() => {
                forget();
                actions.removeGroup(id, isolate(group.title));
                go('groups');
              }}
            >
              {say('groups.remove')}
            </Button>
          </div>
        </>
      )}
      {clash !== null && (
        <Conflict<GroupFields>
          names={clash.fields}
          current={fieldsOf(clash.current)}
          yours={clash.yours}
          labelOf={(name) => say(`groups.field.${name}`)}
          onClose={() => setClash(null)}
          onTheirs={() => {
            set(asSaved(clash.current));
            setClash(null);
          }}
          onMine={() => {
            const from = { fields: fieldsOf(clash.current), revision: clash.current.revision };
            const to = { ...from.fields, ...clash.yours };
            set({ base: from, draft: to });
            setClash(null);
            void save(from, to);
          }}
        />
      )}
    </Room>
  );
}

function Score({ group }: { readonly group: GroupRecord }) {
  const say = useSay();
  const { view } = useDesk();
  const score = view.groups?.find((one) => one.id === group.id)?.score;
  if (score === undefined) return null;
  return <Badge tone={score < 60 ? 'warn' : 'good'}>{say('groups.score', { score })}</Badge>;
}
