/**
 * `npm run train`: learns the weights of what messages tell of (`lib/detectors/topics`), of what they are for
 * (`lib/rules/language/purposes`) and of their gist (`lib/rules/language/gist`) anew, from the sentences in `test/quality`
 * and the examples of the starter pack. The same sentences give the same weights.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const LEARNED = 'test/quality/learned';

const filesIn = (folder, like) =>
  readdirSync(folder)
    .filter((file) => like.test(file))
    .sort()
    .map((file) => `${folder}/${file}`);

/** What a message is for is only told by authors who sorted all of theirs by it. */
const PURPOSES = [
  ...filesIn(LEARNED, /^(?:work|any|ordinary)-/),
  ...filesIn('test/quality/etiquette', /\.jsonl$/),
  ...filesIn('test/quality/corpus', /\.jsonl$/),
  'assets/starter-pack.json',
];

for (const [tool, ...sources] of [
  ['train-topics', LEARNED],
  ['train-purposes', ...PURPOSES],
  ['train-gist', LEARNED],
]) {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', `test/tools/${tool}.ts`, ...sources], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
