import { validate as arCuit } from 'stdnum/lib/cjs/ar/cuit.js';
import { validate as atVnr } from 'stdnum/lib/cjs/at/vnr.js';
import { validate as auAbn } from 'stdnum/lib/cjs/au/abn.js';
import { validate as auTfn } from 'stdnum/lib/cjs/au/tfn.js';
import { validate as beNn } from 'stdnum/lib/cjs/be/nn.js';
import { validate as bgEgn } from 'stdnum/lib/cjs/bg/egn.js';
import { validate as brCnpj } from 'stdnum/lib/cjs/br/cnpj.js';
import { validate as brCpf } from 'stdnum/lib/cjs/br/cpf.js';
import { validate as caSin } from 'stdnum/lib/cjs/ca/sin.js';
import { validate as chSsn } from 'stdnum/lib/cjs/ch/ssn.js';
import { validate as clRut } from 'stdnum/lib/cjs/cl/rut.js';
import { validate as czRc } from 'stdnum/lib/cjs/cz/rc.js';
import { validate as deIdnr } from 'stdnum/lib/cjs/de/idnr.js';
import { validate as dkCpr } from 'stdnum/lib/cjs/dk/cpr.js';
import { validate as eeIk } from 'stdnum/lib/cjs/ee/ik.js';
import { validate as esDni } from 'stdnum/lib/cjs/es/dni.js';
import { validate as esNie } from 'stdnum/lib/cjs/es/nie.js';
import { validate as esNif } from 'stdnum/lib/cjs/es/nif.js';
import { validate as fiHetu } from 'stdnum/lib/cjs/fi/hetu.js';
import { validate as frNif } from 'stdnum/lib/cjs/fr/nif.js';
import { validate as frNir } from 'stdnum/lib/cjs/fr/nir.js';
import { validate as gbNino } from 'stdnum/lib/cjs/gb/nino.js';
import { validate as gbUtr } from 'stdnum/lib/cjs/gb/utr.js';
import { validate as grAmka } from 'stdnum/lib/cjs/gr/amka.js';
import { validate as hrOib } from 'stdnum/lib/cjs/hr/oib.js';
import { validate as idNpwp } from 'stdnum/lib/cjs/id/npwp.js';
import { validate as iePps } from 'stdnum/lib/cjs/ie/pps.js';
import { validate as ilIdnr } from 'stdnum/lib/cjs/il/idnr.js';
import { validate as inAadhaar } from 'stdnum/lib/cjs/in/aadhaar.js';
import { validate as inGstin } from 'stdnum/lib/cjs/in/gstin.js';
import { validate as inPan } from 'stdnum/lib/cjs/in/pan.js';
import { validate as itCodicefiscale } from 'stdnum/lib/cjs/it/codicefiscale.js';
import { validate as jpCn } from 'stdnum/lib/cjs/jp/cn.js';
import { validate as krBrn } from 'stdnum/lib/cjs/kr/brn.js';
import { validate as krRrn } from 'stdnum/lib/cjs/kr/rrn.js';
import { validate as lkNic } from 'stdnum/lib/cjs/lk/nic.js';
import { validate as ltAsmens } from 'stdnum/lib/cjs/lt/asmens.js';
import { validate as mxCurp } from 'stdnum/lib/cjs/mx/curp.js';
import { validate as mxRfc } from 'stdnum/lib/cjs/mx/rfc.js';
import { validate as myNric } from 'stdnum/lib/cjs/my/nric.js';
import { validate as nlBsn } from 'stdnum/lib/cjs/nl/bsn.js';
import { validate as noFodselsnummer } from 'stdnum/lib/cjs/no/fodselsnummer.js';
import { validate as nzIrd } from 'stdnum/lib/cjs/nz/ird.js';
import { validate as pkCnic } from 'stdnum/lib/cjs/pk/cnic.js';
import { validate as plNip } from 'stdnum/lib/cjs/pl/nip.js';
import { validate as plPesel } from 'stdnum/lib/cjs/pl/pesel.js';
import { validate as ptNif } from 'stdnum/lib/cjs/pt/nif.js';
import { validate as roCnp } from 'stdnum/lib/cjs/ro/cnp.js';
import { validate as rsJmbg } from 'stdnum/lib/cjs/rs/jmbg.js';
import { validate as ruInn } from 'stdnum/lib/cjs/ru/inn.js';
import { validate as sePersonnummer } from 'stdnum/lib/cjs/se/personnummer.js';
import { validate as sgUen } from 'stdnum/lib/cjs/sg/uen.js';
import { validate as thIdnr } from 'stdnum/lib/cjs/th/idnr.js';
import { validate as trTckimlik } from 'stdnum/lib/cjs/tr/tckimlik.js';
import { validate as uaRntrc } from 'stdnum/lib/cjs/ua/rntrc.js';
import { validate as usEin } from 'stdnum/lib/cjs/us/ein.js';
import { validate as usSsn } from 'stdnum/lib/cjs/us/ssn.js';
import { validate as vnMst } from 'stdnum/lib/cjs/vn/mst.js';
import { validate as zaIdnr } from 'stdnum/lib/cjs/za/idnr.js';
import { inUrl, isOtherNumber } from './context';
import type { Detector, Match } from './types';

/**
 * Identity and tax numbers of other countries, only beside a word that names them: sixteen of a kind would look like any
 * order number. The check digits are the library's. A number that fails them, or of a shape nobody issues, is not shown.
 */
export const nationalId: Detector = {
  id: 'national-id',
  category: 'sensitive.identity',
  title: { 'zh-CN': '他国证件号或税号', en: 'a national ID or tax number' },
  triggers: { digits: 4 },
  find(text) {
    const found: Match[] = [];
    for (const label of text.matchAll(LABEL)) {
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
      const raw = readable(written);
      if (raw === null) continue;
      found.push({
        start,
        end: start + raw.length,
        value: raw.replace(/[^A-Za-z0-9]/g, '').toUpperCase(),
        check: 'passed',
        labelled: true,
        confidence: 'high',
        label: { start: label.index, end: from },
        type: `national-id-${kindOf(raw) ?? ''}`,
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

type Validate = (value: string) => { readonly isValid: boolean };

/** Country and kind, in the order in which a label without a country is tried. */
const KINDS: readonly (readonly [string, Validate])[] = [
  ['in', inAadhaar],
  ['in', inPan],
  ['in', inGstin],
  ['tr', trTckimlik],
  ['us', usSsn],
  ['us', usEin],
  ['it', itCodicefiscale],
  ['es', esDni],
  ['es', esNie],
  ['es', esNif],
  ['pl', plPesel],
  ['pl', plNip],
  ['br', brCpf],
  ['br', brCnpj],
  ['kr', krRrn],
  ['kr', krBrn],
  ['se', sePersonnummer],
  ['fi', fiHetu],
  ['no', noFodselsnummer],
  ['za', zaIdnr],
  ['de', deIdnr],
  ['fr', frNir],
  ['fr', frNif],
  ['nl', nlBsn],
  ['dk', dkCpr],
  ['gb', gbNino],
  ['gb', gbUtr],
  ['ca', caSin],
  ['au', auTfn],
  ['au', auAbn],
  ['nz', nzIrd],
  ['mx', mxCurp],
  ['mx', mxRfc],
  ['ar', arCuit],
  ['cl', clRut],
  ['ro', roCnp],
  ['bg', bgEgn],
  ['cz', czRc],
  ['ee', eeIk],
  ['lt', ltAsmens],
  ['hr', hrOib],
  ['ie', iePps],
  ['il', ilIdnr],
  ['pk', pkCnic],
  ['lk', lkNic],
  ['be', beNn],
  ['pt', ptNif],
  ['gr', grAmka],
  ['ch', chSsn],
  ['ua', uaRntrc],
  ['ru', ruInn],
  ['my', myNric],
  ['th', thIdnr],
  ['id', idNpwp],
  ['sg', sgUen],
  ['rs', rsJmbg],
  ['at', atVnr],
  ['jp', jpCn],
  ['vn', vnMst],
];
/** Singapore's NRIC and FIN: letter, seven digits, check letter. The library has companies only. */
const NRIC = /^[STFGM]\d{7}[A-Z]$/;
/** UK: NHS number, ten digits, mod 11. */
const NHS = /^\d{3}[ -]?\d{3}[ -]?\d{4}$/;

/** The longest beginning, cut at separators, that a country issues. */
function readable(written: string): string | null {
  for (let raw = written; raw.length >= 5; raw = raw.replace(/[ ./+-]*[A-Za-z0-9]+$/, '')) {
    if (/\d/.test(raw) && kindOf(raw) !== null) return raw;
  }
  return null;
}

function kindOf(raw: string): string | null {
  const value = raw.toUpperCase();
  if (NRIC.test(value) && nric(value)) return 'sg';
  if (NHS.test(value) && nhs(value.replace(/\D/g, ''))) return 'gb';
  return KINDS.find(([, validate]) => passes(validate, value))?.[0] ?? null;
}

/** A value that the library cannot read is no value of that kind. */
function passes(validate: Validate, value: string): boolean {
  try {
    return validate(value).isValid || validate(value.replace(/[^A-Z0-9]/g, '')).isValid;
  } catch {
    return false;
  }
}

function nric(value: string): boolean {
  const weights = [2, 7, 6, 5, 4, 3, 2];
  const kind = value.charAt(0);
  const sum = weights.reduce((total, weight, at) => total + weight * Number(value.charAt(at + 1)), 0);
  const offset = kind === 'T' || kind === 'G' ? 4 : kind === 'M' ? 3 : 0;
  const letters = kind === 'S' || kind === 'T' ? 'JZIHGFEDCBA' : kind === 'M' ? 'KLJNPQRTUWX' : 'XWUTRQPNMLK';
  const at = (sum + offset) % 11;
  return letters.charAt(kind === 'M' ? 10 - at : at) === value.charAt(8);
}

function nhs(digits: string): boolean {
  const sum = [...digits.slice(0, 9)].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  const check = (11 - (sum % 11)) % 11;
  return check < 10 && check === Number(digits.charAt(9));
}
