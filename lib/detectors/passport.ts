import { labelAfter, labelBefore } from './context';
import { matchesOf } from './matches';
import type { Detector, Match } from './types';

/**
 * Passport numbers, only beside the word. China's have a letter (E, G, D, S, P, H and others) or E and a letter, and
 * eight or seven digits; other countries' are six to nine characters, mostly digits (ICAO 9303 leaves nine places).
 */
export const passport: Detector = {
  id: 'passport',
  category: 'sensitive.identity',
  title: { 'zh-CN': '护照号', en: 'a passport number' },
  triggers: { words: ['护照', '護照', 'passport', 'pasaporte', 'pass-nr', 'reisepass', 'passeport'] },
  find(text) {
    const found: Match[] = [];
    for (const { 0: whole, index } of matchesOf(text, NUMBER)) {
      const value = whole.replace(/[ -]/g, '').toUpperCase();
      // Germany, Luxembourg and others mix letters in: three digits, in capitals as they are printed.
      if ((value.match(/\d/g)?.length ?? 0) < (value === whole ? 3 : 4) || value.length < 6) continue;
      const chinese = CHINESE.test(value);
      const label = labelBefore(text, index, LABEL, 12) ?? namedAfter(text, index + whole.length);
      if (label === undefined) continue;
      found.push({
        start: index,
        end: index + whole.length,
        value,
        check: 'none',
        labelled: true,
        confidence: chinese ? 'high' : 'low',
        label,
      });
    }
    return found;
  },
  mask: (value) => `${value.slice(0, 2)}*****${value.slice(-2)}`,
};

/** `E12345678 是我的护照号`: a verb joins the number to the word, else the word is about something else. */
function namedAfter(text: string, end: number): Match['label'] {
  return /^ ?(?:就?是|is|es|est|ist) ?\D/.test(text.slice(end, end + 8))
    ? labelAfter(text, end, LABEL, 16)
    : undefined;
}

const CHINESE = /^(?:[DEGHKMPS]\d{8}|E[A-HJ-NP-Z]\d{7}|1[45]\d{7})$/;
const NUMBER =
  /(?<![A-Za-z0-9])(?:[A-Z]{1,3}[ -]?\d{4,9}[A-Z]{0,2}|[A-Za-z]{1,3}\d{4,9}[A-Za-z]{0,2}|\d{2}[A-Za-z]{2}\d{5}|\d{3} ?\d{4,7}|\d{1,2} \d\d \d{6}|[A-Za-z][A-Za-z0-9]{7,9})(?![A-Za-z0-9])/g;
const LABEL =
  /护照(?:号码|号)?|護照(?:號碼|號)?|passport(?: (?:no\.?|number|#))?|pasaporte|pass-nr\.?|reisepass(?:nummer)?|passeport/i;
