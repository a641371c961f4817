import { useEffect, useState } from 'preact/hooks';
import type { GroupRecord } from '@/lib/groups/types';
import { isolate } from '@/lib/i18n/isolate';
import type { OverlapView } from '@/lib/messaging/library';
import { Block } from '../../kit/Block';
import { Button } from '../../kit/Button';
import { hrefOf } from '../../kit/route';
import { useLocale, useSay } from '../../kit/speech';
import { useDesk } from '../desk';

/** Groups that seem to do the same, why we think so, and a plan to merge them. */
export function Overlaps({ group }: { readonly group: GroupRecord }) {
  const say = useSay();
  const locale = useLocale();
  const { view, actions } = useDesk();
  const [found, setFound] = useState<readonly OverlapView[]>([]);
  useEffect(() => {
    let here = true;
    void actions.overlaps(group.id).then((overlaps) => here && setFound(overlaps));
    return () => {
      here = false;
    };
  }, [group.id, group.revision, view.revision]);
  if (found.length === 0) return null;
  return (
    <Block title={say('overlaps')} tone="accent">
      <ul class="plain-list">
        {found.map(({ group: other, reasons, plan }) => (
          <li key={other.id}>
            <span>
              <a href={hrefOf('groups', other.id)}>{isolate(other.title)}</a>{' '}
              <span class="muted small">{reasons.map((reason) => reason[locale]).join(' · ')}</span>
            </span>
            <Button
              label={say('overlaps.copy-name', { title: isolate(other.title) })}
              onClick={() => actions.copy(plan[locale])}
            >
              {say('overlaps.copy')}
            </Button>
          </li>
        ))}
      </ul>
    </Block>
  );
}
