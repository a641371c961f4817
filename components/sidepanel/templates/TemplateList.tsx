import { useMemo, useRef, useState } from 'preact/hooks';
import { findTemplates } from '@/lib/templates/search';
import type { TemplateSummary } from '@/lib/templates/types';
import { Badge } from '../../kit/Badge';
import { Button, IconButton } from '../../kit/Button';
import { useDeferred } from '../../kit/deferred';
import { Empty } from '../../kit/Empty';
import { SearchBox } from '../../kit/Fields';
import { InsertIcon, LockIcon, PlusIcon, StarIcon, TemplateIcon, TransferIcon } from '../../kit/icons';
import { Room } from '../../kit/Room';
import { focusRows, Rows } from '../../kit/Rows';
import { go } from '../../kit/route';
import { inLanguage, useLocale, useSay } from '../../kit/speech';
import { useDesk } from '../desk';
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
  const room = useRef<HTMLDivElement>(null);
  const all = view.templates ?? [];
  const here = view.match?.record?.id ?? null;
  const wanted = useDeferred(query);
  const shown = useMemo(() => {
    const kept = all.filter(
      (template) =>
        passes(template, filter, here) &&
        (folder === '' || template.folder === folder || template.folder.startsWith(`${folder}/`)) &&
        (tag === '' || template.tags.includes(tag)),
    );
    return findTemplates(wanted, kept);
  }, [all, wanted, filter, folder, tag, here]);
  const folders = useMemo(
    () => [...new Set(all.map((one) => one.folder))].filter((one) => one !== '').sort(),
    [all],
  );
  const tags = useMemo(() => [...new Set(all.flatMap((one) => one.tags))].sort(), [all]);

  return (
    <Room
      title={say('room.templates')}
      actions={
        <>
          <IconButton
            name={say('templates.transfer')}
            icon={<TransferIcon />}
            onClick={() => go('templates', 'transfer')}
          />
          <Button
            look="primary"
            icon={<PlusIcon />}
            onClick={() => go('templates', 'new')}
            label={say('templates.new')}
          >
            {say('new')}
          </Button>
        </>
      }
      tools={
        <div class="stack tight" ref={room}>
          <SearchBox
            label={say('templates.search')}
            value={query}
            onInput={setQuery}
            onDown={() => focusRows(room.current?.closest('.room') ?? null)}
          />
          <fieldset class="filters">
            <legend class="visually-hidden">{say('filter')}</legend>
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
          </fieldset>
        </div>
      }
    >
      <p class="visually-hidden" role="status">
        {view.templates === null ? say('loading') : say('found', { count: shown.length })}
      </p>
      {view.templates !== null && shown.length === 0 ? (
        all.length === 0 ? (
          <Empty
            icon={<TemplateIcon />}
            title={say('templates.none')}
            actions={
              <Button look="primary" icon={<PlusIcon />} onClick={() => go('templates', 'new')}>
                {say('templates.new')}
              </Button>
            }
          >
            {say('templates.none-text')}
          </Empty>
        ) : (
          <Empty
            icon={<TemplateIcon />}
            title={say('nothing-found')}
            actions={
              <Button
                onClick={() => {
                  setQuery('');
                  setFilter('all');
                  setFolder('');
                  setTag('');
                }}
              >
                {say('show-all')}
              </Button>
            }
          >
            {say('templates.found-none')}
          </Empty>
        )
      ) : (
        <Rows
          label={say('room.templates')}
          items={shown}
          keyOf={(template) => template.id}
          height={58}
          row={(template, current) => <TemplateRow template={template} current={current} />}
        />
      )}
    </Room>
  );
}

function passes(template: TemplateSummary, filter: Filter, here: string | null): boolean {
  if (filter === 'favourite') return template.favourite;
  if (filter === 'team') return template.kind === 'team';
  if (filter === 'here') return template.usesHere > 0 || (here !== null && template.groupId === here);
  return template.groupId === null || template.groupId === here || here === null;
}

export function FilterSelect({
  label,
  value,
  all,
  onChoose,
}: {
  readonly label: string;
  readonly value: string;
  readonly all: readonly string[];
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
          {one}
        </option>
      ))}
    </select>
  );
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
        <span class="entry-name">
          <bdi class="clip">{name}</bdi>
          {template.locked && (
            <Badge>
              <LockIcon />
              {say('templates.team')}
            </Badge>
          )}
          {template.kind === 'group' && <Badge tone="accent">{say('templates.of-group')}</Badge>}
        </span>
        <span class="entry-sub">
          {template.folder !== '' && <span class="entry-folder">{template.folder}</span>}
          <bdi class="clip grow">{inLanguage(template.excerpt, locale)}</bdi>
        </span>
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
