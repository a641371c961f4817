import type { TemplateSummary } from '@/lib/templates/types';
import { Badge } from './Badge';
import { LockIcon } from './icons';
import { inLanguage, useLocale, useSay } from './speech';

/** A template in a list: its name, whose it is, and how it begins. */
export function TemplateText({
  template,
  folder = false,
}: {
  readonly template: TemplateSummary;
  /** Where folders help to tell templates apart. */
  readonly folder?: boolean;
}) {
  const say = useSay();
  const locale = useLocale();
  return (
    <>
      <span class="entry-name">
        <bdi class="clip">{inLanguage(template.names, locale) || say('unnamed')}</bdi>
        {template.locked && (
          <Badge>
            <LockIcon />
            {say('templates.team')}
          </Badge>
        )}
        {template.kind === 'group' && <Badge tone="accent">{say('templates.of-group')}</Badge>}
      </span>
      <span class="entry-sub">
        {folder && template.folder !== '' && <span class="entry-folder">{template.folder}</span>}
        <bdi class="clip grow">{inLanguage(template.excerpt, locale)}</bdi>
      </span>
    </>
  );
}
