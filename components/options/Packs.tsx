import { Badge } from '../kit/Badge';
import { Block } from '../kit/Block';
import { useLocale, useSay } from '../kit/speech';
import { useDesk } from '../sidepanel/desk';

/** Which packs are in force. */
export function Packs() {
  const say = useSay();
  const locale = useLocale();
  const { policy } = useDesk();
  return (
    <Block title={say('options.packs')}>
      <ul class="plain-list">
        <li>
          <span>
            <strong>{policy.title[locale]}</strong> <span class="muted">{policy.publisher[locale]}</span>
          </span>
          <Badge>{say('policy.version', { version: policy.version })}</Badge>
          <Badge tone="good">{say('options.in-force')}</Badge>
        </li>
      </ul>
      <p class="hint">
        {say('options.packs-hint', { rules: policy.rules.length, clauses: policy.clauses.length })}
      </p>
    </Block>
  );
}
