import { FOLDING, looseKey, ORNAMENTS, PICTOGRAPHS } from './likeness';

/**
 * What the automaton sees of a text: units become classes by one look-up, so that case, look-alikes and traditional
 * characters cost nothing. A unit that no term has is of class 0, which resets the automaton.
 */
export interface Classes {
  readonly of: Uint16Array;
  /** The highest class. */
  readonly count: number;
  /** Ornaments and pictographs come first: one comparison tells them from everything else. */
  readonly ornaments: number;
  /** Letters and digits come next: this many columns make a row of moves that has them all. */
  readonly columns: number;
}

const DIGITS = 10;
const LETTERS = 26;

export class ClassesBuilder {
  readonly #of = new Uint16Array(0x10000);
  readonly #variants: ReadonlyMap<number, number>;
  readonly #ornaments: number;
  #count = 0;

  constructor(variants: ReadonlyMap<number, number>) {
    this.#variants = variants;
    for (const ornament of ORNAMENTS) {
      this.#count += 1;
      this.#of[ornament.charCodeAt(0)] = this.#count;
    }
    this.#count += 1;
    for (const [first, last] of PICTOGRAPHS) this.#of.fill(this.#count, first, last + 1);
    this.#ornaments = this.#count;
    this.#count += LETTERS + DIGITS;
  }

  /** The class of a unit of a term; a new one where it has none. */
  of(code: number): number {
    return this.#of[code] || this.#ofKey(looseKey(code, this.#variants));
  }

  /** Classes of ornaments are known from the beginning. */
  isOrnament(unit: number): boolean {
    return unit <= this.#ornaments;
  }

  #ofKey(key: number): number {
    const known = this.#of[key] ?? 0;
    if (known !== 0) return known;
    const letter = letterOf(key);
    if (letter < 0) this.#count += 1;
    const made = letter < 0 ? this.#count : this.#ornaments + 1 + letter;
    this.#of[key] = made;
    return made;
  }

  /** When all terms have been seen: their units in every form that a text may hold. Others stay 0. */
  finished(): Classes {
    for (const [variant, common] of this.#variants) {
      const known = this.#of[common] ?? 0;
      if (known !== 0) this.#of[variant] = known;
    }
    for (const [unit, key] of FOLDING) this.#of[unit] = this.#of[key] ?? 0;
    return {
      of: this.#of,
      count: this.#count,
      ornaments: this.#ornaments,
      columns: this.#ornaments + 1 + LETTERS + DIGITS,
    };
  }
}

/** Position among Latin letters and digits, by which most nodes near the root are reached in a text that has spaces. */
function letterOf(key: number): number {
  if (key >= 97 && key <= 122) return key - 97;
  return key >= 48 && key <= 57 ? LETTERS + key - 48 : -1;
}
