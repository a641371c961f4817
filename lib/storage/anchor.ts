import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Texts } from '@/lib/rules/types';

/**
 * Browsers replace a damaged database silently by an empty or a shorter one. The anchor tells: it stands in the database
 * and, outside of it, in `storage.local`, and it can be worked out again from the records.
 */
export interface Anchor {
  /** Number of the last change. The database may be ahead of the copy outside by the change a kill cut short. */
  readonly epoch: number;
  readonly count: number;
  /** Combined digest of all records' names and revisions, 32 hex digits; the order does not matter. */
  readonly head: string;
}

export const EMPTY_ANCHOR: Anchor = { epoch: 0, count: 0, head: '0'.repeat(32) };

/** What the library knows of itself. */
export interface LibraryState {
  readonly anchor: Anchor;
  /** Seeded templates that have been put in; one that the person deleted does not come back. */
  readonly seeded: readonly string[];
  /** What happened to the database and was not yet read by the person. */
  readonly trouble: Trouble | null;
}

export interface Trouble {
  readonly state: 'recovered' | 'damaged';
  readonly at: number;
  readonly lost: number;
  readonly text: Texts;
}

/** A record's name and revision, to be folded into the head. */
export interface Mark {
  readonly store: string;
  readonly id: string;
  readonly revision: number;
}

/** The anchor after a change: marks that went and marks that came. */
export function advanced(anchor: Anchor, gone: readonly Mark[], come: readonly Mark[]): Anchor {
  return {
    epoch: anchor.epoch + 1,
    count: anchor.count - gone.length + come.length,
    head: folded(anchor.head, [...gone, ...come]),
  };
}

/** Count and head as the records say. */
export function anchorOf(marks: readonly Mark[], epoch: number): Anchor {
  return { epoch, count: marks.length, head: folded(EMPTY_ANCHOR.head, marks) };
}

export function sameRecords(a: Anchor, b: Anchor): boolean {
  return a.count === b.count && a.head === b.head;
}

/** Each mark is folded in by XOR, so that folding it again takes it out. Against accidents, not against forgery. */
function folded(head: string, marks: readonly Mark[]): string {
  const bytes = hexToBytes(head);
  for (const { store, id, revision } of marks) {
    const digest = sha256(utf8ToBytes(`${store}\0${id}\0${revision}`));
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = (bytes[at] ?? 0) ^ (digest[at] ?? 0);
  }
  return bytesToHex(bytes);
}
