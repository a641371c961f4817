import { isCustomers } from './context';
import { matchesOf } from './matches';
import type { Detector, Match } from './types';

/**
 * A postal address in China down to the door: a place (省 市 区 县), a street or estate, and a number with its unit
 * (GB/T 23705 names the levels). A street alone, or a town alone, is no address.
 */
export const cnAddress: Detector = {
  id: 'cn-address',
  category: 'sensitive.contact',
  title: { 'zh-CN': '详细地址', en: 'a postal address' },
  triggers: { words: ['号', '號', '弄', '栋', '幢', '室', '村', '座'] },
  find(text) {
    const found: Match[] = [];
    for (const { 0: whole, index } of matchesOf(text, DOOR)) {
      if (!PLACE.test(whole) || !/\d/.test(whole) || whole.length < 9) continue;
      // The words that lead to it ("寄到") are not part of it.
      const lead = LEAD.exec(whole)?.[0].length ?? 0;
      found.push({
        start: index + lead,
        end: index + whole.length,
        value: whole.slice(lead).replace(/\s/g, ''),
        check: 'none',
        labelled: false,
        confidence: 'medium',
        ...(isCustomers(text, index + lead) || /客户|收件|顾客|业主/.test(whole.slice(0, lead))
          ? { owner: 'customer' as const }
          : {}),
      });
    }
    return found;
  },
  mask: (value) => `${value.slice(0, 6)}****`,
};

const PLACE = /[省市区县旗州镇乡盟]/;
const LEAD = /^.{0,8}?(?:寄到|送到|发到|住在|客户住|家住|位于|地址(?:是|在|为)?|住址(?:是|在|为)?|住)/;
const DOOR =
  /\p{Script=Han}{2,16}(?:[省市区县旗州镇乡盟]\p{Script=Han}{0,24})?(?:路|街|道|巷|弄|村|园|苑|里|庄|城|花园|小区|大厦|广场|胡同|组|坊|段|社区|新村)(?:\p{Script=Han}{0,4})?[\dA-Za-z甲乙丙丁一二三四五六七八九十]{1,6}(?:[-—]\d{1,4})*(?:号|號|弄|栋|幢|座|期|组|室|楼|单元|层)(?:[\p{Script=Han}\dA-Za-z-]{0,24}(?:室|楼|单元|号|栋|幢|层|座|户)|[\p{Script=Han}]{0,10}\d{0,3}[栋幢座]?\d{2,5})?\d{0,4}/gu;
