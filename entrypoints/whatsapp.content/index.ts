import { policy as corePolicy } from 'virtual:core-policy';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import styles from '@/assets/styles/guard.css?inline';
import { mountGuard } from '@/components/guard/mount';
import { type MountedPicker, mountPicker } from '@/components/guard/mount-picker';
import { CORE_DETECTORS } from '@/lib/detectors/core';
import { createArrival, type Rest } from '@/lib/guard/arrival';
import { insertLines } from '@/lib/guard/insert';
import type { Picker } from '@/lib/guard/picker';
import { createRecords } from '@/lib/guard/records';
import { createGuard } from '@/lib/guard/session';
import { answerPage, ask } from '@/lib/messaging/client';
import type { Bootstrap } from '@/lib/messaging/protocol';
import { compile, compileInSlices } from '@/lib/rules/engine';
import { coreKinds } from '@/lib/rules/kinds/core';
import { watchWhatsApp } from '@/lib/whatsapp/page';
import type { PageListeners } from '@/lib/whatsapp/types';
import { mountHost } from './host';

declare global {
  /** The guard of this page, in the extension's own world: the page cannot see it. */
  var gatehouseGuard:
    | {
        readonly alive: () => boolean;
        /** For the script with the rest of the rules. */
        readonly arrived: (rest: Rest) => void;
        /** Whether the whole policy judges; for whoever looks from outside, such as our tests. */
        readonly whole: () => boolean;
      }
    | undefined;
}

export default defineContentScript({
  matches: ['https://web.whatsapp.com/*'],
  runAt: 'document_start',
  main() {
    // The guard's lifetime is its own: WXT's context can be ended by an event that the page can forge.
    const lifetime = new AbortController();
    const { signal } = lifetime;
    const alive = () => {
      const here = browser.runtime?.id !== undefined;
      if (!here) lifetime.abort();
      return here;
    };
    // After an install the background injects into tabs that may have this script already: one guard is enough.
    if (globalThis.gatehouseGuard?.alive() === true) return;

    const later = (callback: () => void, ms: number) => {
      const timer = setTimeout(() => {
        if (!signal.aborted && alive()) callback();
      }, ms);
      return () => clearTimeout(timer);
    };

    const newId = () =>
      [...crypto.getRandomValues(new Uint8Array(16))]
        .map((byte) => byte.toString(16).padStart(2, '0'))
        .join('');
    const records = createRecords({
      send: (notices) => ask('notices.add', notices),
      now: () => Date.now(),
      newId,
      onKeptChange: () => guard.redraw(),
      signal,
    });
    const guard = createGuard({
      policy: compile(corePolicy, coreKinds(CORE_DETECTORS)),
      records,
      ask,
      now: () => Date.now(),
      clock: () => performance.now(),
      later,
      newId,
      // Asked for by a click of the person; a page that lost its focus may refuse.
      copy: (text) =>
        navigator.clipboard.writeText(text).then(
          () => true,
          () => false,
        ),
      draw: (view) => ui?.update(view),
      browserLanguage: navigator.language,
    });

    const arrival = createArrival({
      ask: () => void ask('rules.bring', null),
      prepare: ({ policy, kinds, detectors, warmUp }) =>
        compileInSlices(policy, { ...coreKinds([...CORE_DETECTORS, ...detectors]), ...kinds }, warmUp),
      onReady: guard.judgeBy,
      onLate: guard.policyLate,
      later,
      soon(callback) {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          port1.close();
          if (!signal.aborted) callback();
        };
        port2.postMessage(null);
      },
      clock: () => performance.now(),
    });
    globalThis.gatehouseGuard = {
      alive,
      arrived(rest) {
        if (picker === null) beginPicker(rest);
        arrival.arrived(rest);
      },
      whole: () => arrival.ready,
    };
    arrival.begin();

    // First the gate, then everything that may take a moment: there is a verdict from the first keystroke.
    let picker: Picker | null = null;
    let pickerUi: MountedPicker | null = null;
    const listeners = both(guard.listeners, () => picker);
    const page = watchWhatsApp(window, { signal, alive, listeners });
    const host = mountHost(document, {
      open: import.meta.env.MODE === 'open',
      styles,
      signal,
      onPutBack: () => {
        ui?.reopen();
        pickerUi?.reopen();
      },
      onCovered: guard.setCovered,
    });
    // Each in a place of its own: one must not take the other's nodes for leftovers.
    const ui = mountGuard(placeIn(host.root), guard.actions);
    signal.addEventListener(
      'abort',
      () => {
        ui.unmount();
        pickerUi?.unmount();
      },
      { once: true },
    );
    guard.attach(page);
    window.addEventListener('pagehide', () => guard.end(), { signal });

    answerPage(
      {
        'page.status': () => guard.status(),
        'page.insert': (input) => insertLines(page, input),
        'page.pickTemplate': () => picker?.open() ?? false,
        'page.chats': () => page.listedChats(),
        'page.welcome': () => {
          guard.welcome();
          return null;
        },
        'page.remind': ({ title }) => {
          guard.remind(title);
          return null;
        },
        'page.structure': () => page.structure(),
      },
      signal,
    );
    let bootstrap: Bootstrap | null = null;
    const reload = async () => {
      const answer = await ask('bootstrap', null);
      if (!alive()) return;
      bootstrap = answer.ok ? answer.value : null;
      guard.load(bootstrap);
      picker?.load(bootstrap);
    };
    browser.storage.local.onChanged.addListener((changes) => {
      if ('revision' in changes && alive()) void reload();
    });
    void reload();

    /** Templates come from the background, and so does what chooses among them. */
    function beginPicker({ createPicker }: Rest): void {
      if (signal.aborted) return;
      picker = createPicker({
        ask,
        now: () => Date.now(),
        draw: (view) => pickerUi?.update(view),
        browserLanguage: navigator.language,
      });
      pickerUi = mountPicker(placeIn(host.root), picker.actions);
      picker.attach(page);
      if (bootstrap !== null) picker.load(bootstrap);
    }
  },
});

/** The picker hears what the guard hears; a key is the picker's while its list is open. */
function both(guard: PageListeners, picker: () => Picker | null): PageListeners {
  return {
    ...guard,
    key: (key) => (picker()?.key(key) === 'mine' ? 'mine' : guard.key(key)),
    caretMoved() {
      guard.caretMoved();
      picker()?.caretMoved();
    },
    draftChanged() {
      guard.draftChanged();
      picker()?.draftChanged();
    },
    chatChanged() {
      guard.chatChanged();
      picker()?.chatChanged();
    },
    boxChanged() {
      guard.boxChanged();
      picker()?.redraw();
    },
  };
}

function placeIn(root: ShadowRoot): HTMLElement {
  const place = document.createElement('div');
  root.append(place);
  return place;
}
