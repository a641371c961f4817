import type { DeskOptions } from './desk';

/** Names between two breaths: the panel stays usable while thousands are prepared. */
const AT_ONCE = 100;

/** Prepares the sounds of names that have none yet, whenever it is called. The dictionary is loaded only then. */
export function createSoundWork(ask: DeskOptions['ask']): () => Promise<void> {
  // One after the other: what changes while names are prepared is looked at right after.
  let turn: Promise<void> = Promise.resolve();
  return () => {
    turn = turn.then(prepare).catch(() => undefined);
    return turn;
  };

  async function prepare(): Promise<void> {
    const missing = await ask('sounds.missing', null);
    if (!missing.ok || missing.value.length === 0) return;
    const { soundsOf } = await import('@/lib/templates/sounds');
    const sounds: (readonly [name: string, sounds: string])[] = [];
    for (const [at, name] of missing.value.entries()) {
      sounds.push([name, soundsOf(name)]);
      if (at % AT_ONCE === AT_ONCE - 1) await new Promise((resolve) => setTimeout(resolve));
    }
    await ask('sounds.keep', { sounds });
  }
}
