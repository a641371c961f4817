import { t } from '@/lib/i18n/popup';
import type { PageStatus } from '@/lib/messaging/protocol';
import { offeredHere } from '@/lib/templates/search';
import { chipText } from '../../guard/chip-text';
import { GateIcon, PauseIcon, StopIcon, WarningIcon } from '../../icons';
import { Badge } from '../../kit/Badge';
import { Block, Fold } from '../../kit/Block';
import { Empty } from '../../kit/Empty';
import { Room } from '../../kit/Room';
import { hrefOf } from '../../kit/route';
import { useDates, useSay } from '../../kit/speech';
import { useDesk } from '../desk';
import { LevelBadge } from '../LevelBadge';
import { TemplateRow } from '../templates/TemplateList';
import { NowRecord } from './NowRecord';
import { Reminders } from './Reminders';

const ICONS = { protected: GateIcon, degraded: WarningIcon, paused: PauseIcon, off: StopIcon } as const;
const NOTICES = 6;
const TEMPLATES = 6;

/** What is open in WhatsApp right now: its record, the rules in force, its templates, what was noticed. */
export function NowRoom() {
  const say = useSay();
  const { view } = useDesk();
  const { status } = view;
  return (
    <Room title={say('room.now')}>
      {status === null ? (
        <Empty icon={<GateIcon />} title={say('now.no-tab')}>
          {say('now.no-tab-text')}
        </Empty>
      ) : (
        <>
          <State status={status} />
          {status.chat === null ? (
            <p class="muted">{say('now.no-chat')}</p>
          ) : (
            <NowRecord chat={status.chat} />
          )}
        </>
      )}
      <Reminders />
      <HereTemplates />
      {status !== null && <RulesInForce status={status} />}
      <LastNotices />
    </Room>
  );
}

function State({ status: { chip } }: { readonly status: PageStatus }) {
  const say = useSay();
  const { view } = useDesk();
  const Icon = ICONS[chip.state];
  return (
    <section class={`chat-line state-${chip.state}`} aria-label={say('now.state')}>
      <Icon />
      <p>
        <strong>{say(`state.${chip.state}`)}</strong> <span class="muted">{chipText(view.locale, chip)}</span>
      </p>
    </section>
  );
}

function HereTemplates() {
  const say = useSay();
  const { view } = useDesk();
  const shown = offeredHere(view.templates ?? []).slice(0, TEMPLATES);
  if (shown.length === 0) return null;
  return (
    <Block
      title={say(view.status?.chat ? 'now.templates-here' : 'now.templates')}
      aside={
        <a class="small" href={hrefOf('templates')}>
          {say('all')}
        </a>
      }
    >
      <ul class="plain-list templates-here" aria-label={say('room.templates')}>
        {shown.map((template) => (
          <li key={template.id}>
            <TemplateRow template={template} />
          </li>
        ))}
      </ul>
      <p class="hint">{say('now.picker-hint')}</p>
    </Block>
  );
}

function RulesInForce({ status }: { readonly status: PageStatus }) {
  const say = useSay();
  const { view } = useDesk();
  return (
    <Fold title={say('now.rules')} count={status.rules.length}>
      <p class="muted small">
        {say('now.rules-source', {
          title: status.policy.title[view.locale],
          version: status.policy.version,
        })}
      </p>
      <ul class="plain-list">
        {status.rules.map((rule) => (
          <li key={rule.id}>
            <span>{rule.title[view.locale]}</span>
            {rule.quiet ? <Badge>{say('now.quiet')}</Badge> : <LevelBadge level={rule.level} />}
          </li>
        ))}
      </ul>
    </Fold>
  );
}

function LastNotices() {
  const say = useSay();
  const dates = useDates();
  const { view } = useDesk();
  const last = [...(view.about?.notices ?? [])].sort((a, b) => b.at - a.at).slice(0, NOTICES);
  const titleOf = (id: string) =>
    view.status?.rules.find((rule) => rule.id === id)?.title[view.locale] ??
    (id === 'guard.unchecked' ? say('now.unchecked') : id);
  return (
    <Fold title={say('now.notices')} count={view.about?.notices.length ?? 0}>
      {last.length === 0 ? (
        <p class="muted">{say('now.no-notices')}</p>
      ) : (
        <ul class="plain-list">
          {last.map((notice) => (
            <li key={notice.id}>
              <span>
                {titleOf(notice.rule)}{' '}
                <span class="muted">{t(view.locale, `decision.${notice.decision}`)}</span>
              </span>
              <time class="muted small" dateTime={new Date(notice.at).toISOString()}>
                {dates.time(notice.at)}
              </time>
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );
}
