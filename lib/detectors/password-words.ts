import { isStandIn } from './made-up';
import { labelledMatch, matchesOf } from './matches';
import type { Match } from './types';

/**
 * A password that is a plain word: nothing but its clause tells it from the next word of a sentence. "The password is
 * butterfly." ends with it; "the password is wrong" says how it is; 忘记密码 sorry asks. Also pairs of any words behind a
 * label that means both.
 */
export function plainWords(text: string): readonly Match[] {
  return [
    ...WAYS.flatMap((pattern) => matchesOf(text, pattern)).filter(
      ({ 2: word = '' }) => !STATE.test(word) && !isStandIn(word),
    ),
    ...matchesOf(text, BOTH).filter(
      ({ 2: word = '' }) => !/^(?:pass(?:word|wd)?|pwd?|xx.*|\*+)$/i.test(word),
    ),
  ].map(({ index, 0: whole, 1: label = '', 2: word = '' }) =>
    labelledMatch(
      index + whole.length - word.length,
      word,
      { start: index, end: index + label.length },
      'password',
      'low',
    ),
  );
}

const ENDS =
  '(?=["”’」]?[ \\t]?(?:[\\n，。,!！;；)）]|\\.(?!\\w)|$|all (?:lower|one)|lower ?case|no (?:caps|spaces)))';
const WAYS: readonly RegExp[] = [
  new RegExp(
    `((?<![a-z])(?:pass ?(?:word|code|phrase)|passwd|pwd?|pw|wi-?fi (?:pass|key|one))(?:'s|(?: for| to| on)(?: the| my| our)? [\\w-]{2,16})?(?: is| was set to|'s)(?: just| still| now| literally)? ["“]?)([a-z]{5,24})${ENDS}`,
    'gi',
  ),
  new RegExp(`((?<![a-z])(?:pass ?(?:word|code|phrase)|passwd|pwd?|pw) ?: ["“]?)([a-z]{5,24})${ENDS}`, 'gi'),
  // 密码是我名字拼音，lihuiying.
  new RegExp(`(密码[^\\n。]{0,12}(?:拼音|英文|名字|单词|全称)[^\\n。a-z]{0,4})([a-z]{4,24})${ENDS}`, 'gi'),
  new RegExp(
    `((?<!(?:重置|修改|忘记?了?|找回|改|输入|换|要|没|问|个|设|新增|查)[^\\n]{0,2})(?:密码|口令)[ \\t]{1,2})([a-z]{6,24})${ENDS}`,
    'gi',
  ),
];

/** How a password is, where it is, or whose. */
const STATE =
  /(?:ed|ing|[ai]ble|al|(?:[aeiu]l|[rtv]e|nt|on|us|ing|ed)ly|ive|ous|ful|less|[cst]ent|ant|ary|ory|ure|ic)$|^(?:wrong|(?:in)?correct|(?:in)?valid|expired?|fine|good|great|weak|strong|short|longer|shorter|there|below|above|inside|same|different|simple|easy|secret|private|public|empty|blank|null|optional|unique|random|yours|theirs|known|unknown|gone|lost|fake|right|static|dynamic|online|offline|email|e-?mail|stolen|written|broken|hidden|taken|again|later|please|sorry|thanks|today|tomorrow|monday|tuesday|wednesday|thursday|friday|okay|stuff|field|policy|reset|change|manager|prompt|login|admin|string|plain|plaintext|undefined|hash|token|value|needed|never|always|still|either|safe|crap|stupid|garbage|nothing|something|anything|everything|whatever|whatsoever|enough|hunter|masked|username|password|passphrase|passwords?|users?|account|required|complex|case|sensitive|global|local|default|unset|forgot|forgotten|wherever|elsewhere|somewhere|question|problem|issue|crazy|obvious|trivial|bullshit|awesome|useless)$/i;

/** 账号密码：pi / raspberry, "creds are admin/admin". */
const BOTH =
  /((?<![a-z])(?:creds|credentials|user(?:name)?(?: ?\/ ?| and | & )pass(?:word)?|login details|logins?)(?: are| is|:| =)[ \t]{0,2}(?:still )?[\w.@+-]{2,24} ?\/ ?|[账帐][号户]?[和及/、 ]?密码?(?:都?是|为|:|还是)?[ \t]{0,2}[\w.@+-]{2,24} ?\/ ?)([\w!@#$%^&*.-]{4,24})(?=[ \t]?(?:[\n，。,!！;；)）]|\.(?!\w)|$))/gi;
