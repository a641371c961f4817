// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ANCHORS } from '@/lib/whatsapp/anchors';
import { MAX_NODES, structureOf } from '@/lib/whatsapp/diagnosis';
import type { StructureNode } from '@/lib/whatsapp/types';

function show(html: string): void {
  document.body.innerHTML = html;
}

const structure = () => structureOf(document.body, ANCHORS);

function all(node: StructureNode): StructureNode[] {
  return [node, ...node.children.flatMap(all)];
}

describe('a report on the structure of the page', () => {
  it.each(['g1-2022-06', 'g2-2024-06', 'g3a-2025-12', 'g3b-2026-09', 'read-only-2026-09'])(
    'of %s says nothing of what the page says',
    (fixture) => {
      show(readFileSync(`test/fixtures/whatsapp/${fixture}.html`, 'utf8'));
      const report = JSON.stringify(structure());
      const said = [...document.querySelectorAll('*')].flatMap((element) => [
        ...[...element.childNodes]
          .filter((node) => node.nodeType === 3)
          .map((node) => node.textContent?.trim() ?? ''),
        ...['title', 'aria-label', 'aria-placeholder', 'alt', 'data-id', 'class', 'data-app-text-template']
          .map((name) => element.getAttribute(name) ?? '')
          .flatMap((value) => value.split(' ')),
      ]);
      const words = said.filter((word) => word.length > 3 && !/^(?:wds-ic|default|send|title)/.test(word));
      expect(words.length).toBeGreaterThan(0);
      for (const word of words)
        expect(report.includes(`"${word}"`) || report.includes(` ${word}`)).toBe(false);
    },
  );

  it('keeps tags, roles, names of attributes and the marks that our tables know', () => {
    show(
      '<footer><div contenteditable="true" role="textbox" aria-label="to Ann" data-testid="conversation-compose-box-input"></div>' +
        '<button data-tab="11"><span data-icon="wds-ic-send-filled"></span></button></footer>',
    );
    expect(structure().root.children).toEqual([
      {
        tag: 'footer',
        attributes: [],
        children: [
          {
            tag: 'div',
            role: 'textbox',
            attributes: ['aria-label', 'contenteditable', 'data-testid', 'role'],
            mark: 'conversation-compose-box-input',
            children: [],
          },
          {
            tag: 'button',
            attributes: ['data-tab'],
            children: [{ tag: 'span', attributes: ['data-icon'], mark: 'wds-ic-send-filled', children: [] }],
          },
        ],
      },
    ]);
  });

  it('drops roles, names and marks that a page could have put a secret into', () => {
    show(
      '<div role="ann lee" data-ann-4915112345678="" data-testid="conv-msg-3EB0AA" data-icon="ann"></div><x-4711></x-4711>',
    );
    expect(structure().root.children).toEqual([
      { tag: 'div', attributes: ['data-icon', 'data-testid', 'role'], children: [] },
      { tag: 'div', attributes: [], children: [] },
    ]);
  });

  it('folds rows that are alike, and says where it had to stop', () => {
    show(`<ul>${'<li><b></b></li>'.repeat(100)}</ul>`);
    const list = structure().root.children[0];
    expect(list?.children).toEqual([
      { tag: 'li', attributes: [], children: [{ tag: 'b', attributes: [], children: [] }], times: 100 },
    ]);
    expect(structure().cut).toBe(false);
    show(
      Array.from(
        { length: 100 },
        (_none, at) => `<p class="${at}"></p>${'<div><i></i><b></b></div><hr>'.repeat(at)}`,
      )
        .map((inner, at) => `<section ${'abcdefghij'[at % 10]}="">${inner}</section>`)
        .join(''),
    );
    const { root, cut } = structure();
    expect(cut).toBe(true);
    expect(all(root).length).toBeLessThanOrEqual(MAX_NODES + 1);
  });
});
