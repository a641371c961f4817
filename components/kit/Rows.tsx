import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

interface Props<T> {
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** Height of every row, CSS pixels. */
  readonly height: number;
  /** What a row shows. Its first control carries `data-main`; only the current row's controls are in the tab order. */
  readonly row: (item: T, current: boolean) => ComponentChildren;
}

/** Rows that are drawn although nothing is laid out yet (the first frame). */
const FIRST_ROWS = 14;
const OVERSCAN = 6;
const PAGE = 8;

/**
 * A long list: only what is in sight is drawn. One row at a time is in the tab order; arrows, Home, End and Page keys
 * move along. The nearest `.room` scrolls.
 */
export function Rows<T>({ label, items, keyOf, height, row }: Props<T>) {
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState(0);
  const focusNext = useRef(false);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [margin, setMargin] = useState(0);
  const at = Math.min(current, Math.max(items.length - 1, 0));

  const options: VirtualizerOptions<HTMLElement, HTMLElement> = {
    count: items.length,
    getScrollElement: () => list.current?.closest<HTMLElement>('.room') ?? null,
    estimateSize: () => height,
    getItemKey: (index) => keyOf(items[index] as T),
    overscan: OVERSCAN,
    scrollMargin: margin,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => redraw(0),
  };
  const [virtualizer] = useState(() => new Virtualizer(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => {
    virtualizer._willUpdate();
    const room = list.current?.closest<HTMLElement>('.room');
    if (list.current && room) {
      const above =
        list.current.getBoundingClientRect().top - room.getBoundingClientRect().top + room.scrollTop;
      if (Math.abs(above - margin) > 1) setMargin(above);
    }
  });
  useEffect(() => {
    if (!focusNext.current) return;
    focusNext.current = false;
    list.current?.querySelector<HTMLElement>(`[data-at="${at}"] [data-main]`)?.focus();
  });

  const drawn = virtualizer.getVirtualItems();
  const shown =
    drawn.length > 0
      ? drawn.map(({ index }) => index)
      : items.slice(0, FIRST_ROWS).map((_item, index) => index);
  // The current row stays drawn, so that the focus in it is not lost.
  const indexes = items.length === 0 || shown.includes(at) ? shown : [...shown, at];

  function go(to: number): void {
    const next = Math.max(0, Math.min(items.length - 1, to));
    setCurrent(next);
    virtualizer.scrollToIndex(next);
    focusNext.current = true;
    redraw(0);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target instanceof HTMLInputElement || event.isComposing) return;
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: items.length - 1,
      PageDown: at + PAGE,
      PageUp: at - PAGE,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  }

  return (
    <ul
      class="rows"
      aria-label={label}
      ref={list}
      style={`block-size: ${items.length * height}px`}
      onKeyDown={onKeyDown}
      onFocusIn={(event) => {
        const index = Number((event.target as Element).closest('[data-at]')?.getAttribute('data-at') ?? at);
        if (index !== at) setCurrent(index);
      }}
    >
      {indexes.map((index) => {
        const item = items[index];
        return (
          item !== undefined && (
            <li
              class="rows-row"
              key={keyOf(item)}
              data-at={index}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              style={`block-size: ${height}px; transform: translateY(${index * height}px)`}
            >
              {row(item, index === at)}
            </li>
          )
        );
      })}
    </ul>
  );
}

/** Puts the focus on the current row of the list in a room. */
export function focusRows(within: Element | null): void {
  within?.querySelector<HTMLElement>('.rows [data-main][tabindex="0"], .rows [data-main]')?.focus();
}
