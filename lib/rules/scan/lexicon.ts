import { fold } from '@/lib/detectors/fold';
import type { Triggers } from '@/lib/detectors/types';
import type { Span } from '../types';
import { type Automaton, buildAutomaton, buildingAutomaton, type Term } from './automaton';
import { isDigit, pairsOf } from './likeness';
import { isOf, type OwnedRun, type OwnedToken, type RunSet, RunTable, type TokenSet } from './runs';

/** Words that a rule wants to be told of, with their places. */
export interface TermSet {
  readonly id: number;
}

/** A condition for a rule or detector to be run at all. */
export interface TriggerSet {
  readonly id: number;
  readonly triggers: Triggers;
}

/** One place of one word. Offsets are those of the folded text. */
export interface Hit {
  /** Position in the list that the set was made from. */
  readonly word: number;
  readonly start: number;
  readonly end: number;
}

/** What one pass over a message found, for all rules together. */
export interface Scan {
  hits(set: TermSet): readonly Hit[];
  /** Places of runs that are long enough. */
  runs(set: RunSet): readonly Span[];
  tokens(set: TokenSet): readonly Span[];
  /** Rules of which at least one word or run is there, ascending; those that asked for nothing are not among them. */
  readonly touched: readonly number[];
  /** False only where whoever named these triggers cannot find anything. */
  mayHold(set: TriggerSet): boolean;
}

/** More places of one set in one message are not kept: the first ones say enough. */
export const MAX_HITS = 500;

/** Where rules leave their words while the policy is compiled. */
export interface Lexicon {
  /**
   * Latin words are found whole, `word*` by their beginning, everything else anywhere. With `evasion`, look-alike
   * letters, traditional characters and inserted spaces or ornaments do not hide a word.
   */
  terms(words: readonly string[], options?: { readonly evasion?: boolean }): TermSet;
  triggers(triggers: Triggers): TriggerSet;
  runs(kind: RunSet['kind'], length: number): RunSet;
  tokens(least: number, most: number, madeOf: number): TokenSet;
}

/** Collects the words of a policy, then makes the scanner for them. */
export class LexiconBuilder implements Lexicon {
  readonly #terms: Term[] = [];
  /** For each term the sets that asked for it. */
  readonly #askers: number[][] = [];
  readonly #wordOf: number[][] = [];
  readonly #known = new Map<string, number>();
  /** For each set the rule that made it. */
  readonly #owners: number[] = [];
  readonly #runs: OwnedRun[] = [];
  readonly #tokens: OwnedToken[] = [];
  #rule = 0;

  /** Everything that is asked for from now on belongs to this rule. */
  beginRule(rule: number): void {
    this.#rule = rule;
  }

  terms(words: readonly string[], { evasion = false }: { readonly evasion?: boolean } = {}): TermSet {
    const set = this.#nextSet();
    words.forEach((word, at) => {
      const beginning = word.length > 1 && word.endsWith('*');
      const text = fold(beginning ? word.slice(0, -1) : word).text;
      this.#add({ text, boundary: beginning ? 'start' : 'words', evasion }, set, at);
    });
    return { id: set };
  }

  triggers(triggers: Triggers): TriggerSet {
    const set = this.#nextSet();
    (triggers.words ?? []).forEach((word, at) => {
      this.#add({ text: fold(word).text, boundary: 'none', evasion: false }, set, at);
    });
    return { id: set, triggers };
  }

  runs(kind: RunSet['kind'], length: number): RunSet {
    this.#runs.push({ kind, length, rule: this.#rule });
    return { kind, length };
  }

  tokens(least: number, most: number, madeOf: number): TokenSet {
    const set = { least, most, madeOf };
    this.#tokens.push({ set, rule: this.#rule });
    return set;
  }

  #nextSet(): number {
    this.#owners.push(this.#rule);
    return this.#owners.length - 1;
  }

  #add(term: Term, set: number, word: number): void {
    if (term.text === '') return;
    const name = `${term.boundary}${term.evasion ? '~' : '='}${term.text.toLowerCase()}`;
    let id = this.#known.get(name);
    if (id === undefined) {
      id = this.#terms.length;
      this.#known.set(name, id);
      this.#terms.push(term);
      this.#askers.push([]);
      this.#wordOf.push([]);
    }
    this.#askers[id]?.push(set);
    this.#wordOf[id]?.push(word);
  }

  /** `variants`: pairs `traditional simplified`, for the characters of these words. */
  scanner(variants: string): Scanner {
    return this.#scannerWith(buildAutomaton(this.#terms, new Map(pairsOf(variants))));
  }

  /** The same in slices. */
  *buildingScanner(variants: string): Generator<undefined, Scanner> {
    return this.#scannerWith(yield* buildingAutomaton(this.#terms, new Map(pairsOf(variants))));
  }

  #scannerWith(automaton: Automaton): Scanner {
    return new Scanner(
      automaton,
      this.#askers,
      this.#wordOf,
      this.#owners,
      new RunTable(this.#runs, this.#tokens),
    );
  }
}

const NOTHING: readonly Hit[] = [];

/** Made once per policy; a message costs one pass. */
export class Scanner {
  constructor(
    readonly automaton: Automaton,
    private readonly askers: readonly (readonly number[])[],
    private readonly wordOf: readonly (readonly number[])[],
    private readonly owners: readonly number[],
    private readonly table: RunTable,
  ) {}

  /** `text` must be folded. */
  scan(text: string): Scan {
    const hits = new Map<number, Hit[]>();
    const rules = new Set<number>();
    const { askers, wordOf, owners } = this;
    this.automaton.run(text, (term, start, end) => {
      const sets = askers[term] ?? [];
      for (let at = 0; at < sets.length; at += 1) {
        const set = sets[at] ?? 0;
        const kept = hits.get(set);
        const hit = { word: wordOf[term]?.[at] ?? 0, start, end };
        if (kept === undefined) {
          hits.set(set, [hit]);
          rules.add(owners[set] ?? 0);
        } else if (kept.length < MAX_HITS) kept.push(hit);
      }
    });
    const runs = this.table.runsIn(text);
    this.table.touch(runs, rules);
    let digits = -1;
    return {
      hits: ({ id }) => hits.get(id) ?? NOTHING,
      runs: ({ kind, length }) => runs[kind].filter(({ start, end }) => end - start >= length),
      tokens: (set) => runs.word.filter((token) => isOf(set, token)),
      touched: [...rules].sort((a, b) => a - b),
      mayHold({ id, triggers }) {
        if (triggers.always === true || hits.has(id)) return true;
        if (triggers.digits === undefined) return false;
        if (digits < 0) digits = countDigits(text);
        return digits >= triggers.digits;
      },
    };
  }
}

function countDigits(text: string): number {
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) if (isDigit(text.charCodeAt(at))) digits += 1;
  return digits;
}
