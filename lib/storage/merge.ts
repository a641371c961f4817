/**
 * Three-way merging of edits: what the person began from, what it is to be, and what is there now. Values are JSON.
 * Lists of things with an id merge thing by thing, lists of words word by word, objects key by key.
 */
export type Merged<T> =
  | { readonly ok: true; readonly value: T; readonly changed: boolean }
  | { readonly ok: false; readonly fields: readonly string[] };

/** Puts an edit onto the present record. Fields that both sides changed differently are named, and nothing is merged. */
export function mergeFields<T extends object>(
  current: T,
  from: Readonly<Record<string, unknown>>,
  to: Readonly<Record<string, unknown>>,
): Merged<T> {
  const next: Record<string, unknown> = Object.fromEntries(Object.entries(current));
  const conflicts: string[] = [];
  let changed = false;
  for (const name of Object.keys(to)) {
    const merged = merge(from[name], to[name], next[name]);
    if (merged === CONFLICT) conflicts.push(name);
    else if (!equal(merged, next[name])) {
      next[name] = merged;
      changed = true;
    }
  }
  // Only fields of the record were touched, each with a value of its own kind.
  return conflicts.length > 0
    ? { ok: false, fields: conflicts }
    : { ok: true, value: next as unknown as T, changed };
}

const CONFLICT = Symbol('conflict');

function merge(from: unknown, to: unknown, current: unknown): unknown {
  if (equal(current, from) || equal(current, to)) return to;
  if (equal(from, to)) return current;
  if (isThings(from) && isThings(to) && isThings(current)) return mergeThings(from, to, current);
  if (isWords(from) && isWords(to) && isWords(current)) return mergeWords(from, to, current);
  if (isPlain(from) && isPlain(to) && isPlain(current)) return mergeKeys(from, to, current);
  return CONFLICT;
}

function mergeKeys(from: Plain, to: Plain, current: Plain): unknown {
  const next = new Map<string, unknown>();
  for (const key of new Set([...Object.keys(current), ...Object.keys(to)])) {
    const merged = merge(from[key], to[key], current[key]);
    if (merged === CONFLICT) return CONFLICT;
    if (merged !== undefined) next.set(key, merged);
  }
  return Object.fromEntries(next);
}

function mergeThings(from: readonly Thing[], to: readonly Thing[], current: readonly Thing[]): unknown {
  const before = byId(from);
  const wanted = byId(to);
  const there = byId(current);
  const order = [...new Set([...current, ...to].map(({ id }) => id))];
  const next: unknown[] = [];
  for (const id of order) {
    const merged = merge(before.get(id), wanted.get(id), there.get(id));
    if (merged === CONFLICT) return CONFLICT;
    if (merged !== undefined) next.push(merged);
  }
  return next;
}

function mergeWords(from: readonly string[], to: readonly string[], current: readonly string[]): unknown {
  const removed = new Set(from.filter((word) => !to.includes(word)));
  const added = to.filter((word) => !from.includes(word) && !current.includes(word));
  return [...current.filter((word) => !removed.has(word)), ...added];
}

interface Thing {
  readonly id: string;
}
type Plain = Readonly<Record<string, unknown>>;

function byId(things: readonly Thing[]): ReadonlyMap<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

function isThings(value: unknown): value is readonly Thing[] {
  return (
    Array.isArray(value) &&
    value.every((item) => isPlain(item) && 'id' in item && typeof item.id === 'string')
  );
}

function isWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two JSON values say the same; the order of keys does not matter. */
export function equal(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, at) => equal(item, b[at]));
  if (!isPlain(a) || !isPlain(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => equal(a[key], b[key]));
}
