/** What an edit changed: the fields that differ, as they were and as they are. */
export function changesOf<Fields extends object>(
  before: Fields | null,
  after: Fields,
): { readonly from: Partial<Fields>; readonly to: Partial<Fields> } {
  if (before === null) return { from: {}, to: after };
  const from: Partial<Fields> = {};
  const to: Partial<Fields> = {};
  for (const name of Object.keys(after) as (keyof Fields)[]) {
    // Fields are plain data: the same text is the same value.
    if (JSON.stringify(before[name]) === JSON.stringify(after[name])) continue;
    from[name] = before[name];
    to[name] = after[name];
  }
  return { from, to };
}
