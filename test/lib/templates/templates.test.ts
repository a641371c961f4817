import { describe, expect, it } from 'vitest';
import { DEFAULT_CALENDAR } from '@/lib/calendar/calendar';
import { automaticDays, automaticValues, writtenDay } from '@/lib/templates/automatic';
import { compileBody, errorsOf } from '@/lib/templates/compile';
import { fill, initialAnswers, prepare } from '@/lib/templates/fill';
import { searchKeys } from '@/lib/templates/keys';
import { byHabit, findTemplates, offeredHere } from '@/lib/templates/search';
import { SEEDS } from '@/lib/templates/seeds';
import { soundsOf } from '@/lib/templates/sounds';
import type { Automatic, Field } from '@/lib/templates/types';

const AUTO: Readonly<Record<Automatic, string>> = {
  group: '研发部',
  me: '李雷',
  date: '11月25日（周三）',
  weekday: '星期三',
  time: '09:30',
  'next-workday': '11月26日（周四）',
};

const DAYS = { date: '2026-11-25', 'next-workday': '2026-11-26' } as const;

function field(name: string, more: Partial<Field> = {}): Field {
  return { name, kind: 'text', labels: {}, default: {}, required: true, choices: {}, ...more };
}

function filled(body: string, answers: Readonly<Record<string, string>>, fields: readonly Field[] = []) {
  return fill(compileBody(body, fields), answers, AUTO, 'zh-CN');
}

describe('a body', () => {
  it('becomes the lines as they were typed', () => {
    expect(filled('【会议】{{主题}}\n\n地点：{{地点}}', { 主题: '周会', 地点: '3A' }).lines).toEqual([
      '【会议】周会',
      '',
      '地点：3A',
    ]);
  });

  it('fills in what fills itself, by either name', () => {
    expect(filled('{{@group}} {{@我}} {{ @日期 }} {{@time}}', {}).lines).toEqual([
      '研发部 李雷 11月25日（周三） 09:30',
    ]);
  });

  it.each([
    ['on', ['a', 'only on', 'z']],
    ['', ['a', 'only off', 'z']],
  ])('with the toggle “%s” has its lines', (online, lines) => {
    expect(filled('a\n{{?online}}only on\n{{!online}}only off\nz', { online }).lines).toEqual(lines);
  });

  it('shows a conditional line when the field in it is filled', () => {
    const body = 'x\n{{?材料}}材料：{{材料}}';
    expect(filled(body, { 材料: '' }).lines).toEqual(['x']);
    expect(filled(body, { 材料: '附件一' }).lines).toEqual(['x', '材料：附件一']);
  });

  it('says where the caret stops, also behind a paragraph of several lines', () => {
    const fields = [field('议程', { kind: 'paragraph' })];
    const result = filled('{{议程}}：{{|}}\n尾{{|}}', { 议程: '一\n二' }, fields);
    expect(result.lines).toEqual(['一', '二：', '尾']);
    expect(result.stops).toEqual([
      { line: 1, offset: 2 },
      { line: 2, offset: 1 },
    ]);
  });

  it('names what is required and missing, but not what stands in no shown line', () => {
    const fields = [field('a'), field('b'), field('c', { required: false })];
    expect(filled('{{a}}{{c}}\n{{?t}}{{b}}', {}, fields).missing).toEqual(['a']);
  });

  it('uses a field by its label in either language', () => {
    const fields = [field('topic', { labels: { 'zh-CN': '主题', en: 'Topic' } })];
    expect(filled('{{主题}}/{{Topic}}/{{topic}}', { topic: 'x' }, fields).lines).toEqual(['x/x/x']);
  });

  it.each([
    ['braces in a value', '{{a}}', '{{@me}}', '{{@me}}'],
    ['a name of a prototype', '{{constructor}}', 'x', ''],
    ['line breaks in a one-line value', '{{a}}', 'x\r\ny', 'x y'],
    ['escaped braces', '\\{{a}} {{a}}', 'v', '{{a}} v'],
  ])('%s mean nothing', (_name, body, value, line) => {
    expect(filled(body, { a: value }).lines).toEqual([line]);
  });
});

describe('mistakes in a body', () => {
  it.each([
    ['text {{open', 1, 6, 'not closed'],
    ['a\n{{}}', 2, 1, 'name'],
    ['{{@moon}}', 1, 1, 'automatic value'],
    ['late {{?x}} condition', 1, 6, 'beginning of a line'],
  ])('%j is told at line %d, column %d, and stays as it was written', (body, line, column, words) => {
    const { errors } = compileBody(body, []);
    expect(errors).toMatchObject([{ line, column }]);
    expect(errors[0]?.text.en).toContain(words);
    expect(errors[0]?.text['zh-CN']).toMatch(/\p{Script=Han}/u);
    expect(filled(body, {}).lines.join('\n')).toBe(body);
  });

  it.each([
    ['a toggle used as a value', '{{t}}', [field('t', { kind: 'toggle' as const })]],
    ['a field declared twice', '{{a}}', [field('a'), field('a')]],
    ['a choice of nothing', '{{a}}', [field('a', { kind: 'choice' as const })]],
  ])('%s is told', (_name, body, fields) => {
    expect(errorsOf({ bodies: { en: body }, fields })).toHaveLength(1);
  });
});

describe('the form', () => {
  it('asks declared fields first, then those that are only used', () => {
    const asked = prepare(
      { bodies: { en: '{{later}} {{b}}\n{{?flag}}{{a}}' }, fields: [field('a'), field('b')] },
      'en',
    );
    expect(asked.fields.map(({ name, kind }) => [name, kind])).toEqual([
      ['a', 'text'],
      ['b', 'text'],
      ['later', 'text'],
      ['flag', 'toggle'],
    ]);
  });

  it('has nothing to ask where everything fills itself', () => {
    expect(prepare({ bodies: { en: 'Hi from {{@me}}' }, fields: [] }, 'en').fields).toEqual([]);
  });

  it('begins with defaults, automatic ones too', () => {
    const fields = [
      field('who', { default: { en: '{{@me}}' } }),
      field('level', { kind: 'choice', choices: { en: ['P1', 'P2'] } }),
      field('why'),
    ];
    expect(initialAnswers(fields, AUTO, DAYS, 'en')).toEqual({ who: '李雷', level: 'P1', why: '' });
  });

  it('begins a date field with the day itself, which is written out in the text', () => {
    const fields = [
      field('due', { kind: 'date', default: { en: '{{@next-workday}}' } }),
      field('since', { default: { en: '{{@date}}' } }),
    ];
    const answers = initialAnswers(fields, AUTO, DAYS, 'en');
    expect(answers).toEqual({ due: '2026-11-26', since: '11月25日（周三）' });
    expect(filled('{{due}}', answers, fields).lines).toEqual(['11月26日（周四）']);
  });
});

describe('dates', () => {
  it.each([
    ['2026-12-01', 'zh-CN', '12月1日（周二）'],
    ['2026-12-01', 'en', 'Tue 1 Dec'],
    ['tomorrow', 'en', 'tomorrow'],
    ['2026-13-45', 'en', '2026-13-45'],
  ] as const)('%s in %s is %s', (day, locale, text) => {
    expect(writtenDay(day, locale)).toBe(text);
  });

  it('are those of the person’s zone, whatever the machine’s', () => {
    const now = Date.UTC(2026, 10, 27, 20, 0);
    const at = (zone: string) =>
      automaticValues({ now, zone, locale: 'en', group: '', me: '', calendar: null });
    expect(at('Asia/Shanghai')).toMatchObject({
      date: 'Sat 28 Nov',
      time: '04:00',
      weekday: 'Saturday',
      'next-workday': 'Mon 30 Nov',
    });
    expect(at('America/New_York')).toMatchObject({ date: 'Fri 27 Nov', time: '15:00' });
    // Monday is a holiday there, and the Sunday before is worked instead.
    const name = { 'zh-CN': '', en: '' };
    const days = {
      '2026-11-29': { kind: 'adjusted', name },
      '2026-11-30': { kind: 'holiday', name },
    } as const;
    const facts = { calendar: DEFAULT_CALENDAR, days };
    const around = { now, zone: 'Asia/Shanghai', locale: 'zh-CN', group: '', me: '' } as const;
    expect(automaticValues({ ...around, calendar: facts })['next-workday']).toBe('11月29日（周日）');
    expect(automaticDays({ ...around, calendar: facts })).toEqual({
      date: '2026-11-28',
      'next-workday': '2026-11-29',
    });
    expect(at('Nowhere/At_All').date).toMatch(/27|28/);
  });
});

describe('finding', () => {
  const all = SEEDS.map((template) => ({
    ...template,
    keys: searchKeys(template.names, template.bodies, template.tags, soundsOf),
    uses: 0,
    usesHere: 0,
    usedAt: null,
  }));
  const first = (query: string) => findTemplates(query, all)[0]?.names['zh-CN'];

  it.each([
    ['会议', '会议通知'],
    ['hui', '会议通知'],
    ['huiyi', '会议通知'],
    ['hytz', '会议通知'],
    ['hyitz', '会议通知'],
    ['HUI YI', '会议通知'],
    ['ｈｙｔｚ', '会议通知'],
    ['xrhy', '新人欢迎'],
    ['jindu', '项目进度汇报'],
    ['qj', '请假申请'],
    ['sp', '审批申请'],
    ['gengzheng', '更正声明'],
    ['meeting', '会议通知'],
    ['progress', '项目进度汇报'],
    ['wac', '新人欢迎'],
    ['outage', '系统故障通报'],
    ['议程', '会议通知'],
  ])('“%s” finds %s first', (query, name) => {
    expect(first(query)).toBe(name);
  });

  it.each(['zzzz', '量子', 'hytzz'])('“%s” finds nothing', (query) => {
    expect(findTemplates(query, all)).toEqual([]);
  });

  it('an empty query finds all; what belongs to the open group, favourites and those used here come first', () => {
    const place = 'anywhere' as const;
    const list = [
      { ...all[0], id: 'plain', place, favourite: false, uses: 0, usesHere: 0, usedAt: null },
      { ...all[0], id: 'here', place, favourite: false, uses: 3, usesHere: 3, usedAt: 1 },
      { ...all[0], id: 'often', place, favourite: false, uses: 9, usesHere: 0, usedAt: 1 },
      { ...all[0], id: 'star', place, favourite: true, uses: 0, usesHere: 0, usedAt: null },
      { ...all[0], id: 'own', place: 'here' as const, favourite: false, uses: 0, usesHere: 0, usedAt: null },
      {
        ...all[0],
        id: 'other',
        place: 'elsewhere' as const,
        favourite: false,
        uses: 0,
        usesHere: 0,
        usedAt: null,
      },
    ];
    expect(byHabit(list).map(({ id }) => id)).toEqual(['own', 'star', 'here', 'often', 'plain', 'other']);
    expect(offeredHere(list).map(({ id }) => id)).not.toContain('other');
  });

  it('habit settles what fits equally, and never beats a better fit', () => {
    const [a, b] = [all.find(({ id }) => id === 'seed-leave'), all.find(({ id }) => id === 'seed-approval')];
    if (a === undefined || b === undefined) throw new Error('seeds are missing');
    const used = { ...b, favourite: true, uses: 500, usesHere: 500 };
    expect(findTemplates('申请', [a, used])[0]?.id).toBe('seed-approval');
    expect(findTemplates('请假', [a, used])[0]?.id).toBe('seed-leave');
  });

  it('reads characters by their word, not alone', () => {
    expect(soundsOf('会议 银行 行为 Report')).toBe('hui yi yin hang xing wei report');
  });

  it('finds among two thousand what it finds among forty, on evil queries too', () => {
    const many = Array.from({ length: 2_000 }, (_none, at) => ({
      ...(all[at % all.length] ?? all[0]),
      id: `${at % all.length}.${at}`,
    })).filter((item): item is (typeof all)[number] => item !== undefined);
    for (const query of ['hytz', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '的', 'e']) {
      const kinds = new Set(findTemplates(query, many).map(({ id }) => all[Number.parseInt(id, 10)]?.id));
      expect(kinds).toEqual(new Set(findTemplates(query, all).map(({ id }) => id)));
    }
  });
});
