import type { Edit } from '@/lib/rules/types';

/** What the small form asks for after a bare greeting. Empty fields are left out. */
export interface FillIn {
  readonly background: string;
  readonly need: string;
  readonly deadline: string;
}

const LABELS = {
  zh: { background: '背景：', need: '需求：', deadline: '截止：' },
  en: { background: 'Background: ', need: 'Need: ', deadline: 'Deadline: ' },
} as const;

/** The message that says it all, as plain lines after the greeting, in the language that is written. */
export function fillInEdit(text: string, answers: FillIn): Edit {
  const end = text.trimEnd().length;
  const written = `${text}${answers.background}${answers.need}`;
  const labels = LABELS[isChinese(written) ? 'zh' : 'en'];
  const lines = (['background', 'need', 'deadline'] as const)
    .map((field) => [labels[field], answers[field].replace(/\s+/g, ' ').trim()] as const)
    .filter(([, answer]) => answer !== '')
    .map(([label, answer]) => `\n${label}${answer}`);
  return { span: { start: end, end: text.length }, insert: lines.join('') };
}

/** Deadlines that are asked for most, as they will stand in the message. Days are those of the wall clock. */
export function deadlinePicks(epochMs: number, text: string): readonly string[] {
  const chinese = isChinese(text);
  const today = new Date(epochMs);
  const inDays = (days: number) => new Date(today.getFullYear(), today.getMonth(), today.getDate() + days);
  // Friday is day 5 of the week; on Friday and after it the next one is meant.
  const toFriday = (5 - today.getDay() + 7) % 7 || 7;
  const toMonday = (1 - today.getDay() + 7) % 7 || 7;
  const say = (word: string, days: number, time: string) =>
    chinese
      ? `${word}（${dayIn('zh-CN', inDays(days))}）${time}前`
      : `${word} (${dayIn('en-GB', inDays(days))}), ${time}`;
  return chinese
    ? [
        say('今天', 0, '18:00'),
        say('明天', 1, '12:00'),
        say('周五', toFriday, '18:00'),
        say('下周一', toMonday, '12:00'),
      ]
    : [
        say('today', 0, '18:00'),
        say('tomorrow', 1, '12:00'),
        say('Friday', toFriday, '18:00'),
        say('Monday', toMonday, '12:00'),
      ];
}

function dayIn(locale: string, day: Date): string {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }).format(day);
}

function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
