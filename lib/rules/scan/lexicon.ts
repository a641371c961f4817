import { FOLDABLE, fold } from '@/lib/detectors/fold';
import type { Triggers } from '@/lib/detectors/types';
import type { Span } from '../types';
import { type Automaton, buildingAutomaton } from './automaton';
import { isDigit, pairsOf } from './likeness';
import { isOf, type OwnedRun, type OwnedToken, type RunSet, RunTable, type TokenSet } from './runs';
import { SLICE, type Term } from './trie';

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

/** How the words of a list are meant. */
type Meaning = 'words' | 'evaded' | 'triggers';

/** A list of words, with the rules that asked for it. */
interface List {
  readonly words: readonly string[];
  readonly meaning: Meaning;
  readonly owners: number[];
}

/**
 * Collects the words of a policy, then makes the scanner for them. Many rules ask for the same list (a class of the
 * vocabulary, what a detector waits for): it is entered once, and its hits are theirs together.
 */
export class LexiconBuilder implements Lexicon {
  readonly #lists: List[] = [];
  readonly #known = new Map<readonly string[], Partial<Record<Meaning, number>>>();
  readonly #runs: OwnedRun[] = [];
  readonly #tokens: OwnedToken[] = [];
  #rule = 0;

  /** Everything that is asked for from now on belongs to this rule. */
  beginRule(rule: number): void {
    this.#rule = rule;
  }

  terms(words: readonly string[], { evasion = false }: { readonly evasion?: boolean } = {}): TermSet {
    return { id: this.#list(words, evasion ? 'evaded' : 'words') };
  }

  triggers(triggers: Triggers): TriggerSet {
    return { id: this.#list(triggers.words ?? NO_WORDS, 'triggers'), triggers };
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

  #list(words: readonly string[], meaning: Meaning): number {
    let ids = this.#known.get(words);
    if (ids === undefined) {
      ids = {};
      this.#known.set(words, ids);
    }
    ids[meaning] ??= this.#lists.push({ words, meaning, owners: [] }) - 1;
    const id = ids[meaning];
    const owners = this.#lists[id]?.owners;
    if (owners?.at(-1) !== this.#rule) owners?.push(this.#rule);
    return id;
  }

  /** `variants`: pairs `traditional simplified`, for the characters of these words. */
  scanner(variants: string): Scanner {
    const building = this.buildingScanner(variants);
    for (;;) {
      const step = building.next();
      if (step.done === true) return step.value;
    }
  }

  /** The same in slices. */
  *buildingScanner(variants: string): Generator<undefined, Scanner> {
    const terms: Term[] = [];
    /** For each term its list and its position there, in turn. */
    const places: number[] = [];
    for (const [list, { words, meaning }] of this.#lists.entries()) {
      const isFolded = !FOLDABLE.test(words.join(' '));
      for (let at = 0; at < words.length; at += 1) {
        const term = termOf(words[at] ?? '', meaning, isFolded);
        if (term.text === '') continue;
        terms.push(term);
        places.push(list, at);
        if (terms.length % SLICE === 0) yield;
      }
    }
    return new Scanner(
      yield* buildingAutomaton(terms, new Map(pairsOf(variants))),
      Int32Array.from(places),
      this.#lists.map(({ owners }) => owners),
      new RunTable(this.#runs, this.#tokens),
    );
  }
}

const NO_WORDS: readonly string[] = [];

function termOf(word: string, meaning: Meaning, isFolded: boolean): Term {
  const beginning = meaning !== 'triggers' && word.length > 1 && word.endsWith('*');
  const whole = beginning ? word.slice(0, -1) : word;
  return {
    text: isFolded ? whole : fold(whole).text,
    boundary: meaning === 'triggers' ? 'none' : beginning ? 'start' : 'words',
    evasion: meaning === 'evaded',
  };
}

const NOTHING: readonly Hit[] = [];

/** Made once per policy; a message costs one pass. */
export class Scanner {
  constructor(
    readonly automaton: Automaton,
    /** For each term its list and its position there, in turn. */
    private readonly places: Int32Array,
    private readonly owners: readonly (readonly number[])[],
    private readonly table: RunTable,
  ) {}

  /** `text` must be folded. */
  scan(text: string): Scan {
    const hits = new Map<number, Hit[]>();
    const rules = new Set<number>();
    const { places, owners } = this;
    this.automaton.run(text, (term, start, end) => {
      const list = places[term * 2] ?? 0;
      const hit = { word: places[term * 2 + 1] ?? 0, start, end };
      const kept = hits.get(list);
      if (kept === undefined) {
        hits.set(list, [hit]);
        for (const rule of owners[list] ?? []) rules.add(rule);
      } else if (kept.length < MAX_HITS) kept.push(hit);
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
