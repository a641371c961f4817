import { useState } from 'preact/hooks';
import { PRESETS } from '@/lib/groups/presets';
import {
  COMMUNITY_ROLES,
  type CommunityRole,
  MENTION_ALL_RULES,
  type MentionAllRule,
  OFF_HOURS_RULES,
  type OffHoursRule,
  type WorkingHours,
} from '@/lib/groups/types';
import { Fold } from '../../kit/Block';
import { Button, IconButton } from '../../kit/Button';
import { CheckField, SelectField, TextArea, TextField } from '../../kit/Fields';
import { CloseIcon } from '../../kit/icons';
import { useLocale, useSay } from '../../kit/speech';
import { useDesk } from '../desk';
import type { PartProps } from './Basics';
import { AddLine } from './PeopleParts';

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

/** What makes the rules precise here: community, tags, @all, hours, links, other names, notes. */
export function Details({ draft, onChange }: PartProps) {
  const say = useSay();
  const { view } = useDesk();
  return (
    <Fold title={say('details')}>
      <div class="pair">
        <TextField
          label={say('community.name')}
          value={draft.community.name}
          maxLength={100}
          onInput={(name) => onChange({ community: { ...draft.community, name } })}
        />
        <SelectField<CommunityRole>
          label={say('community.role')}
          value={draft.community.role}
          options={COMMUNITY_ROLES.map((role) => ({ value: role, label: say(`community.${role}`) }))}
          onChoose={(role) => onChange({ community: { ...draft.community, role } })}
        />
      </div>
      <Rules draft={draft} onChange={onChange} />
      <Hours
        hours={draft.workingHours}
        zone={view.me?.zone ?? ''}
        onChange={(workingHours) => onChange({ workingHours })}
      />
      <Links draft={draft} onChange={onChange} />
      <Aliases draft={draft} onChange={onChange} />
      <TextField
        label={say('groups.last-activity')}
        type="date"
        value={draft.lastActivity ?? ''}
        onInput={(day) => onChange({ lastActivity: day === '' ? null : day })}
      />
      <CheckField
        label={say('groups.auto-renew')}
        hint={say('groups.auto-renew-hint')}
        checked={draft.autoRenew}
        onToggle={(autoRenew) => onChange({ autoRenew })}
      />
      <TextArea
        label={say('groups.notes')}
        value={draft.notes}
        rows={3}
        maxLength={4_000}
        onInput={(notes) => onChange({ notes })}
      />
    </Fold>
  );
}

/** Which tags belong here, who may use @all, what is said after hours. */
function Rules({ draft, onChange }: PartProps) {
  const say = useSay();
  const locale = useLocale();
  const { policy } = useDesk();
  const preset = draft.type === null ? null : PRESETS[draft.type];
  return (
    <>
      <fieldset class="choice">
        <legend>{say('groups.tags')}</legend>
        <div class="choices">
          {policy.tags.map((tag) => (
            <Button
              key={tag.id}
              look="quiet"
              pressed={draft.tags.includes(tag.id)}
              onClick={() =>
                onChange({
                  tags: draft.tags.includes(tag.id)
                    ? draft.tags.filter((one) => one !== tag.id)
                    : [...draft.tags, tag.id],
                })
              }
            >
              {tag.text[locale]}
            </Button>
          ))}
        </div>
        <p class="hint">{say('groups.tags-hint')}</p>
      </fieldset>
      <div class="pair">
        <SelectField<MentionAllRule | ''>
          label={say('mention-all')}
          value={draft.mentionAll ?? ''}
          options={[
            {
              value: '',
              label: say('by-type', {
                rule: preset === null ? '–' : say(`mention-all.${preset.mentionAll}`),
              }),
            },
            ...MENTION_ALL_RULES.map((rule) => ({ value: rule, label: say(`mention-all.${rule}`) })),
          ]}
          onChoose={(rule) => onChange({ mentionAll: rule || null })}
        />
        <SelectField<OffHoursRule | ''>
          label={say('off-hours')}
          value={draft.offHours ?? ''}
          options={[
            {
              value: '',
              label: say('by-type', { rule: preset === null ? '–' : say(`off-hours.${preset.offHours}`) }),
            },
            ...OFF_HOURS_RULES.map((rule) => ({ value: rule, label: say(`off-hours.${rule}`) })),
          ]}
          onChoose={(rule) => onChange({ offHours: rule || null })}
        />
      </div>
    </>
  );
}

function Hours({
  hours,
  zone,
  onChange,
}: {
  readonly hours: WorkingHours | null;
  readonly zone: string;
  readonly onChange: (hours: WorkingHours | null) => void;
}) {
  const say = useSay();
  const locale = useLocale();
  const days = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  return (
    <div class="stack tight">
      <CheckField
        label={say('hours.own')}
        hint={say('hours.own-hint')}
        checked={hours !== null}
        onToggle={(own) =>
          onChange(
            own
              ? {
                  from: 9 * 60,
                  to: 18 * 60,
                  days: [1, 2, 3, 4, 5],
                  zone: zone || Intl.DateTimeFormat().resolvedOptions().timeZone,
                }
              : null,
          )
        }
      />
      {hours !== null && (
        <>
          <div class="pair">
            <TextField
              label={say('hours.from')}
              type="time"
              value={clock(hours.from)}
              onInput={(time) => onChange({ ...hours, from: minutes(time) ?? hours.from })}
            />
            <TextField
              label={say('hours.to')}
              type="time"
              value={clock(hours.to)}
              onInput={(time) => onChange({ ...hours, to: minutes(time) ?? hours.to })}
            />
            <TextField
              label={say('zone')}
              value={hours.zone}
              maxLength={60}
              onInput={(next) => onChange({ ...hours, zone: next })}
            />
          </div>
          <fieldset class="row">
            <legend class="visually-hidden">{say('hours.days')}</legend>
            {WEEK.map((day) => (
              <Button
                key={day}
                look="quiet"
                pressed={hours.days.includes(day)}
                onClick={() =>
                  onChange({
                    ...hours,
                    days: hours.days.includes(day)
                      ? hours.days.filter((one) => one !== day)
                      : [...hours.days, day].sort(),
                  })
                }
              >
                {/* 2024-01-01 was a Monday. */}
                {days.format(Date.UTC(2024, 0, day))}
              </Button>
            ))}
          </fieldset>
        </>
      )}
    </div>
  );
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

function minutes(time: string): number | null {
  const found = /^(\d{2}):(\d{2})$/.exec(time);
  return found === null ? null : Number(found[1]) * 60 + Number(found[2]);
}

/** Where work goes that does not belong into a chat: board, form, wiki, drive. */
function Links({ draft, onChange }: PartProps) {
  const say = useSay();
  const { actions } = useDesk();
  const [url, setUrl] = useState('');
  const [label, setLabel] = useState('');
  const add = () => {
    if (!isHttps(url)) return;
    onChange({
      links: [...draft.links, { id: actions.newId(), label: label.trim() || new URL(url).host, url }],
    });
    setUrl('');
    setLabel('');
  };
  return (
    <fieldset class="choice">
      <legend>{say('links')}</legend>
      <ul class="plain-list">
        {draft.links.map((link) => (
          <li key={link.id}>
            {isHttps(link.url) ? (
              <a href={link.url} target="_blank" rel="noreferrer noopener">
                {link.label}
              </a>
            ) : (
              <span>{link.label}</span>
            )}
            <IconButton
              name={say('remove-name', { name: link.label })}
              icon={<CloseIcon />}
              onClick={() => onChange({ links: draft.links.filter((one) => one.id !== link.id) })}
            />
          </li>
        ))}
      </ul>
      <div class="pair">
        <TextField label={say('links.label')} value={label} maxLength={80} onInput={setLabel} />
        <TextField
          label={say('links.url')}
          type="url"
          value={url}
          maxLength={500}
          placeholder="https://"
          error={url !== '' && !isHttps(url) && url.length > 8 ? say('links.https') : undefined}
          onInput={setUrl}
        />
      </div>
      <div class="row">
        <Button onClick={add} disabled={!isHttps(url)}>
          {say('links.add')}
        </Button>
      </div>
    </fieldset>
  );
}

/** Only https becomes a link: a group's record may come from a file. */
export function isHttps(url: string): boolean {
  try {
    return new URL(url).protocol === 'https:';
  } catch {
    return false;
  }
}

/** Other titles under which the chat is known. */
function Aliases({ draft, onChange }: PartProps) {
  const say = useSay();
  const [alias, setAlias] = useState('');
  return (
    <fieldset class="choice">
      <legend>{say('aliases')}</legend>
      <ul class="plain-list">
        {draft.aliases.map((one) => (
          <li key={one}>
            <bdi>{one}</bdi>
            <IconButton
              name={say('remove-name', { name: one })}
              icon={<CloseIcon />}
              onClick={() => onChange({ aliases: draft.aliases.filter((other) => other !== one) })}
            />
          </li>
        ))}
      </ul>
      <AddLine
        label={say('aliases.add')}
        value={alias}
        onInput={setAlias}
        onAdd={() => {
          const title = alias.trim();
          if (title === '' || draft.aliases.includes(title)) return;
          onChange({ aliases: [...draft.aliases, title] });
          setAlias('');
        }}
      />
      <p class="hint">{say('aliases.hint')}</p>
    </fieldset>
  );
}
