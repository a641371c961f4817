/** The arithmetic of check digits, as several countries use it. */

/** Weighted sum of the leading digits (or of A = 10 … as in `valueOf`). */
export function sum(value: string, weights: readonly number[]): number {
  return weights.reduce((total, weight, at) => total + weight * Number(value.charAt(at)), 0);
}

export const digit = (value: string, at: number) => Number(value.charAt(at < 0 ? value.length + at : at));

/** The next digit completes the sum to a multiple of the modulus; a remainder that is no digit becomes `ten`. */
export function complements(weights: readonly number[], modulus: number, ten = -1) {
  return (value: string) => {
    const check = (modulus - (sum(value, weights) % modulus)) % modulus;
    return digit(value, weights.length) === (check === 10 ? ten : check);
  };
}

/** The next digit is the remainder itself. */
export function remains(weights: readonly number[], modulus: number, ten = -1) {
  return (value: string) => {
    const rest = sum(value, weights) % modulus;
    return digit(value, weights.length) === (rest === 10 ? ten : rest);
  };
}

/** The whole number, weighted, is a multiple. */
export function divides(weights: readonly number[], modulus: number) {
  return (value: string) => sum(value, weights) % modulus === 0;
}

/** ISO 7064 MOD 11,10. */
export function mod1110(value: string): boolean {
  let product = 10;
  for (const unit of value.slice(0, -1)) {
    const next = (Number(unit) + product) % 10 || 10;
    product = (next * 2) % 11;
  }
  return (11 - product) % 10 === digit(value, -1);
}

/** Day and month at these places may be a date; some countries add to them for sex or century. */
export function dated(dayAt: number, monthAt: number) {
  return (value: string) => {
    const day = Number(value.slice(dayAt, dayAt + 2)) % 40;
    const month = Number(value.slice(monthAt, monthAt + 2)) % 20;
    return day >= 1 && day <= 31 && month >= 1 && month <= 12;
  };
}

/** The country gives it no check digit, or none that is known. */
export const always = () => true;

export const both =
  (...checks: readonly ((value: string, raw: string) => boolean)[]) =>
  (value: string, raw: string) =>
    checks.every((check) => check(value, raw));

export const either =
  (...checks: readonly ((value: string, raw: string) => boolean)[]) =>
  (value: string, raw: string) =>
    checks.some((check) => check(value, raw));

export const down = (from: number, to: number) =>
  Array.from({ length: from - to + 1 }, (_none, at) => from - at);

export const BASE_36 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A second row of weights where the first leaves ten. */
export function twice(first: readonly number[], second: readonly number[]) {
  return (value: string) => {
    const rest = sum(value, first) % 11;
    return (rest < 10 ? rest : (sum(value, second) % 11) % 10) === digit(value, first.length);
  };
}

/** From the right, 2, 3, 4 …; the check digit stands last. */
export function rising(value: string, last: number): number {
  return [...value.slice(0, -1)]
    .reverse()
    .reduce((all, unit, at) => all + Number(unit) * (2 + (at % last)), 0);
}

export const ean13 = complements([1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3], 10);

export const grouped = (pattern: RegExp) => (_value: string, raw: string) => pattern.test(raw);
