import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Pack, PackExample, PackRule } from '@/lib/packs/schema';
import { seedTexts } from './seed-texts';

/** A sentence with what it is an example of; a label that the learner does not know stands for none. */
export interface Labelled {
  readonly text: string;
  readonly label: string;
}

const ROOT = new URL('../../', import.meta.url);
const NONE = 'ok';
/** How often a sentence counts whose verdict is a test as well: the corpus, a pack's examples, the seeded templates. */
const ASSERTED = 5;
/** By whom every sentence was sorted by what it is for. */
const SORTED_BY_PURPOSE = /^(?:work|any|ordinary)-/;

/** What teaches what messages are about: `CONTENTS` of `lib/detectors/content`. */
export function contentSentences(): readonly Labelled[] {
  return [
    ...learnedSentences(/./),
    ...asserted([
      ...linesOf('test/quality/corpus/')
        .map(({ text, expect }) => ({
          text,
          label:
            categoriesOf(expect)
              .map(contentOf)
              .find((content) => content !== NONE) ?? NONE,
        }))
        // Keys and tokens are secrets as well.
        .filter(({ label }) => label !== 'secret'),
      ...starterRules().flatMap((rule) => examplesOf(rule, contentTaughtBy(rule))),
      ...templates(),
    ]),
  ];
}

/** What teaches what messages are for: `PURPOSES` of `lib/rules/language/purposes`. */
export function purposeSentences(): readonly Labelled[] {
  return [
    ...learnedSentences(SORTED_BY_PURPOSE).map(({ text, label }) => ({ text, label: purposeOf(label) })),
    ...asserted([
      ...[...linesOf('test/quality/corpus/'), ...linesOf('test/quality/etiquette/')].map(
        ({ text, expect, tag }) => {
          const [category] = categoriesOf(expect);
          return { text, label: purposeOf(tag ?? category?.replace(/^(?:etiquette|route)\./, '') ?? NONE) };
        },
      ),
      ...starterRules().flatMap((rule) => {
        const label = purposeTaughtBy(rule);
        return label === null ? [] : examplesOf(rule, label);
      }),
      ...templates(),
    ]),
  ];
}

/** Tells whether weights were learned from these sentences. */
export function fingerprintOf(sentences: readonly Labelled[]): string {
  const hash = createHash('sha256');
  for (const { label, text } of sentences) hash.update(`${label}\t${text}\n`);
  return hash.digest('hex').slice(0, 16);
}

function learnedSentences(files: RegExp): readonly Labelled[] {
  const folder = new URL('test/quality/learned/', ROOT);
  return filesIn(folder)
    .filter((file) => files.test(file))
    .flatMap((file) =>
      readFileSync(new URL(file, folder), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => {
          const [label = '', text = ''] = line.split('\t');
          return { label, text: text.replaceAll('\\n', '\n').replaceAll('\\t', '\t') };
        }),
    );
}

interface Line {
  readonly text: string;
  readonly expect?: string | { readonly categories?: readonly string[] };
  readonly tag?: string;
}

function linesOf(path: string): readonly Line[] {
  const folder = new URL(path, ROOT);
  return filesIn(folder).flatMap((file) =>
    readFileSync(new URL(file, folder), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line): Line => JSON.parse(line)),
  );
}

function categoriesOf(expect: Line['expect']): readonly string[] {
  return typeof expect === 'string' ? [expect] : (expect?.categories ?? []);
}

const filesIn = (folder: URL): readonly string[] => readdirSync(folder).sort();

function starterRules(): readonly PackRule[] {
  const pack: Pack = JSON.parse(readFileSync(new URL('assets/starter-pack.json', ROOT), 'utf8'));
  return pack.rules;
}

/** `label`: what its hits are examples of; null where that is not written down. */
function examplesOf({ examples: { hit, ok } }: PackRule, label: string | null): readonly Labelled[] {
  // In another context a rule may be silent, or speak, whatever the words are.
  const labelled = (examples: readonly PackExample[], as: string) =>
    examples.filter(({ context }) => context === undefined).map(({ text }) => ({ text, label: as }));
  return [...(label === null ? [] : labelled(hit, label)), ...labelled(ok, NONE)];
}

function contentTaughtBy(rule: PackRule): string | null {
  if (rule.kind === 'gist') return null;
  if (rule.kind === 'words' || rule.kind === 'pattern') return contentOf(rule.category);
  if (rule.kind !== 'sensitive') return NONE;
  if (rule.detectors.includes('password-likely')) return 'password';
  if (rule.detectors.length > 1) return rule.detectors.includes('password') ? null : NONE;
  return rule.detectors[0]?.replace(/-(?:list|mark)$/, '') ?? NONE;
}

function purposeTaughtBy(rule: PackRule): string | null {
  if (rule.kind === 'subject-tag') return 'subject';
  if (rule.kind === 'deadline') return rule.kind;
  return rule.kind === 'route-out' && rule.to !== 'secure' ? rule.to : null;
}

const contentOf = (category: string): string => /^(?:sensitive|redline)\.(.+)$/.exec(category)?.[1] ?? NONE;

const purposeOf = (label: string): string => (label === 'bug' ? 'urgent-bug' : label);

function templates(): readonly Labelled[] {
  return seedTexts().map((text) => ({ text, label: NONE }));
}

function asserted(sentences: readonly Labelled[]): readonly Labelled[] {
  return Array.from({ length: ASSERTED }, () => sentences).flat();
}
