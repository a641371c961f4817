import type { DeskActions, DeskView } from '@/lib/desk/types';
import { GateIcon } from '../icons';
import { Language, useSay } from '../kit/speech';
import { DeskContext } from '../sidepanel/desk';
import { HealthNote } from '../sidepanel/HealthNote';
import type { PolicyView } from '../sidepanel/policy-view';
import { DeskToasts } from '../sidepanel/SidePanel';
import { Packs } from './Packs';
import { Privacy } from './Privacy';
import { SettingsPart } from './SettingsPart';

interface Props {
  readonly view: DeskView;
  readonly actions: DeskActions;
  readonly policy: PolicyView;
}

/** Settings, packs, and what is stored about me. */
export function Options({ view, actions, policy }: Props) {
  return (
    <Language.Provider value={view.locale}>
      <DeskContext.Provider value={{ view, actions, policy, leftOpen: NOTHING_OPEN }}>
        <div class="app options" lang={view.locale} dir={view.dir} data-theme={view.dark ? 'dark' : 'light'}>
          <Page />
          <DeskToasts view={view} actions={actions} />
        </div>
      </DeskContext.Provider>
    </Language.Provider>
  );
}

function Page() {
  const say = useSay();
  return (
    <main class="options-page">
      <header class="chat-line">
        <GateIcon />
        <h1>{say('options.title')}</h1>
      </header>
      <HealthNote />
      <SettingsPart />
      <Packs />
      <Privacy />
      <p class="muted small">{say('not-affiliated')}</p>
    </main>
  );
}

/** The options have no forms that are left. */
const NOTHING_OPEN = new Map<string, unknown>();
