import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';
import { IconButton } from './Button';
import { BackIcon } from './icons';
import { go, type Route } from './route';
import { useSay } from './speech';

interface Props {
  readonly title: string;
  readonly actions?: ComponentChildren;
  /** Stays in sight under the title: search and filters. */
  readonly tools?: ComponentChildren;
  /** The room one level up. */
  readonly back?: Route;
  readonly children: ComponentChildren;
}

/** What stands under the title of whichever room the person is in. */
export const RoomNotice = createContext<ComponentChildren>(null);

/** A room: its title stays in sight; the focus goes to the title when the person comes in from another place. */
export function Room({ title, actions, tools, back, children }: Props) {
  const say = useSay();
  const notice = useContext(RoomNotice);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const nowhere = document.activeElement === null || document.activeElement === document.body;
    if (nowhere && document.hasFocus()) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <main class="room">
      <div class="room-head">
        <div class="room-title">
          {back !== undefined && (
            <IconButton name={say('back')} icon={<BackIcon />} onClick={() => go(...back)} />
          )}
          <h1 tabIndex={-1} ref={heading}>
            <bdi>{title}</bdi>
          </h1>
          {actions}
        </div>
        {tools}
      </div>
      {notice}
      {children}
    </main>
  );
}
