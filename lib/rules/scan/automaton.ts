import { linking } from './links';
import { growing, type Term } from './trie';
import { type OnTerm, walk } from './walk';

/**
 * Finds all terms of all rules in one pass over the text (Aho and Corasick, 1975), whatever their number: units become
 * classes (`classes`), terms a tree of them (`trie`), which is told where to go on after a mismatch (`links`) and then
 * walked (`walk`). The text must be folded (`lib/detectors/fold`); offsets are those of the folded text.
 */
export interface Automaton {
  /** Reports every term with its place: ordered by end, a longer term before a shorter one that ends with it. */
  run(text: string, found: OnTerm): void;
  /** For the bench: how large it became. */
  readonly size: { readonly nodes: number; readonly classes: number };
}

export function buildAutomaton(terms: readonly Term[], variants: ReadonlyMap<number, number>): Automaton {
  const building = buildingAutomaton(terms, variants);
  for (;;) {
    const step = building.next();
    if (step.done === true) return step.value;
  }
}

/** The same in slices: the caller may let others work wherever it yields. */
export function* buildingAutomaton(
  terms: readonly Term[],
  variants: ReadonlyMap<number, number>,
): Generator<undefined, Automaton> {
  const trie = yield* growing(terms, variants);
  const links = yield* linking(trie);
  return {
    run: (text, found) => walk(trie, links, terms, text, found),
    size: { nodes: trie.count, classes: trie.classes.count },
  };
}
