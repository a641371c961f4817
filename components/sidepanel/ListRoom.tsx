import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Button, IconButton } from '../kit/Button';
import { Empty } from '../kit/Empty';
import { SearchBox } from '../kit/Fields';
import { PlusIcon, TransferIcon } from '../kit/icons';
import { Room } from '../kit/Room';
import { focusRows, Rows } from '../kit/Rows';
import { go } from '../kit/route';
import { useSay } from '../kit/speech';

interface Props<T extends { readonly id: string }> {
  readonly room: 'templates' | 'groups';
  readonly icon: ComponentChildren;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly filters: ComponentChildren;
  /** All there are; `null` until they have come. */
  readonly all: readonly T[] | null;
  readonly shown: readonly T[];
  readonly row: (item: T, current: boolean) => ComponentChildren;
  /** Takes search and filters away. */
  readonly onShowAll: () => void;
  /** Another way to the first record, beside making one. */
  readonly otherWay?: ComponentChildren;
  readonly hintWhenNothingFound?: ComponentChildren;
  /** Stands above the list. */
  readonly children?: ComponentChildren;
}

/** Height of a row, CSS pixels. */
const ROW = 58;

/** A room that is a long list: search and filters stay in sight, and an empty one says what will stand here. */
export function ListRoom<T extends { readonly id: string }>({ room, icon, all, shown, ...props }: Props<T>) {
  const say = useSay();
  const tools = useRef<HTMLDivElement>(null);
  const make = () => go(room, 'new');
  return (
    <Room
      title={say(`room.${room}`)}
      actions={
        <>
          <IconButton
            name={say(`${room}.transfer`)}
            icon={<TransferIcon />}
            onClick={() => go(room, 'transfer')}
          />
          <Button look="primary" icon={<PlusIcon />} onClick={make} label={say(`${room}.new`)}>
            {say('new')}
          </Button>
        </>
      }
      tools={
        <div class="stack tight" ref={tools}>
          <SearchBox
            label={say(`${room}.search`)}
            value={props.query}
            onInput={props.onQuery}
            onDown={() => focusRows(tools.current?.closest('.room') ?? null)}
          />
          <fieldset class="filters">
            <legend class="visually-hidden">{say('filter')}</legend>
            {props.filters}
          </fieldset>
        </div>
      }
    >
      <p class="visually-hidden" role="status">
        {all === null ? say('loading') : say('found', { count: shown.length })}
      </p>
      {props.children}
      {all === null || shown.length > 0 ? (
        <Rows label={say(`room.${room}`)} items={shown} keyOf={({ id }) => id} height={ROW} row={props.row} />
      ) : all.length === 0 ? (
        <Empty
          icon={icon}
          title={say(`${room}.none`)}
          actions={
            <>
              <Button look="primary" icon={<PlusIcon />} onClick={make}>
                {say(`${room}.new`)}
              </Button>
              {props.otherWay}
            </>
          }
        >
          {say(`${room}.none-text`)}
        </Empty>
      ) : (
        <Empty
          icon={icon}
          title={say('nothing-found')}
          actions={<Button onClick={props.onShowAll}>{say('show-all')}</Button>}
        >
          {props.hintWhenNothingFound}
        </Empty>
      )}
    </Room>
  );
}

/** A filter that is one of several; its name stands in it while nothing is chosen. */
export function FilterSelect<V extends string>({
  label,
  value,
  all,
  textOf = (one) => one,
  onChoose,
}: {
  readonly label: string;
  readonly value: string;
  readonly all: readonly V[];
  readonly textOf?: (value: V) => string;
  readonly onChoose: (value: string) => void;
}) {
  if (all.length === 0) return null;
  return (
    <select
      class="filter-select"
      aria-label={label}
      value={value}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      <option value="">{label}</option>
      {all.map((one) => (
        <option value={one} key={one}>
          {textOf(one)}
        </option>
      ))}
    </select>
  );
}
