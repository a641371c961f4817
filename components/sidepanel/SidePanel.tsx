import { useEffect, useState } from 'preact/hooks';
import type { DeskActions, DeskView } from '@/lib/desk/types';
import { LOCALES } from '@/lib/rules/types';
import {
  GearIcon,
  GroupsIcon,
  IncidentIcon,
  NowIcon,
  PeopleIcon,
  PolicyIcon,
  ReviewIcon,
  TemplateIcon,
} from '../kit/icons';
import { RoomNotice } from '../kit/Room';
import { hrefOf, type Route, useRoute } from '../kit/route';
import { Language, useSay } from '../kit/speech';
import { Toasts } from '../kit/Toasts';
import { DeskContext } from './desk';
import { GroupsRoom } from './groups/GroupsRoom';
import { HealthNote } from './HealthNote';
import { Later } from './Later';
import { NowRoom } from './now/NowRoom';
import { PolicyRoom } from './policy/PolicyRoom';
import type { PolicyView } from './policy-view';
import { TemplatesRoom } from './templates/TemplatesRoom';

const ROOMS = [
  ['now', NowIcon],
  ['templates', TemplateIcon],
  ['groups', GroupsIcon],
  ['policy', PolicyIcon],
  ['people', PeopleIcon],
  ['incidents', IncidentIcon],
  ['review', ReviewIcon],
] as const;
type RoomName = (typeof ROOMS)[number][0];

interface Props {
  readonly view: DeskView;
  readonly actions: DeskActions;
  readonly policy: PolicyView;
  /** Address of the options page. */
  readonly optionsUrl: string;
}

/** Everything beside WhatsApp's page: seven rooms and the way between them. */
export function SidePanel({ view, actions, policy, optionsUrl }: Props) {
  const route = useRoute();
  const [leftOpen] = useState(() => new Map<string, unknown>());
  const room = ROOMS.find(([name]) => name === route[0])?.[0] ?? 'now';
  return (
    <Language.Provider value={view.locale}>
      <DeskContext.Provider value={{ view, actions, policy, leftOpen }}>
        <div class="app" lang={view.locale} dir={view.dir} data-theme={view.dark ? 'dark' : 'light'}>
          <Rail room={room} optionsUrl={optionsUrl} view={view} actions={actions} />
          <RoomNotice.Provider value={<HealthNote />}>
            <Inside room={room} route={route.slice(1)} />
          </RoomNotice.Provider>
          <DeskToasts view={view} actions={actions} />
        </div>
      </DeskContext.Provider>
    </Language.Provider>
  );
}

function Rail({ room, optionsUrl, view, actions }: Omit<Props, 'policy'> & { readonly room: RoomName }) {
  const say = useSay();
  const other = LOCALES.find((locale) => locale !== view.locale) ?? 'en';
  return (
    <nav class="rail" aria-label={say('rooms')}>
      <ul>
        {ROOMS.map(([name, Icon]) => (
          <li key={name}>
            <a href={hrefOf(name)} aria-current={name === room ? 'page' : undefined}>
              <Icon />
              {say(`room.${name}`)}
            </a>
          </li>
        ))}
      </ul>
      <ul class="push">
        <li>
          <button
            type="button"
            class="language"
            lang={other}
            aria-label={other === 'en' ? 'Switch to English' : '切换到中文'}
            onClick={() => actions.setLocale(other)}
          >
            {other === 'en' ? 'English' : '中文'}
          </button>
        </li>
        <li>
          <a href={optionsUrl} target="_blank" rel="noopener">
            <GearIcon />
            {say('room.options')}
          </a>
        </li>
      </ul>
    </nav>
  );
}

function Inside({ room, route }: { readonly room: RoomName; readonly route: Route }) {
  switch (room) {
    case 'now':
      return <NowRoom />;
    case 'templates':
      return <TemplatesRoom route={route} />;
    case 'groups':
      return <GroupsRoom route={route} />;
    case 'policy':
      return <PolicyRoom />;
    default:
      return <Later room={room} key={room} />;
  }
}

export function DeskToasts({ view, actions }: Pick<Props, 'view' | 'actions'>) {
  const say = useSay();
  useUndoKey(view);
  return (
    <Toasts
      toasts={view.toasts.map(({ id, key, params, tone, undo }) => ({
        id,
        text: say(key, params),
        tone,
        undoable: undo !== null,
      }))}
      onUndo={(id) => view.toasts.find((toast) => toast.id === id)?.undo?.()}
      onClose={actions.closeToast}
    />
  );
}

/** Ctrl or Cmd+Z outside of fields takes back the last action that can be. */
function useUndoKey(view: DeskView): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, select') !== null) return;
      const undo = view.toasts.findLast((toast) => toast.undo !== null)?.undo ?? null;
      if (undo === null) return;
      event.preventDefault();
      undo();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [view.toasts]);
}
