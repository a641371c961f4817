import { told } from './told';
import type { Detector } from './types';

/**
 * Figures of the company that are not public yet (guide §3): revenue, profit, margin, cash, financing with an amount or
 * a share. Published results, news, other companies' figures and formulas are not it.
 */
export const finance: Detector = {
  id: 'finance',
  category: 'sensitive.finance',
  title: { 'zh-CN': '未公开的财务数据', en: 'an unpublished figure' },
  triggers: { always: true },
  find: (text) => told(text, 'finance').filter(({ start, end }) => !isNumberOfAPaper(text, start, end)),
  mask: (value) => value.replace(/\d|[一二两三四五六七八九十百]/g, '*'),
};

/** "Inland Revenue Department number is 49091857": a row of digits behind the name of a number is no amount. */
function isNumberOfAPaper(text: string, start: number, end: number): boolean {
  return (
    /^\d{5,18}$/.test(text.slice(start, end)) &&
    NAMES_A_NUMBER.test(text.slice(Math.max(0, start - 40), start))
  );
}

const NAMES_A_NUMBER =
  /(?:\b(?:(?:department|account|registration|reference|id|identification|tax|file|case|taxpayer|member|employer|company|licen[cs]e|policy|social|insurance|vat) (?:number|no\.?)|id|identifier|reference|ref\.?)|(?:证件?|税|账|编|工|学|单|合同|登记|注册)号码?|识别号|代码)(?: (?:is|was)|是|为)?[ \t]?[:=#]?[ \t]?$/i;
