import { useState } from 'preact/hooks';
import { Badge } from '../../kit/Badge';
import { Block, Fold } from '../../kit/Block';
import { SearchBox } from '../../kit/Fields';
import { Room } from '../../kit/Room';
import { useLocale, useSay } from '../../kit/speech';
import { useDesk } from '../desk';
import { LevelBadge } from '../LevelBadge';

/** What is in force: the rules with their source, the clauses they serve, and which edition this is. */
export function PolicyRoom() {
  const say = useSay();
  const locale = useLocale();
  const { policy } = useDesk();
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  const rules = policy.rules.filter(({ title, id }) =>
    `${title[locale]} ${id}`.toLowerCase().includes(wanted),
  );
  const clauseOf = (id: string | undefined) => policy.clauses.find((clause) => clause.id === id);
  return (
    <Room title={say('room.policy')}>
      <Block
        title={policy.title[locale]}
        aside={<Badge tone="accent">{say('policy.version', { version: policy.version })}</Badge>}
      >
        <dl class="facts">
          <dt>{say('policy.publisher')}</dt>
          <dd>{policy.publisher[locale]}</dd>
          {policy.contact !== undefined && (
            <>
              <dt>{say('policy.contact')}</dt>
              <dd>
                {policy.contact.url === undefined ? (
                  policy.contact.name[locale]
                ) : (
                  <a href={policy.contact.url} target="_blank" rel="noreferrer noopener">
                    {policy.contact.name[locale]}
                  </a>
                )}
              </dd>
            </>
          )}
          <dt>{say('policy.pause')}</dt>
          <dd>{say(policy.pausable ? 'policy.pausable' : 'policy.not-pausable')}</dd>
        </dl>
      </Block>
      <Fold title={say('policy.clauses')} count={policy.clauses.length} open>
        {policy.clauses.map((clause) => (
          <section class="stack tight" key={clause.id}>
            <h3>{clause.title[locale]}</h3>
            <p class="muted">{clause.text[locale]}</p>
            {clause.url !== undefined && (
              <a href={clause.url} target="_blank" rel="noreferrer noopener">
                {clause.url}
              </a>
            )}
          </section>
        ))}
      </Fold>
      <Fold title={say('policy.rules')} count={policy.rules.length} open>
        <SearchBox label={say('policy.search')} value={query} onInput={setQuery} />
        <ul class="plain-list">
          {rules.map((rule) => (
            <li key={rule.id}>
              <span>
                {rule.title[locale]}
                {clauseOf(rule.clause) !== undefined && (
                  <span class="muted small"> {clauseOf(rule.clause)?.title[locale]}</span>
                )}
              </span>
              <LevelBadge level={rule.level} />
            </li>
          ))}
        </ul>
        {rules.length === 0 && <p class="muted">{say('nothing-found')}</p>}
      </Fold>
      <p class="muted small">{say('policy.later')}</p>
    </Room>
  );
}
