import type { SearchKeys, TemplateSummary } from './types';

/**
 * Finding by name, sound and text. Small enough for the script in the page: no dictionary here, the sounds were prepared
 * by `sounds.ts`. A search library would not do: it knows no syllables, so `hyitz` would not find 会议通知.
 */

/** What is found, best first. An empty query finds everything in the order given. */
export function findTemplates<T extends Pick<TemplateSummary, 'keys' | 'favourite' | 'uses' | 'usesHere'>>(
  query: string,
  templates: readonly T[],
  limit = Number.POSITIVE_INFINITY,
): readonly T[] {
  const wanted = plain(query);
  if (wanted === '') return templates.slice(0, limit);
  return templates
    .map((template, at) => ({ template, at, score: scoreOf(wanted, template.keys) }))
    .filter(({ score }) => score > 0)
    .map((found) => ({ ...found, score: found.score + habit(found.template) }))
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, limit)
    .map(({ template }) => template);
}

/** How well a query (already `plain`) fits: 0 not at all, up to 100. */
export function scoreOf(query: string, keys: SearchKeys): number {
  const words = query.split(' ');
  const squeezed = words.join('');
  let best = 0;
  keys.names.forEach((name, at) => {
    best = Math.max(best, nameScore(query, name));
    // Short queries of sounds would find everything somewhere in the middle: they count from the beginning.
    if (/^[a-z0-9]+$/.test(squeezed)) best = Math.max(best, soundScore(squeezed, keys.syllables[at] ?? ''));
  });
  if (best > 0) return best;
  if (words.every((word) => keys.text.includes(word))) return 30;
  if (squeezed.length >= 3 && keys.names.some((name) => isSubsequence(squeezed, name))) return 15;
  return 0;
}

function nameScore(query: string, name: string): number {
  if (name === query) return 100;
  if (name.startsWith(query)) return 90;
  const at = name.indexOf(query);
  if (at < 0) return 0;
  return name.charAt(at - 1) === ' ' ? 75 : /[a-z0-9]/.test(query.charAt(0)) ? 45 : 70;
}

function soundScore(query: string, spoken: string): number {
  const first = query.charAt(0);
  for (let at = spoken.indexOf(first); at >= 0; at = spoken.indexOf(first, at + 1)) {
    if (at > 0 && spoken.charAt(at - 1) !== ' ') continue;
    if (at > 0 && query.length < 2) return 0;
    if (sounds(query, spoken, at)) return at === 0 ? 80 : 55;
  }
  return 0;
}

/** More steps than any name needs; a name made of one letter would otherwise take for ever. */
const MAX_STEPS = 400;

/** Whether the query can be read as beginnings of syllables that follow each other: `hytz`, `huiyi`, `hyit`. */
function sounds(query: string, spoken: string, start: number): boolean {
  let steps = 0;
  return fits(0, start);

  function fits(at: number, syllable: number): boolean {
    steps += 1;
    let common = 0;
    while (at + common < query.length && spoken.charAt(syllable + common) === query.charAt(at + common))
      common += 1;
    if (at + common === query.length) return true;
    const next = spoken.indexOf(' ', syllable) + 1;
    if (common === 0 || next === 0 || steps > MAX_STEPS) return false;
    for (let taken = common; taken > 0; taken -= 1) if (fits(at + taken, next)) return true;
    return false;
  }
}

function isSubsequence(query: string, text: string): boolean {
  let at = 0;
  for (const character of query) {
    at = text.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** What a person prefers breaks ties and near ties, never more: at most 9. */
function habit({
  favourite,
  uses,
  usesHere,
}: Pick<TemplateSummary, 'favourite' | 'uses' | 'usesHere'>): number {
  return (favourite ? 3 : 0) + Math.min(4, Math.log2(1 + usesHere)) + Math.min(2, Math.log2(1 + uses) / 4);
}

/**
 * The order of a list nobody searches in: the open group's own, favourites, most used here, most used, latest used, as
 * they come.
 */
export function byHabit<
  T extends Pick<TemplateSummary, 'favourite' | 'uses' | 'usesHere' | 'usedAt' | 'place'>,
>(templates: readonly T[]): readonly T[] {
  return templates.toSorted(
    (a, b) =>
      Number(b.place === 'here') - Number(a.place === 'here') ||
      Number(b.favourite) - Number(a.favourite) ||
      b.usesHere - a.usesHere ||
      b.uses - a.uses ||
      (b.usedAt ?? 0) - (a.usedAt ?? 0),
  );
}

/** What may be offered in the open chat: all but the templates of other groups. */
export function offeredHere<T extends Pick<TemplateSummary, 'place'>>(templates: readonly T[]): readonly T[] {
  return templates.filter(({ place }) => place !== 'elsewhere');
}

/** Lower case, width folded, without accents, single spaces. */
export function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
