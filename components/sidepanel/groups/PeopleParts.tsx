import { useState } from 'preact/hooks';
import { ADMIN_TIERS, type Admin, type AdminTier, type Member } from '@/lib/groups/types';
import { Fold } from '../../kit/Block';
import { Button, IconButton } from '../../kit/Button';
import { CheckField, SelectField, TextArea, TextField } from '../../kit/Fields';
import { CloseIcon } from '../../kit/icons';
import { useDates, useSay } from '../../kit/speech';
import { useDesk } from '../desk';
import type { PartProps } from './Basics';

/** Admins with their tier, and when somebody last saw that they are still there. */
export function AdminsPart({ draft, onChange }: PartProps) {
  const say = useSay();
  const dates = useDates();
  const { view, actions } = useDesk();
  const [name, setName] = useState('');
  const change = (id: string, more: Partial<Admin>) =>
    onChange({ admins: draft.admins.map((admin) => (admin.id === id ? { ...admin, ...more } : admin)) });
  const add = () => {
    if (name.trim() === '') return;
    const tier = draft.admins.length === 0 ? 'chief' : 'section';
    onChange({
      admins: [...draft.admins, { id: actions.newId(), name: name.trim(), tier, lastConfirmed: view.now }],
    });
    setName('');
  };
  return (
    <Fold title={say('admins')} count={draft.admins.length} open={draft.admins.length > 0}>
      <p class="hint">{say('admins.hint')}</p>
      {draft.admins.map((admin) => (
        <div class="person" key={admin.id}>
          <TextField
            label={say('name')}
            value={admin.name}
            maxLength={80}
            onInput={(next) => change(admin.id, { name: next })}
          />
          <SelectField<AdminTier>
            label={say('admins.tier')}
            value={admin.tier}
            options={ADMIN_TIERS.map((tier) => ({ value: tier, label: say(`tier.${tier}`) }))}
            onChoose={(tier) => change(admin.id, { tier })}
          />
          <div class="row">
            <span class="muted small">
              {admin.lastConfirmed === null
                ? say('admins.never')
                : say('admins.confirmed', { day: dates.day(admin.lastConfirmed) })}
            </span>
            <Button
              look="quiet"
              label={say('admins.confirm-name', { name: admin.name })}
              onClick={() => change(admin.id, { lastConfirmed: view.now })}
            >
              {say('admins.confirm')}
            </Button>
            <IconButton
              name={say('remove-name', { name: admin.name })}
              icon={<CloseIcon />}
              onClick={() => onChange({ admins: draft.admins.filter((one) => one.id !== admin.id) })}
            />
          </div>
        </div>
      ))}
      <AddLine label={say('admins.add')} value={name} onInput={setName} onAdd={add} />
    </Fold>
  );
}

/** Members one by one or as pasted lines; names stay on this device. */
export function MembersPart({ draft, onChange }: PartProps) {
  const say = useSay();
  const { actions } = useDesk();
  const [name, setName] = useState('');
  const [lines, setLines] = useState<string | null>(null);
  const change = (id: string, more: Partial<Member>) =>
    onChange({
      members: draft.members.map((member) => (member.id === id ? { ...member, ...more } : member)),
    });
  const add = (names: readonly Omit<Member, 'id'>[]) =>
    onChange({
      members: [
        ...draft.members,
        ...names
          .filter(({ name: one }) => draft.members.every((member) => member.name !== one))
          .map((member) => ({ ...member, id: actions.newId() })),
      ],
    });
  return (
    <Fold title={say('members')} count={draft.members.length || (draft.size ?? 0)}>
      <TextField
        label={say('members.size')}
        hint={say('members.size-hint')}
        type="number"
        value={draft.size === null ? '' : String(draft.size)}
        onInput={(size) =>
          onChange({ size: /^\d{1,5}$/.test(size) && Number(size) > 0 ? Number(size) : null })
        }
      />
      {draft.members.slice(0, 200).map((member) => (
        <div class="person" key={member.id}>
          <div class="pair">
            <TextField
              label={say('name')}
              value={member.name}
              maxLength={80}
              onInput={(next) => change(member.id, { name: next })}
            />
            <TextField
              label={say('groups.department')}
              value={member.department}
              maxLength={80}
              onInput={(department) => change(member.id, { department })}
            />
            <TextField
              label={say('zone')}
              value={member.zone}
              list={ZONES}
              maxLength={60}
              onInput={(zone) => change(member.id, { zone })}
            />
          </div>
          <div class="row">
            <CheckField
              label={say('members.outsider')}
              checked={member.outsider}
              onToggle={(outsider) => change(member.id, { outsider })}
            />
            <span class="grow" />
            <IconButton
              name={say('remove-name', { name: member.name })}
              icon={<CloseIcon />}
              onClick={() => onChange({ members: draft.members.filter((one) => one.id !== member.id) })}
            />
          </div>
        </div>
      ))}
      <AddLine
        label={say('members.add')}
        value={name}
        onInput={setName}
        onAdd={() => {
          if (name.trim() === '') return;
          add([{ name: name.trim(), department: '', zone: '', outsider: false }]);
          setName('');
        }}
      />
      {lines === null ? (
        <div class="row">
          <Button look="quiet" onClick={() => setLines('')}>
            {say('members.paste')}
          </Button>
        </div>
      ) : (
        <>
          <TextArea
            label={say('members.paste')}
            hint={say('members.paste-hint')}
            rows={5}
            value={lines}
            onInput={setLines}
          />
          <div class="row">
            <Button
              onClick={() => {
                add(membersOf(lines));
                setLines(null);
              }}
            >
              {say('add')}
            </Button>
            <Button look="quiet" onClick={() => setLines(null)}>
              {say('cancel')}
            </Button>
          </div>
        </>
      )}
    </Fold>
  );
}

/** Lines of `name, department, time zone`, divided by comma or tab. */
export function membersOf(lines: string): readonly Omit<Member, 'id'>[] {
  return lines
    .split('\n')
    .map((line) => line.split(/[,，\t]/).map((part) => part.trim()))
    .flatMap(([name = '', department = '', zone = '']) =>
      name === '' ? [] : [{ name, department, zone, outsider: false }],
    );
}

const ZONES: readonly string[] = [
  'Asia/Shanghai',
  'Asia/Hong_Kong',
  'Asia/Taipei',
  'Asia/Singapore',
  'Asia/Tokyo',
  'Asia/Dubai',
  'Europe/London',
  'Europe/Berlin',
  'America/New_York',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'Australia/Sydney',
];

export function AddLine({
  label,
  value,
  onInput,
  onAdd,
}: {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly onAdd: () => void;
}) {
  const say = useSay();
  return (
    <div class="add-line">
      <TextField label={label} value={value} maxLength={200} onInput={onInput} onEnter={onAdd} />
      <Button onClick={onAdd} label={`${say('add')}: ${label}`}>
        {say('add')}
      </Button>
    </div>
  );
}
