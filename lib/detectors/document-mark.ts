import { matchesOf } from './matches';
import { told } from './told';
import type { Detector, Match } from './types';

/**
 * A document that says itself that it is not for everybody: 机密, 内部资料 请勿外传, CONFIDENTIAL, internal use only –
 * as a marking at the head of a line, in brackets, or as a plea not to pass it on. Talk about secrecy is no marking.
 */
export const documentMark: Detector = {
  id: 'document-mark',
  category: 'sensitive.document',
  title: { 'zh-CN': '带密级或内部标记的内容', en: 'content marked confidential' },
  triggers: { always: true },
  find,
  mask: () => '[…]',
  unmaskable: true,
};

const GRADE =
  '(?:核心|商业|公司|高度|严格|嚴格|内部|最高|一级|甲级)?(?:机密|機密|绝密|絕密|秘密|商密|保密|涉密|限阅|限閱|内参|內參)(?:文件|资料|資料|文档|材料|信息|级)?';
const INSIDE = '(?:公司)?[内內]部(?:资料|資料|文件|文档|材料|传阅|使用|专用|保密|參考|参考)';
const ENGLISH =
  '(?:(?:strictly|highly|company|private (?:&|and)|commercial in|business) )?confidential|(?:for )?internal use only|company internal|internal only|top secret|trade secret|proprietary (?:and|&) confidential|(?:for your )?eyes only|(?:do )?not for (?:external )?(?:distribution|circulation)|restricted circulation|strictly private(?: (?:and|&) confidential)?|(?:board|management|leadership|exec(?:utive)?s?)[ -]only|need[- ]to[- ]know(?: only)?';
/** What makes a marking of the word: brackets, or the head of a line with a sign or end after it. */
const MARKING = new RegExp(
  [
    `[\\[【(（「〖<《]\\s*((?:${GRADE}|${INSIDE}|${ENGLISH}|[内內]部(?=[】\\]])|internal(?=[】\\]]))[^\\]】)）」〗>》\\n]{0,16})[\\]】)）」〗>》]`,
    `(?<![^\\n])[\\s*#>★☆❗⚠️🔒-]{0,6}((?:${GRADE}|${INSIDE}|仅[供限]?(?:[^\\s，。]{0,4})[内內]部\\S{0,6}|${ENGLISH}))(?:\\s{0,2}(?:[:：|★☆*–—•！!]|-(?=\\s)|\\n|$)|[,，.。]?\\s*(?:[请切]?[勿不]|严禁|嚴禁|禁止|切勿|注意|未经|仅[供限]|不得|do not|please do not|for [a-z]+ only))`,
    '((?:密级|密級|保密级别|保密等级|classification)\\s*[:：]\\s*\\S{2,12})',
  ].join('|'),
  'gi',
);
/** A document and the plea not to pass it on, in one sentence. */
const PLEA =
  /(?:资料|資料|文件|文档|方案|图纸|圖紙|设计图?|設計圖|报告|数据|名单|配方|源码|代码|算法|路线图|规划|纪要|标书|手册|截图|参数)[^。\n]{0,18}?((?:请|切|千万|一定)?(?:勿|不要|别|不得|不能|不可|严禁|嚴禁|禁止|唔好|不許|不许)(?:擅自|往|对|随意)?(?:外传|外傳|外发|外泄|转发|轉發|传出去?|傳出去?|流出|泄露|对外|給外|给外))|((?:仅|只|僅)[供限]?(?:于|在)?(?:公司|我司|部门|本部门|项目组)?[内內]部(?:使用|传阅|參考|参考|阅读|交流|查看))|(?:这|本|该|此|附件|以下|标记为|標記為|内部)[^。\n，]{0,8}?((?:是|属|属于|係|为|為)?(?:公司|商业|核心|高度)?(?:机密|機密|绝密|絕密)(?:级的?[^，。\n]{0,8})?(?:文件|资料|資料|文档|信息|内容|嘅|的)?)(?=[，,。！!：:\n]|$|嘅|设|圖|图|，)|\b((?:please )?do not (?:distribute|forward|circulate|share (?:outside|externally)))\b|\b(not for (?:external )?(?:distribution|circulation|sharing))\b|\b(?:this|attached|following|document|deck|spec|file|drawing|memo|report) (?:is|are|remains?) ((?:strictly |highly |company )?confidential|(?:for )?internal (?:use )?only)\b|\b((?:please )?don['’]t share (?:it )?(?:outside|externally|further|beyond))\b/gi;
/** Talk about secrecy: questions, denials, rules, papers, products. */
const TALK =
  /[吗嗎呢?？]\s*$|不是什么|不算|算不算|怎么选|哪个|哪里|协议|制度|培训|讲座|计算|条款|意识|考试|生日|惊喜|party|surprise|\bis (?:this|that|it)\b|\bagreement\b|\bclause\b|\bclient\b|\bcomputing\b|\btraining\b|\bfooter\b|\bmark it as\b|\bpolicy on\b|\bwho can\b|\bhow (?:do|to|should)\b/i;

/** In the name of a file, or said to stand on it. */
const ON_FILE = new RegExp(
  `((?:${GRADE}|内部资料|内部文件|内部|confidential|strictly[-_ ]?(?:private|confidential)|internal[-_ ]only|top[-_ ]?secret|restricted|eyes[-_ ]?only|do[-_ ]not[-_ ](?:forward|distribute))(?:[-_—· +】)\\]][^\\s,，。/]{0,60})?\\.(?:docx?|pptx?|pdf|xlsx?|csv|zip|rar|7z|dwg|key|pages|numbers|psd|mp4|txt))(?![A-Za-z])` +
    `|(?<![A-Za-z])[^\\s,，。/]{1,60}[-_—· (（【](${GRADE}|内部资料|内部|confidential|strictly[-_ ]?(?:private|confidential)|internal(?:[-_ ](?:use[-_ ])?only)?|top[-_ ]?secret|eyes[-_ ]?only)[)）】]?(?:[-_ ]?v?\\d[\\d.]{0,7})?\\.(?:docx?|pptx?|pdf|xlsx?|csv|zip|rar|7z|dwg|key|psd|mp4|txt)(?![A-Za-z])` +
    `|(?:标了|标着|标有|标的|标注[了为]?|盖了|盖着|盖有|印着|印了|印有|写着|注明|打了|带(?:着|有)?|封面是)[^,，。\\n]{0,4}?(${GRADE}(?:章|字样|水印|标识|戳)?|内部(?:资料|文件|使用)?(?:章|字样|水印))` +
    `|(?:这|本|该|此|附件|发的)(?:个|份|是|里)?[^,，。\\n]{0,8}(?:是|属于|算)(内参|限阅|涉密)` +
    '|\\b(?:marked|stamped|labell?ed|watermarked|classified|tagged) (?:as )?["“]?((?:strictly |highly |company |top )?(?:confidential|secret|private|restricted|internal(?: (?:use )?only)?|eyes[- ]only|not for distribution|board only|sensitive))\\b',
  'gi',
);

/** What is a plea among colleagues rather than a marking: softer, for the level's own unsure side. */
const CASUAL = /^(?:请)?(?:先)?(?:不要|别|唔好|不许|不許|对外|給外|给外)/;

function find(text: string): readonly Match[] {
  const found: Match[] = [];
  for (const pattern of [MARKING, ON_FILE, PLEA]) {
    for (const match of matchesOf(text, pattern)) {
      const value = match.slice(1).find((group) => group !== undefined) ?? '';
      const start = match.index + match[0].indexOf(value);
      if (value === '' || TALK.test(lineAround(text, start))) continue;
      if (found.some((one) => one.start < start + value.length && start < one.end)) continue;
      found.push({
        start,
        end: start + value.length,
        value,
        check: 'none',
        labelled: true,
        confidence: pattern === PLEA && CASUAL.test(value) ? 'low' : 'medium',
      });
    }
  }
  if (found.length > 0) return found;
  return told(text, 'document').filter(({ start }) => !TALK.test(lineAround(text, start)));
}

/** The sentence of the place, at most a hundred characters to each side. */
function lineAround(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - 100), start);
  const after = text.slice(start, start + 100);
  const stop = after.search(/[\n。！!?？]/);
  return (
    before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('。')) + 1) +
    (stop < 0 ? after : after.slice(0, stop + 1))
  );
}
