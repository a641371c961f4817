import { useState } from 'preact/hooks';
import { sameTitle } from '@/lib/groups/identity';
import { choiceOf } from '@/lib/groups/own-types';
import { PURPOSE_TEXTS } from '@/lib/groups/presets';
import { isolate } from '@/lib/i18n/isolate';
import type { PageStatus } from '@/lib/messaging/protocol';
import { Badge } from '../../kit/Badge';
import { Block } from '../../kit/Block';
import { Button } from '../../kit/Button';
import { CheckField } from '../../kit/Fields';
import { PlusIcon } from '../../kit/icons';
import { go, hrefOf } from '../../kit/route';
import { useDates, useSay } from '../../kit/speech';
import { useDesk } from '../desk';
import { AdviceList } from '../groups/AdviceList';
import { ChooseRecord } from './ChooseRecord';
import { Register } from './Register';

type Chat = NonNullable<PageStatus['chat']>;

/** Which record the open chat belongs to, why we think so, and the way to say otherwise. */
export function NowRecord({ chat }: { readonly chat: Chat }) {
  const say = useSay();
  const { view, actions } = useDesk();
  const [open, setOpen] = useState<'register' | 'choose' | null>(null);
  const isGroup = chat.kind !== 'direct' && chat.title !== '';
  const record = view.match?.record ?? null;
  const candidates = view.match?.candidates ?? [];
  return (
    <Block title={say('now.chat')} aside={<KindBadges chat={chat} />}>
      <p class="chat-title">{isolate(chat.title)}</p>
      {isGroup && record !== null && (
        <>
          <Facts />
          <p class="muted small">
            {say(
              sameTitle(record.title) === sameTitle(chat.title) ? 'now.matched-title' : 'now.matched-alias',
            )}
          </p>
          <div class="row">
            <Button onClick={() => go('groups', record.id)}>{say('now.open-card')}</Button>
            <Button look="quiet" onClick={() => setOpen('choose')}>
              {say('now.not-this')}
            </Button>
          </div>
          <AdviceList group={record} short />
        </>
      )}
      {isGroup && record === null && (
        <>
          <p class="muted">{say(candidates.length > 1 ? 'now.many' : 'now.unknown-group')}</p>
          {candidates.length > 1 && (
            <ul class="plain-list">
              {candidates.map((candidate) => (
                <li key={candidate.id}>
                  <a href={hrefOf('groups', candidate.id)}>{isolate(candidate.title)}</a>
                  <Button
                    label={say('now.this-one-name', { title: isolate(candidate.title) })}
                    onClick={() => actions.claim(candidate.id, chat.title)}
                  >
                    {say('now.this-one')}
                  </Button>
                </li>
              ))}
            </ul>
          )}
          <div class="row">
            <Button look="primary" icon={<PlusIcon />} onClick={() => setOpen('register')}>
              {say('now.register')}
            </Button>
            {(view.groups?.length ?? 0) > 0 && (
              <Button look="quiet" onClick={() => setOpen('choose')}>
                {say('now.already')}
              </Button>
            )}
          </div>
        </>
      )}
      {isGroup && <MyPart chat={chat} />}
      {open === 'register' && <Register chat={chat} onClose={() => setOpen(null)} />}
      {open === 'choose' && (
        <ChooseRecord
          title={chat.title}
          current={record?.id ?? null}
          onClose={() => setOpen(null)}
          onNew={() => setOpen('register')}
        />
      )}
    </Block>
  );
}

function KindBadges({ chat }: { readonly chat: Chat }) {
  const say = useSay();
  const { view } = useDesk();
  const outsiders = view.match?.record?.outsiders ?? null;
  return (
    <span class="row">
      <Badge>{say(`now.kind.${chat.kind}`)}</Badge>
      {chat.size !== null && <Badge>{say('people', { count: chat.size })}</Badge>}
      {outsiders === true && <Badge tone="warn">{say('groups.outsiders')}</Badge>}
    </span>
  );
}

/** The record in five lines. */
function Facts() {
  const say = useSay();
  const dates = useDates();
  const { view, policy } = useDesk();
  const record = view.match?.record ?? null;
  if (record === null) return null;
  const facts = [
    [say('groups.type'), choiceOf(record, policy.ownTypes)?.title[view.locale] ?? ''],
    [say('groups.purpose'), record.purpose === null ? '' : PURPOSE_TEXTS[record.purpose].title[view.locale]],
    [say('groups.reason'), record.reason],
    [say('groups.owner'), record.owner],
    [say('groups.ends'), record.endsOn === null ? '' : dates.day(record.endsOn)],
    [say('groups.state'), say(`state-of.${record.lifecycle.state}`)],
  ].filter(([, value]) => value !== '');
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <Fact name={name ?? ''} value={value ?? ''} key={name} />
      ))}
    </dl>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </>
  );
}

/** What the guard asks about a group that is not recorded, and my own role. */
function MyPart({ chat }: { readonly chat: Chat }) {
  const say = useSay();
  const { view, actions } = useDesk();
  const record = view.match?.record ?? null;
  const { me } = view;
  const admin = record !== null && me !== null ? me.roles[record.id] === 'admin' : chat.role === 'admin';
  const answer = (next: boolean) => {
    if (record !== null && me !== null)
      actions.putMe(me, { roles: { ...me.roles, [record.id]: next ? 'admin' : 'member' } });
    else actions.answerAdmin(chat.title, next);
  };
  return (
    <>
      {record === null && (
        <fieldset class="row">
          <legend class="visually-hidden">{say('now.work-group')}</legend>
          <span class="muted" aria-hidden="true">
            {say('now.work-group')}
          </span>
          {(['work', 'private'] as const).map((one) => (
            <Button
              key={one}
              look="quiet"
              pressed={chat.workplace === one}
              onClick={() => actions.answerWorkGroup(chat.title, one)}
            >
              {say(`now.${one}`)}
            </Button>
          ))}
        </fieldset>
      )}
      <CheckField label={say('now.admin')} checked={admin} onToggle={answer} />
    </>
  );
}
