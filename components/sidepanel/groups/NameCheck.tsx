import { fold } from '@/lib/detectors/fold';
import { isolate } from '@/lib/i18n/isolate';
import { namePattern, nameTrouble } from '@/lib/rules/kinds/naming';
import { useLocale, useSay } from '../../kit/speech';
import { useDesk } from '../desk';

/** What the policy's naming rule says of a title while it is written: the rule that the guard goes by as well. */
export function NameCheck({ title }: { readonly title: string }) {
  const say = useSay();
  const locale = useLocale();
  const rule = useDesk().policy.naming;
  if (rule === null || title.trim() === '') return null;
  const folded = fold(title);
  const trouble = nameTrouble(folded.text, rule);
  if (trouble === null)
    return (
      <p class="hint good" role="status">
        {say('naming.good')}
      </p>
    );
  const pattern = namePattern(rule)[locale];
  return (
    <p class="hint warn" role="status">
      {trouble.kind === 'pattern'
        ? say('naming.pattern', { pattern })
        : say('naming.blocked', {
            word: isolate(
              title.slice(folded.original(trouble.at), folded.original(trouble.at + trouble.length)),
            ),
          })}
    </p>
  );
}
