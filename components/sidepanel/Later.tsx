import { Empty } from '../kit/Empty';
import { IncidentIcon, PeopleIcon, ReviewIcon } from '../kit/icons';
import { Room } from '../kit/Room';
import { useSay } from '../kit/speech';

const ICONS = { people: PeopleIcon, incidents: IncidentIcon, review: ReviewIcon } as const;

/** A place that is kept: says plainly that there is nothing yet and what will stand here. */
export function Later({ room }: { readonly room: keyof typeof ICONS }) {
  const say = useSay();
  const Icon = ICONS[room];
  return (
    <Room title={say(`room.${room}`)}>
      <Empty icon={<Icon />} title={say('later')}>
        <p>{say(`later.${room}`)}</p>
      </Empty>
    </Room>
  );
}
