import { useState } from 'preact/hooks';
import type { GuardActions, PreviewItemView } from '@/lib/guard/view';
import { t } from '@/lib/i18n/t';
import type { Locale } from '@/lib/rules/types';
import { useTrusted } from '../trust';
import { Sheet } from './Sheet';

/** Several changes at once: each as its line before and after, each to be taken or left. */
export function PreviewSheet({
  items,
  locale,
  actions,
}: {
  readonly items: readonly PreviewItemView[];
  readonly locale: Locale;
  readonly actions: GuardActions;
}) {
  const trusted = useTrusted();
  const [left, setLeft] = useState<readonly number[]>([]);
  const chosen = items.map((_item, at) => at).filter((at) => !left.includes(at));
  const toggle = (at: number) =>
    setLeft(left.includes(at) ? left.filter((other) => other !== at) : [...left, at]);
  return (
    <Sheet
      title={t(locale, 'preview.title')}
      locale={locale}
      actions={actions}
      submit={t(locale, 'preview.apply', { chosen: chosen.length, count: items.length })}
      ready={chosen.length > 0}
      onSubmit={() => actions.mend(chosen)}
    >
      <ul class="changes">
        {items.map((item, at) => (
          <li key={`${at} ${item.lead}`}>
            <label>
              <input type="checkbox" checked={!left.includes(at)} onChange={trusted(() => toggle(at))} />
              <span class="change">
                <strong>{item.label}</strong>
                <Line word={t(locale, 'preview.before')} item={item} part={item.before} tag="del" />
                <Line word={t(locale, 'preview.after')} item={item} part={item.after} tag="ins" />
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p class="muted hint">{t(locale, 'preview.hint')}</p>
    </Sheet>
  );
}

function Line({
  word,
  item,
  part,
  tag: Tag,
}: {
  readonly word: string;
  readonly item: PreviewItemView;
  readonly part: string;
  readonly tag: 'del' | 'ins';
}) {
  return (
    <span class="line">
      <span class="muted">{word}</span>
      <bdi>
        {item.lead}
        {part !== '' && <Tag>{part}</Tag>}
        {item.tail}
      </bdi>
    </span>
  );
}
