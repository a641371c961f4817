import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../lib', import.meta.url));

/** Every regular expression literal that runs over messages, with its place. */
function literals(): readonly { readonly place: string; readonly source: string }[] {
  return ['detectors', 'rules', 'rules/kinds', 'rules/language', 'detectors/learned'].flatMap((room) =>
    readdirSync(join(ROOT, room))
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => {
        const source = ts.createSourceFile(
          file,
          readFileSync(join(ROOT, room, file), 'utf8'),
          ts.ScriptTarget.ES2022,
          true,
        );
        const found: { place: string; source: string }[] = [];
        const visit = (node: ts.Node): void => {
          if (ts.isRegularExpressionLiteral(node))
            found.push({ place: `${room}/${file}`, source: node.text });
          ts.forEachChild(node, visit);
        };
        visit(source);
        return found;
      }),
  );
}

describe('the patterns that run over messages', () => {
  const all = literals();

  it('are all seen', () => {
    expect(all.length).toBeGreaterThan(120);
    for (const file of ['detectors/bank-card.ts', 'rules/tags.ts', 'rules/language/times.ts']) {
      expect(all.map(({ place }) => place)).toContain(file);
    }
  });

  it.each(all)('$place $source repeats nothing that repeats without end', ({ source }) => {
    // An unbounded repetition within an unbounded one is what makes a backtracking engine exponential.
    const shape = source.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'C');
    expect(shape).not.toMatch(/\([^()]*[^\\][+*][^()]*\)[+*]/);
    expect(shape).not.toMatch(/\([^()]*\{\d+,\}[^()]*\)[+*]/);
  });
});
