import type { ImportReport } from '@/lib/messaging/library';
import { useLocale, useSay } from '../kit/speech';

const SHOWN = 100;

/** What came of reading a file in, and what was wrong where. */
export function Report({ report }: { readonly report: ImportReport }) {
  const say = useSay();
  const locale = useLocale();
  return (
    <div class="stack tight" role="status">
      <p>{say('report', { added: report.added, changed: report.changed, same: report.same })}</p>
      {report.problems.length > 0 && (
        <>
          <h3>{say('report.problems', { count: report.problems.length })}</h3>
          <ul class="plain-list small">
            {report.problems.slice(0, SHOWN).map((problem) => (
              <li key={`${problem.place} ${problem.text.en}`}>
                <span>
                  <strong>{problem.place}</strong> {problem.text[locale]}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
