import { inUrl, isOtherNumber } from './context';
import { matchesOf } from './matches';
import { ISSUED } from './national-id-kinds';
import type { Detector, Match } from './types';

/**
 * Identity and tax numbers of other countries, only beside a word that names them: sixteen of a kind would look like any
 * order number. The check digits are the countries' own. A number that fails them, or of a shape nobody issues, is not shown.
 */
export const nationalId: Detector = {
  id: 'national-id',
  category: 'sensitive.identity',
  title: { 'zh-CN': '他国证件号或税号', en: 'a national ID or tax number' },
  triggers: { digits: 4 },
  find(text) {
    const found: Match[] = [];
    for (const label of matchesOf(text, LABEL)) {
      const from = label.index + label[0].length;
      VALUE.lastIndex = from;
      const [whole = '', joint = '', written = ''] = VALUE.exec(text) ?? [];
      const start = from + joint.length;
      if (
        whole === '' ||
        start < (found.at(-1)?.end ?? 0) ||
        isOtherNumber(text, start) ||
        inUrl(text, start)
      )
        continue;
      const country = COUNTRIES.find(([, names]) => names.test(label[0]))?.[0] ?? null;
      const raw = readable(written, country);
      if (raw === null) continue;
      found.push({
        start,
        end: start + raw.length,
        value: raw.replace(/[^A-Za-z0-9]/g, '').toUpperCase(),
        check: 'passed',
        labelled: true,
        confidence: 'high',
        label: { start: label.index, end: from },
        type: `national-id-${kindOf(raw, country) ?? ''}`,
      });
    }
    return found;
  },
  mask: (value) => `${value.slice(0, 2)}${'*'.repeat(Math.max(2, value.length - 4))}${value.slice(-2)}`,
};

/** What joins the label and the value, and the value with all that may still belong to it. */
const VALUE =
  /((?:\s|[:：#("“'「]|号码?|no\.?(?![a-z])|number|nummer|card|is|was|are|是|为)*)([A-Za-z0-9](?:[ ./+-]{0,2}[A-Za-z0-9]){4,22})/iy;
const LABEL =
  /证件号(?:码)?|身份证(?:号)?|税号|纳税人?(?:识别)?号|社保号|(?<!\b(?:zoom|meeting|order|user|group|product|item|device|app|chat|room|apple|case|teams?) )\b(?:id(?: ?card)?(?: ?(?:no\.?|number|#))|id card|(?:national|identity|citizen|my|his|her|their|resident) id|identity (?:card|number|no\.?))|\btax(?:payer)? ?(?:id|no\.?|number)|\btin\b|\bvat\b|\bssn\b|\bssid\b|social security|\bitin\b|\bein\b|\bnino\b|national insurance|\bnhs\b|\bsin\b|\baadhaar\b|\bpan\b|\bgstin?s?\b|\bpesel\b|\bnip\b|\bcpf\b|\bcnpj\b|\brrn\b|\bpersonnummer\b|\bhetu\b|f[øo]dselsnummer|steuer-?id|\bidnr\b|\bust-?id|\bsteuernummer|\bst\.?-nr|\brvnr\b|\bdni\b|\bnie\b|\bnif\b|codice fiscale|\bbsn\b|\bcpr\b|\btfn\b|\babn\b|\bcurp\b|\brfc\b|\bcuit\b|\brut\b|\bcnp\b|\begn\b|rodn[ée] [čc][íi]slo|\boib\b|\bpps\b|teudat|\bcnic\b|\bnic\b|\bamka\b|\bahv\b|\binn\b|инн|\bnric\b|\bfin\b|\bnpwp\b|\bnik\b|\bktp\b|\buen\b|\bjmbg\b|\bt\.?c\.?(?: kimlik)?|kimlik|turkish id|thai id|permanent resident|\bnir\b|my ?number|マイナンバー/giu;

/** Labels that name one country's number: no other country's check digit counts. */
const COUNTRIES: readonly (readonly [string, RegExp])[] = [
  ['us', /ssn|ssid|social security|itin|\bein\b/i],
  ['gb', /nino|national insurance|nhs/i],
  ['in', /aadhaar|\bpan\b|gst/i],
  ['pl', /pesel|\bnip\b/i],
  ['br', /cpf|cnpj/i],
  ['kr', /rrn/i],
  ['tr', /kimlik|turkish|\bt\.?c/i],
  ['de', /steuer|idnr|ust|rvnr|st\.?-nr/i],
  ['it', /codice/i],
  ['fi', /hetu/i],
  ['no', /dselsnummer/i],
  ['sg', /nric|\bfin\b|uen/i],
  ['id', /npwp/i],
  ['hr', /oib/i],
  ['nl', /bsn/i],
];

/** The longest beginning, cut at separators, that a country issues. */
function readable(written: string, country: string | null): string | null {
  for (let raw = written; raw.length >= 5; raw = raw.replace(/[ ./+-]*[A-Za-z0-9]+$/, '')) {
    if (/\d/.test(raw) && kindOf(raw, country) !== null) return raw;
  }
  return null;
}

function kindOf(raw: string, country: string | null): string | null {
  const value = raw.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
  const issued = ISSUED.find(
    ({ code, shape, check }) =>
      (country === null || country === code) && shape.test(value) && check(value, raw),
  );
  return issued?.code ?? null;
}
