import { useMemo, useState } from 'preact/hooks';
import { findTemplates } from '@/lib/templates/search';
import type { TemplateSummary } from '@/lib/templates/types';
import { useDeferred } from '../../kit/deferred';
import { InsertIcon, StarIcon, TemplateIcon } from '../../kit/icons';
import { go } from '../../kit/route';
import { inLanguage, useLocale, useSay } from '../../kit/speech';
import { TemplateText } from '../../kit/TemplateText';
import { useDesk } from '../desk';
import { FilterSelect, ListRoom } from '../ListRoom';
import { useInsert } from './insert';

const FILTERS = ['all', 'favourite', 'here', 'team'] as const;
type Filter = (typeof FILTERS)[number];

/** Every template, found by name, sound or text; favourites and what is used most here come first. */
export function TemplateList() {
  const say = useSay();
  const { view } = useDesk();
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const [folder, setFolder] = useState('');
  const [tag, setTag] = useState('');
  const all = view.templates ?? [];
  const inGroup = (view.match?.record ?? null) !== null;
  const wanted = useDeferred(query);
  const shown = useMemo(() => {
    const kept = all.filter(
      (template) =>
        passes(template, filter, inGroup) &&
        (folder === '' || template.folder === folder || template.folder.startsWith(`${folder}/`)) &&
        (tag === '' || template.tags.includes(tag)),
    );
    return findTemplates(wanted, kept);
  }, [all, wanted, filter, folder, tag, inGroup]);
  const folders = useMemo(
    () => [...new Set(all.map((one) => one.folder))].filter((one) => one !== '').sort(),
    [all],
  );
  const tags = useMemo(() => [...new Set(all.flatMap((one) => one.tags))].sort(), [all]);

  return (
    <ListRoom
      room="templates"
      icon={<TemplateIcon />}
      query={query}
      onQuery={setQuery}
      filters={
        <>
          {FILTERS.map((name) => (
            <button
              type="button"
              class="filter"
              key={name}
              aria-pressed={filter === name}
              onClick={() => setFilter(name)}
            >
              {say(`templates.filter.${name}`)}
            </button>
          ))}
          <FilterSelect label={say('templates.folder')} value={folder} all={folders} onChoose={setFolder} />
          <FilterSelect label={say('templates.tag')} value={tag} all={tags} onChoose={setTag} />
        </>
      }
      all={view.templates}
      shown={shown}
      row={(template, current) => <TemplateRow template={template} current={current} />}
      onShowAll={() => {
        setQuery('');
        setFilter('all');
        setFolder('');
        setTag('');
      }}
      hintWhenNothingFound={say('templates.found-none')}
    />
  );
}

function passes(template: TemplateSummary, filter: Filter, inGroup: boolean): boolean {
  if (filter === 'favourite') return template.favourite;
  if (filter === 'team') return template.kind === 'team';
  if (filter === 'here') return template.usesHere > 0 || template.place === 'here';
  // Outside of a registered group the templates of all groups can be looked after.
  return !inGroup || template.place !== 'elsewhere';
}

/** One line of the list: open it, insert it, mark it. */
export function TemplateRow({
  template,
  current = true,
}: {
  readonly template: TemplateSummary;
  readonly current?: boolean;
}) {
  const say = useSay();
  const locale = useLocale();
  const { actions } = useDesk();
  const insert = useInsert();
  const name = inLanguage(template.names, locale) || say('unnamed');
  const tab = current ? 0 : -1;
  return (
    <>
      <button
        type="button"
        class="entry"
        data-main
        tabIndex={tab}
        onClick={() => go('templates', template.id)}
      >
        <TemplateText template={template} folder />
      </button>
      <button
        type="button"
        class="btn-icon"
        tabIndex={tab}
        aria-pressed={template.favourite}
        aria-label={say('templates.favourite-name', { name })}
        title={say('templates.favourite')}
        onClick={() => actions.setFavourite(template, !template.favourite)}
      >
        <StarIcon />
      </button>
      <button
        type="button"
        class="btn-icon"
        tabIndex={tab}
        aria-label={say('templates.insert-name', { name })}
        title={say('insert')}
        onClick={() => void insert(template)}
      >
        <InsertIcon />
      </button>
    </>
  );
}
