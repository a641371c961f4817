import type { Span } from './types';

/** Whether all of `inner` lies in `outer`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}

/** The places at which none of these is near or inside. */
export function notNear<T extends Span>(
  places: readonly T[],
  hits: readonly Span[],
  within: number,
): readonly T[] {
  if (hits.length === 0) return places;
  const sorted = byStart(hits);
  const longest = Math.max(...hits.map(({ start, end }) => end - start));
  return places.filter((place) => {
    for (let at = firstFrom(sorted, place.start - within - longest); at < sorted.length; at += 1) {
      const hit = sorted[at];
      if (hit === undefined || hit.start - place.end > within) return true;
      if (distance(hit, place) <= within) return false;
    }
    return true;
  });
}

/** In their order; of two that begin together the longer first. */
export function byStart<T extends Span>(spans: readonly T[]): readonly T[] {
  return [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Position of the first that begins here or later, among spans sorted by their start. */
export function firstFrom(spans: readonly Span[], start: number): number {
  return firstWhere(spans, (span) => span.start >= start);
}

/** Position of the first that ends later than here, among spans sorted by their end. */
export function firstEndingAfter(spans: readonly Span[], end: number): number {
  return firstWhere(spans, (span) => span.end > end);
}

function firstWhere(spans: readonly Span[], holds: (span: Span) => boolean): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span === undefined || holds(span)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Characters between two places; negative where they overlap. */
export function distance(a: Span, b: Span): number {
  return Math.max(a.start - b.end, b.start - a.end);
}
