import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
}

/** Rules of accessibility that a page of ours breaks, as sentences. The checker is loaded once a page. */
export async function violations(page: Page): Promise<readonly string[]> {
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: Axe };
    const result = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    });
    const broken = result.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
    );
    // Who speaks to the computer says what is written on the button (WCAG 2.5.3); the checker sees words with spaces only.
    const unsaid = [...document.querySelectorAll('button[aria-label], a[aria-label]')].filter((control) => {
      const written = (control.textContent ?? '').trim().toLowerCase();
      return !(control.getAttribute('aria-label') ?? '').toLowerCase().includes(written);
    });
    return [
      ...broken,
      ...unsaid.map((control) => `name without its words: ${control.outerHTML.slice(0, 160)}`),
    ];
  });
}

/** Controls that cannot be seen wholly at this width, however one scrolls up and down. */
export function offScreen(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll('a[href], button, input, select, textarea, summary');
    return [...controls].flatMap((control) => {
      const box = control.getBoundingClientRect();
      const shown = box.width > 1 && box.height > 1 && control.checkVisibility();
      const out = box.left < -0.5 || box.right > innerWidth + 0.5;
      return shown && out ? [`${control.outerHTML.slice(0, 120)} ${box.left}–${box.right}`] : [];
    });
  });
}
