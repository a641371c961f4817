import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killWorker } from '../support/browser';
import { goTo, openPanel, tell } from '../support/panel';
import { type Stage, stage } from './fixture';

let world: Stage;
let panel: Page;

beforeAll(async () => {
  world = await stage({ keepWelcome: true });
  panel = await openPanel(world.context);
  await tell(panel, 'settings.put', { locale: 'en', trigger: ';' });
  await tell(panel, 'groups.put', { id: 'g1', revision: 0, from: {}, to: { title: '甲', owner: '李雷' } });
  await tell(panel, 'templates.put', {
    id: 't1',
    revision: 0,
    from: {},
    to: { names: { en: 'Minutes' }, bodies: { en: 'a' } },
  });
  await tell(panel, 'answers.put', { title: 'Sales team', workplace: 'work' });
});
afterAll(async () => {
  await world.close();
});

const owner = async () => (await tell(panel, 'groups.get', { id: 'g1' }))?.owner ?? null;

describe('a backup of everything', () => {
  it('is one file, and brings back what was deleted since', async () => {
    const options = await openPanel(world.context, 'options.html', 700);
    const downloading = options.waitForEvent('download');
    await options.getByRole('button', { name: 'Back up to a file' }).click();
    const path = await (await downloading).path();
    await tell(panel, 'me.delete', null);
    await options.getByRole('heading', { name: 'Gatehouse options' }).waitFor();
    const choosing = options.waitForEvent('filechooser');
    await options.getByRole('button', { name: 'Restore from a file' }).click();
    await (await choosing).setFiles({
      name: 'backup.json',
      mimeType: 'application/json',
      buffer: await readFile(path),
    });
    // Deleting made a new key: the answer was kept under the former one, and that is said.
    await options.getByText('0 exceptions and 1 answers').waitFor();
    expect((await tell(panel, 'me.export', null)).settings).toMatchObject({ locale: 'en', trigger: ';' });
    expect(await owner()).toBe('李雷');
    await options.close();
  });
});

describe('a database', () => {
  it('that lost its records gets them back from the second copy, and the person is told', async () => {
    await panel.evaluate(loseRecords);
    await killWorker(panel);
    expect(await owner()).toBe('李雷');
    await goTo(panel, 'groups');
    await panel.reload();
    await panel.getByRole('alert').filter({ hasText: 'nothing is missing' }).waitFor();
    await panel.getByRole('button', { name: 'Understood' }).click();
    await panel.getByRole('alert').waitFor({ state: 'detached' });
    expect((await tell(panel, 'storage.health', null)).state).toBe('ok');
  });

  it('of a newer version is left alone, and every room says so in both languages', async () => {
    await panel.evaluate(becomeNewer);
    await killWorker(panel);
    for (const room of ['now', 'templates', 'groups']) {
      await goTo(panel, room);
      await panel.reload();
      await panel.getByRole('alert').filter({ hasText: 'newer version of Gatehouse' }).waitFor();
    }
    await panel.getByRole('button', { name: '切换到中文' }).click();
    await panel.getByRole('alert').filter({ hasText: '更新版本' }).waitFor();
    expect(await panel.evaluate(look)).toEqual({ version: 99, groups: 1 });
  });
});

/** Empties the shelves behind the extension's back, as a browser does that finds a damaged file. */
function loseRecords(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('gatehouse');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const tx = db.transaction(['groups', 'templates'], 'readwrite');
      tx.objectStore('groups').clear();
      tx.objectStore('templates').clear();
      tx.oncomplete = () => {
        db.close();
        resolve();
      };
    };
  });
}

/** What a newer version of the extension leaves behind. */
function becomeNewer(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('gatehouse', 99);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}

/** How many groups stand in the database, and of which version it is. */
function look(): Promise<{ readonly version: number; readonly groups: number }> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('gatehouse');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const counting = db.transaction(['groups']).objectStore('groups').count();
      counting.onsuccess = () => {
        resolve({ version: db.version, groups: counting.result });
        db.close();
      };
    };
  });
}
