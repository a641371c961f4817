import { plainKey } from '@/lib/rules/scan/likeness';
import { EMPTY, MADE_OF, OP, type Program, type Trigger } from '@/lib/rules/scan/program';

/** Literals are followed this far: longer ones are no rarer. In UTF-16 units. */
const LONGEST = 6;
/** From this weight on a word is rare enough. */
const RARE = 4;
/** More literals than this are no help. */
const MOST_LITERALS = 48;
/** A character class of more code points than this is no literal. */
const MOST_CHOICES = 12;
/** Digits and word characters in a row that are worth to be waited for. */
const LEAST_RUN = { digits: 4, word: 6 } as const;
/** Shorter tokens are nearly every word of a text. */
const LEAST_TOKEN = 3;
/** Tokens are counted up to this length; what may be longer may have any length. */
const MOST_COUNTED = 128;

type Bare = Omit<Program, 'trigger'>;

/**
 * Works out what every match must hold. The points that all ways through the program pass are found first; from each of
 * them the possible literals are followed. What is claimed here is tested against matching without any trigger.
 */
export function triggerOf(program: Bare): Trigger {
  const points = necessary(program);
  const literals = points
    .flatMap((point) => {
      const words = literalsFrom(program, point);
      return words === null ? [] : [{ words, before: longestWay(program, point) }];
    })
    .sort((a, b) => worth(b.words) - worth(a.words) || (a.before === -1 ? 1 : 0) - (b.before === -1 ? 1 : 0));
  const [best] = literals;
  // Two Latin letters are everywhere in English; a run of digits or word characters says more.
  if (best !== undefined && worth(best.words) >= 3) return { kind: 'literals', ...best };
  const token = tokenOf(program);
  if (token !== null) return token;
  for (const kind of ['digits', 'word'] as const) {
    const runs = points
      .map((point) => ({ length: runFrom(program, point, kind), before: longestWay(program, point) }))
      .filter(({ length }) => length >= LEAST_RUN[kind])
      .sort((a, b) => b.length - a.length);
    const [longest] = runs;
    if (longest !== undefined) return { kind, ...longest };
  }
  return best === undefined ? { kind: 'all' } : { kind: 'literals', ...best };
}

/** Whether a match may hold no character at all. */
export function mayBeEmpty(program: Bare): boolean {
  const seen = new Set<number>();
  const open = [program.start];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at) || program.code[at * 3] === OP.RUNE) continue;
    seen.add(at);
    if (program.code[at * 3] === OP.MATCH) return true;
    open.push(...next(program, at));
  }
  return false;
}

/** How much a set of literals narrows down: its shortest word, a Chinese character counting double; many count less. */
function worth(words: readonly string[]): number {
  const shortest = Math.min(...words.map(weight));
  return shortest - words.length / 100;
}

/** Letters that a word is worth. */
function weight(word: string): number {
  return [...word].reduce((sum, unit) => sum + (unit.charCodeAt(0) > 0x2e80 ? 2 : 1), 0);
}

/**
 * Instructions that read a character and that no match can do without. One way to the end is taken; a point on it is
 * necessary when nothing before it leads past it. Every instruction is looked at once.
 */
function necessary(program: Bare): readonly number[] {
  const way = oneWay(program);
  const places = new Map(way.map((at, place) => [at, place]));
  const seen = new Set<number>();
  const found: number[] = [];
  let furthest = 0;
  way.forEach((at, place) => {
    if (furthest <= place && program.code[at * 3] === OP.RUNE) found.push(at);
    const open = [...next(program, at)];
    for (let to = open.pop(); to !== undefined; to = open.pop()) {
      const there = places.get(to);
      if (there !== undefined) furthest = Math.max(furthest, there);
      else if (!seen.has(to)) {
        seen.add(to);
        open.push(...next(program, to));
      }
    }
  });
  return found;
}

/** A shortest way from the start to a match. */
function oneWay(program: Bare): readonly number[] {
  const from = new Map<number, number>([[program.start, -1]]);
  const open = [program.start];
  for (let place = 0; place < open.length; place += 1) {
    const at = open[place] ?? 0;
    if (program.code[at * 3] === OP.MATCH) {
      const way: number[] = [];
      for (let back = at; back !== -1; back = from.get(back) ?? -1) way.unshift(back);
      return way;
    }
    for (const to of next(program, at)) {
      if (from.has(to)) continue;
      from.set(to, at);
      open.push(to);
    }
  }
  return [];
}

function next({ code }: Bare, at: number): readonly number[] {
  const out = code[at * 3 + 1] ?? 0;
  switch (code[at * 3]) {
    case OP.ALT:
      return [out, code[at * 3 + 2] ?? 0];
    case OP.MATCH:
    case OP.FAIL:
      return [];
    default:
      return [out];
  }
}

/** Every way that a match can go on from here, as folded words; `null` where there are too many. */
function literalsFrom(program: Bare, point: number): readonly string[] | null {
  let ways: { readonly word: string; readonly at: readonly number[] }[] = [{ word: '', at: [point] }];
  const done = new Set<string>();
  while (ways.length > 0) {
    const longer: typeof ways = [];
    for (const way of ways) {
      // Long enough, or nothing more is certain: the word stays as it is.
      const steps = way.word.length >= LONGEST ? null : stepsFrom(program, way.at);
      // A word that is rare already is not split up for one more character.
      if (steps === null || (weight(way.word) >= RARE && steps.size > 2)) {
        if (way.word === '') return null;
        done.add(way.word);
      } else for (const [unit, at] of steps) longer.push({ word: way.word + unit, at: [...at] });
    }
    if (longer.length + done.size > MOST_LITERALS) {
      for (const { word } of ways) if (word !== '') done.add(word);
      break;
    }
    ways = longer;
  }
  const words = [...done];
  return words.length === 0 || words.length > MOST_LITERALS ? null : words;
}

/** The characters that may come next, each with where it leads; `null` where a match may end or too much is possible. */
function stepsFrom(program: Bare, from: readonly number[]): ReadonlyMap<string, Set<number>> | null {
  const steps = new Map<string, Set<number>>();
  const seen = new Set<number>();
  const open = [...from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const op = program.code[at * 3];
    if (op === OP.MATCH) return null;
    if (op !== OP.RUNE) {
      open.push(...next(program, at));
      continue;
    }
    const units = choices(program.ranges[program.code[at * 3 + 2] ?? 0] ?? []);
    if (units === null) return null;
    for (const unit of units) {
      const leads = steps.get(unit) ?? new Set();
      leads.add(program.code[at * 3 + 1] ?? 0);
      steps.set(unit, leads);
    }
  }
  return steps.size === 0 || steps.size > MOST_CHOICES ? null : steps;
}

/** The few characters of a class, case folded; `null` for many. */
function choices(ranges: readonly number[]): ReadonlySet<string> | null {
  const found = new Set<string>();
  let count = 0;
  for (let at = 0; at < ranges.length; at += 2) {
    const first = ranges[at] ?? 0;
    const last = ranges[at + 1] ?? 0;
    count += last - first + 1;
    if (count > MOST_CHOICES * 2) return null;
    for (let code = first; code <= last; code += 1) {
      if (code > 0xffff) return null;
      found.add(String.fromCharCode(plainKey(code)));
    }
  }
  return found;
}

/** At most so many UTF-16 units are read before the point is first passed; -1 where there is no limit. */
function longestWay(program: Bare, point: number): number {
  const best = new Map<number, number>();
  const onWay = new Set<number>();
  const longest = (at: number): number => {
    if (at === point) return 0;
    const known = best.get(at);
    if (known !== undefined) return known;
    if (onWay.has(at))
      return leadsTo(program, at, point) ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    onWay.add(at);
    let found = Number.NEGATIVE_INFINITY;
    const cost = program.code[at * 3] === OP.RUNE ? widthOf(program, at) : 0;
    for (const to of next(program, at)) found = Math.max(found, longest(to) + cost);
    onWay.delete(at);
    best.set(at, found);
    return found;
  };
  const way = longest(program.start);
  return Number.isFinite(way) ? way : -1;
}

function leadsTo(program: Bare, from: number, point: number): boolean {
  const seen = new Set<number>();
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === point) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...next(program, at));
  }
  return false;
}

/** UTF-16 units that an instruction reads at most. */
function widthOf({ code, ranges }: Bare, at: number): number {
  const pairs = ranges[code[at * 3 + 2] ?? 0] ?? [];
  return (pairs.at(-1) ?? 0) > 0xffff ? 2 : 1;
}

/** How many digits (or word characters) follow one another from here, whatever the match. */
function runFrom(program: Bare, point: number, kind: 'digits' | 'word'): number {
  let length = 0;
  let from: readonly number[] = [point];
  for (; length < 64; length += 1) {
    const leads = new Set<number>();
    const seen = new Set<number>();
    const open = [...from];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      const op = program.code[at * 3];
      if (op === OP.MATCH) return length;
      if (op !== OP.RUNE) {
        open.push(...next(program, at));
        continue;
      }
      if (!within(program.ranges[program.code[at * 3 + 2] ?? 0] ?? [], kind)) return length;
      leads.add(program.code[at * 3 + 1] ?? 0);
    }
    if (leads.size === 0) return length;
    from = [...leads];
  }
  return length;
}

function within(ranges: readonly number[], kind: 'digits' | 'word'): boolean {
  if (ranges.length === 0) return false;
  for (let at = 0; at < ranges.length; at += 2) {
    const first = ranges[at] ?? 0;
    const last = ranges[at + 1] ?? 0;
    const digits = first >= 48 && last <= 57;
    const word =
      digits || (first >= 65 && last <= 90) || (first >= 97 && last <= 122) || (first === 95 && last === 95);
    if (kind === 'digits' ? !digits : !word) return false;
  }
  return true;
}

/** What has been read on a way through a program that may match only whole tokens. */
const NOTHING = 0;
const BORDER = 1;
const INSIDE = 2;
const BORDER_AGAIN = 3;

/**
 * Whether every match is a whole token: a border of words, word characters only, a border again. Then its length and
 * the kinds of its characters tell, without a look at its text, most tokens that it cannot be.
 */
function tokenOf(program: Bare): Trigger | null {
  let madeOf = 0;
  const seen = new Set<number>();
  const open = [program.start * 4 + NOTHING];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (seen.has(one)) continue;
    seen.add(one);
    const at = one >> 2;
    const read = one & 3;
    const arg = program.code[at * 3 + 2] ?? 0;
    let then = read;
    switch (program.code[at * 3]) {
      case OP.MATCH:
        if (read !== BORDER_AGAIN) return null;
        break;
      case OP.EMPTY:
        if ((arg & EMPTY.WORD_BOUNDARY) !== 0)
          then = read === INSIDE ? BORDER_AGAIN : read === NOTHING ? BORDER : read;
        break;
      case OP.RUNE: {
        // Between two word characters there is no border: nothing gets this far.
        if (read === BORDER_AGAIN) continue;
        const kinds = kindsIn(program.ranges[arg] ?? []);
        if (read === NOTHING || kinds === 0) return null;
        madeOf |= kinds;
        then = INSIDE;
        break;
      }
      default:
    }
    for (const to of next(program, at)) open.push(to * 4 + then);
  }
  const { least, most } = lengthsOf(program);
  return least < LEAST_TOKEN ? null : { kind: 'token', least, most, madeOf };
}

/** Characters in the shortest and the longest match; -1 where that cannot be counted. */
function lengthsOf(program: Bare): { readonly least: number; readonly most: number } {
  let least = -1;
  let most = -1;
  let from: ReadonlySet<number> = new Set([program.start]);
  for (let length = 0; from.size > 0; length += 1) {
    if (length > MOST_COUNTED) return { least, most: -1 };
    const leads = new Set<number>();
    const seen = new Set<number>();
    const open = [...from];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      if (program.code[at * 3] === OP.MATCH) {
        if (least < 0) least = length;
        most = length;
      } else if (program.code[at * 3] === OP.RUNE) leads.add(program.code[at * 3 + 1] ?? 0);
      else open.push(...next(program, at));
    }
    from = leads;
  }
  return { least, most };
}

/** The kinds of word characters in a class; 0 where it has any other character. */
function kindsIn(ranges: readonly number[]): number {
  if (!within(ranges, 'word')) return 0;
  let kinds = 0;
  for (let at = 0; at < ranges.length; at += 2) {
    const first = ranges[at] ?? 0;
    kinds |=
      first <= 57
        ? MADE_OF.DIGIT
        : first <= 90
          ? MADE_OF.UPPER
          : first === 95
            ? MADE_OF.UNDERSCORE
            : MADE_OF.LOWER;
  }
  return kinds;
}
