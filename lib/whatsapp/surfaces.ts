import type { Surface } from './fields';
import type { Finder } from './find';
import type { DraftFile } from './types';

/** Which surfaces there are, which of them is in front, and what files stand on it. */
export interface Surfaces {
  /** A dialog over an overlay over what the person writes in. */
  front(): Surface | null;
  /** What lies over the chat or stands beside it, back to front. */
  others(): readonly Surface[];
  /** The surface that an event's field belongs to; `null` where its text goes nowhere. */
  of(event: Event): Surface | null;
  /** All of them, front first, the chat last. */
  all(): readonly Surface[];
  /** The field that the person was in last, if it is on the front surface. */
  field(): HTMLElement | null;
  /** The part of a surface that our own layer is placed beside. */
  rowOf(surface: Surface): HTMLElement;
  filesOf(surface: Surface): readonly DraftFile[];
  /** The person is in this field now. */
  touched(field: HTMLElement | null): void;
  /** Files were let in: the next overlay is theirs. */
  chose(files: readonly DraftFile[]): void;
  /** Forgets what this task has found so far. */
  renew(): void;
  /** Looks again. */
  look(composer: HTMLElement | null): void;
  /** Whether the last look found other surfaces than the one before. */
  changed(): boolean;
}

export function createSurfaces(finder: Finder): Surfaces {
  let composer: HTMLElement | null = null;
  let last: HTMLElement | null = null;
  let now: readonly Surface[] | null = null;
  let roots: readonly HTMLElement[] = [];
  let isOther = false;
  let files: {
    readonly list: readonly DraftFile[];
    /** What was open when they were chosen: theirs is none of these. */
    readonly before: readonly HTMLElement[];
    root: HTMLElement | null;
  } | null = null;

  return {
    front,
    others,
    of(event) {
      const surface = finder.surfaceOf(event);
      return surface === null ? null : withFiles(surface);
    },
    all: () => [...others()].reverse().concat(chatSurface() ?? []),
    field() {
      const fields = front()?.fields ?? [];
      return fields.find((field) => field === last) ?? fields.at(-1) ?? null;
    },
    rowOf: (surface) => (surface.kind === 'chat' ? surface.root : finder.partOf(surface)),
    filesOf: (surface) => (files !== null && files.root === surface.root ? files.list : []),
    touched(field) {
      if (field !== null) last = field;
    },
    chose(list) {
      const open = others().find(({ kind }) => kind === 'caption');
      files = { list, before: roots, root: open?.root ?? null };
    },
    renew,
    look(next) {
      composer = next;
      renew();
      const found = others().map(({ root }) => root);
      isOther = found.length !== roots.length || found.some((root) => !roots.includes(root));
      roots = found;
      if (files?.root && !found.includes(files.root)) files = null;
    },
    changed: () => isOther,
  };

  function front(): Surface | null {
    const found = others();
    return (
      found.filter(finder.covers).at(-1) ??
      found.find(({ root }) => last !== null && root.contains(last)) ??
      chatSurface()
    );
  }

  /** A chat that was mounted afresh a moment ago has another composer than the one of the last look. */
  function chatSurface(): Surface | null {
    if (!composer?.isConnected) composer = finder.composer();
    return composer === null ? null : finder.chatSurface(composer);
  }

  /** Asked many times in one task; the page is looked through once. */
  function others(): readonly Surface[] {
    if (now !== null) return now;
    now = finder.others().map(withFiles);
    queueMicrotask(renew);
    return now;
  }

  function renew(): void {
    now = null;
  }

  /** A place that no anchor tells, and that opened after files were chosen, is the files' own. */
  function withFiles(surface: Surface): Surface {
    if (files === null || surface.kind === 'chat') return surface;
    if (files.root === null && (surface.kind === 'caption' || !files.before.includes(surface.root))) {
      if (surface.kind !== 'caption' && surface.kind !== 'forward') return surface;
      files.root = surface.root;
    }
    return files.root === surface.root ? { ...surface, kind: 'caption' } : surface;
  }
}
