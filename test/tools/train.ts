import { writeFileSync } from 'node:fs';
import { CONTENTS, contentFeatures } from '@/lib/detectors/content';
import { fold } from '@/lib/detectors/fold';
import { inMandarin } from '@/lib/detectors/traditional';
import { purposeFeatures } from '@/lib/rules/language/purpose-features';
import { PURPOSES, SUBJECTS } from '@/lib/rules/language/purposes';
import { readingOfText } from '@/lib/rules/language/reading';
import { contentSentences, fingerprintOf, type Labelled, purposeSentences } from './labelled';
import { learn } from './regression';

/**
 * `npm run train`: learns anew what messages are about and what they are for, from the sentences in `test/quality`, the
 * examples of the starter pack and the seeded templates. The same sentences give the same weights.
 */
interface Model {
  readonly file: string;
  readonly sentences: readonly Labelled[];
  readonly columns: readonly string[];
  /** Weights that are kept: with these few it tells nearly as well as with all. */
  readonly kept: number;
  features(text: string, take: (feature: number) => void): void;
}

const MODELS: readonly Model[] = [
  {
    file: 'lib/detectors/learned/content-weights.ts',
    sentences: contentSentences(),
    columns: CONTENTS,
    kept: 80_000,
    features: (text, take) => contentFeatures(inMandarin(fold(text).text), take),
  },
  {
    file: 'lib/rules/language/purpose-weights.ts',
    sentences: purposeSentences(),
    columns: PURPOSES,
    kept: 60_000,
    features: (text, take) => purposeFeatures(readingOfText(fold(text)), take),
  },
];

/** A subject that nobody named is any of them. */
function columnsOf(label: string, columns: readonly string[]): readonly number[] {
  const labels: readonly string[] = label === 'subject' ? SUBJECTS : [label];
  return labels.map((one) => columns.indexOf(one)).filter((column) => column >= 0);
}

for (const { file, sentences, columns, kept, features } of MODELS) {
  const examples = sentences.map(({ text, label }) => {
    const found = new Set<number>();
    features(text, (feature) => found.add(feature));
    return { features: [...found], columns: columnsOf(label, columns) };
  });
  const { rows, one, bias, packed } = learn(examples, columns.length, kept);
  writeFileSync(
    new URL(`../../${file}`, import.meta.url),
    `import type { Learned } from '${file.startsWith('lib/detectors/learned/') ? './weights' : '@/lib/detectors/learned/weights'}';

/** Written by \`npm run train\`; never by hand. */
export const LEARNED: Learned = {
  columns: ${columns.length},
  rows: ${rows},
  one: ${one},
  bias: ${JSON.stringify(bias)},
  packed:
    '${packed}',
};

/** The sentences that these weights were learned from. */
export const LEARNED_FROM = '${fingerprintOf(sentences)}';
`,
  );
  console.log(`${file}: ${sentences.length} sentences, ${rows} features, ${packed.length} characters`);
}
