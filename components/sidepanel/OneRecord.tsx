import type { ComponentChildren } from 'preact';
import { Empty } from '../kit/Empty';
import { Room } from '../kit/Room';
import { useSay } from '../kit/speech';
import { useRecord } from './desk';

/** Reads a record and draws it; says so where it is no longer there. */
export function OneRecord<T extends { readonly removedAt: number | null }>({
  room,
  icon,
  id,
  read,
  children,
}: {
  readonly room: 'templates' | 'groups';
  readonly icon: ComponentChildren;
  readonly id: string;
  readonly read: (id: string) => Promise<T | null>;
  readonly children: (record: T) => ComponentChildren;
}) {
  const say = useSay();
  const record = useRecord(id, read);
  if (record !== undefined && record !== null && record.removedAt === null) return <>{children(record)}</>;
  return (
    <Room title={say(`room.${room}`)} back={[room]}>
      {record === undefined ? null : (
        <Empty icon={icon} title={say('gone')}>
          {say('gone-text')}
        </Empty>
      )}
    </Room>
  );
}
