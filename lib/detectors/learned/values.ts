import { matchesOf } from '../matches';
import { featureOf } from './features';

/** Takes one thing that is said of a value: its number, and the place of the value. */
type Take = (feature: number, start: number, end: number) => void;

/**
 * What stands in a text and is no word, by its form and by what stands beside it: six letters and digits behind “is”, four
 * digits and a hash at the end. Words say what a message is about; these say whether it gives the value away.
 * `text`: folded, in simplified characters, as it was written.
 */
export function eachValue(text: string, take: Take): void {
  const chunks = matchesOf(text, CHUNK).map(({ index, 0: chunk }) => ({
    chunk,
    start: index,
    form: formOf(chunk),
  }));
  let made = 0;
  chunks.forEach(({ form, start, chunk }, at) => {
    if (form === null) return;
    const end = start + chunk.replace(SENTENCE_END, '').length;
    const kind = form.replace(/\d+$/, '');
    const left = endOf(chunks[at - 1]?.chunk);
    const right = beginningOf(chunks[at + 1]?.chunk);
    if (MADE.test(form)) made += 1;
    for (const name of [
      form,
      `<${left} ${kind}`,
      `<${endOf(chunks[at - 2]?.chunk)} ${left} ${kind}`,
      `>${right} ${kind}`,
    ])
      take(featureOf(`@${name}`), start, end);
    if (at === 0) take(featureOf(`@^${form}`), start, end);
    if (at === chunks.length - 1) take(featureOf(`@$${form}`), start, end);
    if (MADE.test(form) && made <= MOST_MADE) take(featureOf(`@n${made}`), start, end);
  });
}

/** A name with its sign, a run of Chinese, a quotation mark, or what stands between blanks without the punctuation around it. */
const CHUNK =
  /[A-Za-z]{2,14}[:=](?=[^\s/])|[\u3400-\u9FFF]+|["'“”‘’「」『』]|[^\s,:;.!?()（）【】《》"'“”‘’「」『』，。、；！？：\u3400-\u9FFF][^\s()（）【】《》"'“”‘’「」『』，。、；！？：\u3400-\u9FFF]*/g;
const SENTENCE_END = /[.,!?;:]+$/;
const ADDRESS = /^https?:|^www\.|@\w+\.\w/;
/** Signs of program text, paths and settings. */
const CODE = /[<>{}[\]|;`\\]|::|\w=|\/\w*\//;
/** Forms that somebody made up, or a machine. */
const MADE = /^(?:mixed|keys|signed|camel)/;
const MOST_MADE = 3;

/** By what letters, digits and signs it is made of, and how many; null for words and what is no value. */
function formOf(chunk: string): string | null {
  const value = chunk.replace(SENTENCE_END, '');
  if (value.length < 2 || !/^[\x21-\x7e]+$/.test(value)) return null;
  if (ADDRESS.test(value)) return 'address';
  if (CODE.test(value)) return 'code';
  const digits = /\d/.test(value);
  const letters = /[a-z]/i.test(value);
  const signs = /[^a-z\d]/i.test(value);
  if (digits && letters) return `mixed${signs ? '+' : ''}${sizeOf(value)}`;
  if (digits && !signs) return `digits${Math.min(9, value.length)}`;
  if (digits) return /^#?\d+[#*]?$/.test(value) ? 'keys' : /^[\d.,:/-]+$/.test(value) ? 'parts' : 'signed';
  if (letters && signs)
    return /^[a-z]+[-'][a-z]+$/i.test(value)
      ? 'hyphen'
      : /[!@#$%^&*_+=~]/.test(value)
        ? 'signed-word'
        : 'joined';
  return /[a-z][A-Z]/.test(value) ? 'camel' : null;
}

const SIZES = [3, 6, 10] as const;
const sizeOf = ({ length }: string): number => SIZES.find((size) => length <= size) ?? 20;

const CHINESE = /^[\u3400-\u9FFF]/;
const wordOf = (chunk: string): string => chunk.replace(SENTENCE_END, '').toLowerCase();

function endOf(chunk: string | undefined): string {
  if (chunk === undefined) return '^';
  return CHINESE.test(chunk) ? chunk.slice(-2) : chunk.toLowerCase();
}

function beginningOf(chunk: string | undefined): string {
  if (chunk === undefined) return '$';
  return CHINESE.test(chunk) ? chunk.slice(0, 2) : wordOf(chunk);
}
