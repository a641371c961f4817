import { labelBefore } from './context';
import { matchesOf } from './matches';
import type { Detector, Match } from './types';

/** International bank account number, ISO 13616: country, two check digits (mod 97), national part of a fixed length. */
export const iban: Detector = {
  id: 'iban',
  category: 'sensitive.bank',
  title: { 'zh-CN': '国际银行账号（IBAN）', en: 'an IBAN' },
  triggers: { digits: 8 },
  find(text) {
    const found: Match[] = [];
    for (const { 0: whole, 1: country = '', index } of matchesOf(text, NUMBER)) {
      const length = LENGTHS[country.toUpperCase()];
      if (length === undefined) continue;
      const cut = cutTo(whole, length);
      if (cut === null || /^[A-Za-z0-9]/.test(text.slice(index + cut.length, index + cut.length + 1)))
        continue;
      const value = cut.replace(/[ -]/g, '').toUpperCase();
      const passes = mod97(value);
      const label = labelBefore(text, index, LABEL);
      if (!passes && label === undefined) continue;
      found.push({
        start: index,
        end: index + cut.length,
        value,
        check: passes ? 'passed' : 'failed',
        labelled: label !== undefined,
        confidence: passes ? 'high' : 'medium',
        ...(label ? { label } : {}),
      });
    }
    return found;
  },
  mask: (value) => `${value.slice(0, 4)} **** ${value.slice(-4)}`,
};

const LABEL = /\biban\b|account (?:no\.?|number)|账号|帐号|kontonummer/i;
const NUMBER = /(?<![A-Za-z0-9])([A-Za-z]{2})[ -]?\d{2}(?:[ -]?[A-Za-z0-9]){11,30}/g;
/**
 * Lengths of the registry (SWIFT, release 99), e.g. `DE22`, and behind them those of countries that use the form without
 * being registered.
 */
const LENGTHS: Readonly<Record<string, number>> = Object.fromEntries(
  'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IR26 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30 AO25 BF28 BJ28 CF27 CG27 CI28 CM27 CV25 DZ26 GA27 GQ27 GW25 KM27 MA28 MG27 ML28 MZ25 NE28 TD27 TG28'
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** The beginning of the text that holds `length` letters and digits. */
function cutTo(text: string, length: number): string | null {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (/[A-Za-z0-9]/.test(text.charAt(at))) count += 1;
    if (count === length) return text.slice(0, at + 1);
  }
  return null;
}

function mod97(value: string): boolean {
  let rest = 0;
  for (const unit of value.slice(4) + value.slice(0, 4)) {
    const number = Number.parseInt(unit, 36);
    rest = (rest * (number > 9 ? 100 : 10) + number) % 97;
  }
  return rest === 1;
}
