import { DEFAULT_CALENDAR, offHoursOf } from '@/lib/calendar/calendar';
import { hasTag, tagAtStart } from '../tags';
import { appended } from './deadline';
import type { RuleKind } from './kind';
import { inWorkChat } from './where';

/** The writer has already said that it can wait. */
const NO_HURRY =
  /(?:无需|不用|不必|无须|毋需|不需要|不要|别)(?:着急|急着|马上|立刻|立即|即时|及时|现在|今晚|今天|晚上|周末|假期)*(?:回复?|处理|看|理我?)|不(?:用|必)?(?:急|着急)|上班(?:后|再|时)(?:再)?(?:看|回|处理|说)|(?:明天|周一|节后|工作日|上班)(?:后)?再(?:看|回|处理|说|弄)|\bno (?:need to|rush|hurry|reply needed|response needed|immediate)|\bnot urgent\b|\bnon[- ]urgent\b|\bdon['’]?t (?:need|have) to (?:reply|respond|answer)|\bno (?:reply|response|answer)\b|\b(?:can|could) wait\b|\bwhen you(?:['’]re| are) back\b/iu;

/** Evenings, weekends and holidays belong to people. Guide §5: schedule it, or say that no reply is expected. */
export const offHours: RuleKind<'off-hours'> = {
  kind: 'off-hours',
  category: () => 'etiquette.off-hours',
  levels: ({ level }) => [level],
  texts: {
    'off-hours.night': {
      'zh-CN': '现在 {time}，多数人在休息。不急就明早再发，或注明“无需即时回复”。',
      en: 'It is {time}; most people rest now. If it can wait, send it in the morning, or say that no reply is expected.',
    },
    'off-hours.night.2': {
      'zh-CN': '{time} 了，你也早点休息。这条可以定时到上班时间发出。',
      en: '{time} already: this message can be scheduled for the morning, and you can rest as well.',
    },
    'off-hours.evening': {
      'zh-CN': '现在 {time}，已经下班了。不急就明早再发，或注明“无需即时回复”。',
      en: 'It is {time}, after work. If it can wait, send it in the morning, or say that no reply is expected.',
    },
    'off-hours.weekend': {
      'zh-CN': '今天是周末。不急就周一再发，或注明“无需即时回复”。',
      en: 'It is the weekend. If it can wait, send it on the next workday, or say that no reply is expected.',
    },
    'off-hours.holiday': {
      'zh-CN': '今天是公共假期。不急就上班后再发，或注明“无需即时回复”。',
      en: 'Today is a public holiday. If it can wait, send it on the next workday, or say that no reply is expected.',
    },
    'off-hours.holiday-name': {
      'zh-CN': '今天{zh}放假。不急就上班后再发，或注明“无需即时回复”。',
      en: 'Today is a public holiday ({en}). If it can wait, send it on the next workday, or say that no reply is expected.',
    },
    'off-hours.fix-append': { 'zh-CN': '在末尾加“{added}”', en: 'Add “{added}” at the end' },
  },
  appliesTo: (surface, context, rule) =>
    context.moment !== undefined &&
    context.moment !== null &&
    context.record?.offHours !== 'quiet' &&
    inWorkChat(surface, context, rule.groupTypes),
  prepare(rule, policy) {
    const calendar = policy.calendar ?? DEFAULT_CALENDAR;
    const urgent = policy.tags.filter(({ id }) => rule.urgentTags.includes(id));
    return ({ message: { text }, context: { moment } }) => {
      if (moment === undefined || moment === null) return [];
      const why = offHoursOf(moment, calendar);
      if (why === null || hasTag(tagAtStart(text), urgent) || NO_HURRY.test(text.slice(0, READ))) return [];
      const chinese = /\p{Script=Han}/u.test(text);
      const added = chinese ? '（无需即时回复）' : '(No need to reply now.)';
      const time = `${String(Math.floor(moment.minutes / 60)).padStart(2, '0')}:${String(moment.minutes % 60).padStart(2, '0')}`;
      return [
        {
          category: 'etiquette.off-hours',
          detector: `off-hours-${why}`,
          level: rule.level,
          confidence: 'high',
          span: { start: 0, end: 0 },
          triggers: [],
          message:
            moment.holiday !== null && why === 'holiday'
              ? {
                  id: 'off-hours.holiday-name',
                  params: { zh: moment.holiday['zh-CN'], en: moment.holiday.en },
                }
              : { id: `off-hours.${why}`, params: { time } },
          fixes: [
            {
              id: 'append-no-reply',
              label: { id: 'off-hours.fix-append', params: { added } },
              edits: [{ ...appended(text, added), insert: chinese ? added : ` ${added}` }],
            },
          ],
        },
      ];
    };
  },
};

const READ = 4_000;
