/**
 * A detector is a pure finder: folded text in, matches out. It knows nothing of rules, levels or people.
 * Offsets are UTF-16 units of the folded text; `fold` maps them back.
 */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** Canonical form (no separators, upper case where case means nothing), for allow-lists and exceptions. */
  readonly value: string;
  /** Whether the standard's check digit agrees; `none` where the standard has none. */
  readonly check: 'passed' | 'failed' | 'none';
  /** A word that names this kind of value stands beside it. */
  readonly labelled: boolean;
  /** How sure the finder is that this is what it looks like. */
  readonly confidence: 'low' | 'medium' | 'high';
  /** The label's place, to be quoted. */
  readonly label?: { readonly start: number; readonly end: number };
  /** Finer name than the detector's id, e.g. the kind of token. */
  readonly type?: string;
  /** Said to be a customer's. */
  readonly owner?: 'customer';
  /** The find is all that was said, not a value in it: no mask is offered. */
  readonly unmaskable?: true;
}

/**
 * What a text must hold for a detector to have a chance: any of the words, or that many digits. The engine skips the
 * detector where neither is there, so a rare detector costs nothing. A detector without conditions names `always`.
 */
export interface Triggers {
  /** Lower case, as folded by the engine; never empty. */
  readonly words?: readonly string[];
  /** At least this many digits in the whole text, anywhere. */
  readonly digits?: number;
  readonly always?: true;
}

export interface Detector {
  /** e.g. `cn-resident-id`. */
  readonly id: string;
  /** e.g. `sensitive.identity`. */
  readonly category: string;
  /** What it is called, with its article, as it stands in a sentence. */
  readonly title: { readonly 'zh-CN': string; readonly en: string };
  readonly triggers: Triggers;
  /** Large expressions that only ever see short pieces of a text, to be compiled ahead; see `lib/rules/warm-up`. */
  readonly expressions?: readonly RegExp[];
  find(text: string): readonly Match[];
  /** The value as it may be shown: enough to recognise it, not enough to use it. */
  mask(value: string): string;
  /** The find is a marking, not the secret itself: no mask is offered. */
  readonly unmaskable?: true;
}
