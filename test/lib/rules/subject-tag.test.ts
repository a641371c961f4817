import { describe, expect, it } from 'vitest';
import { check } from '@/lib/rules/engine';
import { CORE, message, STARTER } from '../../support/starter';

/** The tag that is proposed, or `null`. */
function proposed(text: string): string | null {
  const finding = check(STARTER, message(text), CORE).findings.find(
    ({ rule }) => rule === 'starter.subject-tag',
  );
  return finding === undefined ? null : (finding.fixes[0]?.edits[0]?.insert ?? null);
}

const HITS: Readonly<Record<string, readonly string[]>> = {
  '【请假】': [
    '我明天想请假一天',
    '明天请一天病假，去医院',
    '下周三想请半天假带孩子打疫苗',
    '申请年假 5 月 1 日到 5 月 3 日',
    '我今天发烧，请病假',
    '本人因家中有事需请事假两天',
    '我后天可以请假吗？',
    '想请三天婚假，从周一开始',
  ],
  '[Leave] ': [
    "I'd like to take Friday off",
    'I need a day off tomorrow',
    "I'm on sick leave today",
    'I will take annual leave next week',
    'Requesting leave for Monday and Tuesday',
    'May I take Thursday afternoon off?',
    "I'm sick and will not be in today, back on Monday",
  ],
  '【审批】': [
    '请审批一下这份采购单',
    '申请采购三台笔记本，预算两万，请批准',
    '出差申请已提交，麻烦王总批一下',
    '申请报销上月差旅费 3200 元',
    '烦请尽快审批合同用印',
  ],
  '[Approval] ': [
    'Please approve the travel request for Berlin',
    'I need your approval for the new licence',
    'Requesting sign-off on the Q3 budget',
    'Could you approve my expense report?',
  ],
  '【BUG紧急】': [
    '支付接口挂了，用户下不了单',
    '线上系统崩溃，所有人都登录不了',
    '官网打不开了，大家看下',
    '生产数据库连不上了',
    '紧急bug：订单重复扣款',
  ],
  '[Urgent bug] ': [
    'Production is down, nobody can log in',
    'The checkout API is returning 500 for all users',
    'Our website has gone down',
    'Payments are failing since 9:40',
    'The login server is not responding',
  ],
  '【会议】': [
    '明天下午3点开项目评审会，请大家准时参加',
    '周会改到周四上午10点',
    '今天的站会取消',
    '会议通知：周五14:00 三楼会议室',
    '启动会时间：下周一 9:30',
    '请各位准时参加周五的培训会',
  ],
  '[Meeting] ': [
    'The weekly sync has been moved to Thursday 10am',
    "Tomorrow's stand-up is cancelled",
    'Kick-off meeting on Monday at 2pm in room 4',
    'Please join the review call today',
    'Retro tomorrow at 3:30',
  ],
  '【公告】': [
    '即日起办公室实行新的门禁制度',
    '各位同事：因系统升级，周末邮箱将停用，请知悉',
    '自下月1日起统一执行新的报销标准',
    '放假安排如下：10月1日至7日',
    '现将评优结果公布如下',
  ],
  '[Announcement] ': [
    'Effective Monday, all visitors must register at the desk',
    'The office will be closed on Friday',
    'We are pleased to announce our new CTO',
    'Please be advised that the car park is being renovated',
    'Attention all: fire drill at 11',
  ],
  '【进度】': [
    '目前进度80%，预计周五完成',
    '本周完成了登录模块，下周计划联调',
    '项目进展如下：接口已联通，测试进行中',
    '工作汇报：今日完成三项',
    '周报：完成需求评审',
  ],
  '[Progress] ': [
    'Status update: migration finished, testing starts Monday',
    'We are 80% done with the migration',
    'This week I finished the login page, next week the search',
    'Done: import. Next: export.',
  ],
  '【求助】': [
    '求助：谁懂这个报表的公式',
    '有没有人能帮忙看一下打印机',
    '这个方案需要领导拍板',
    '我卡住了，求大家帮忙',
    '请教一下各位，合同模板在哪里改',
  ],
  '[Help] ': [
    'Can someone help me with the printer?',
    'I need help with the quarterly report',
    'We need a decision on the vendor by Friday',
    'Does anyone know how to reset the VPN?',
    "I'm stuck on the build, any ideas?",
  ],
};

const MISSES: readonly string[] = [
  '好的',
  '收到',
  '谢谢！',
  '没问题',
  '👍',
  '辛苦了',
  '明白，马上处理',
  '早上好',
  '在开会，晚点回复',
  '刚开完会',
  '小王今天请假了',
  '他请病假了，我来接手',
  '请假流程在哪里看？',
  '请假单交给人事',
  '大家放假愉快',
  '假期过得怎么样？',
  '销假了',
  '谁今天请假？',
  '审批流程是什么？',
  '已经审批了',
  '王总批了',
  '谁来审批？',
  '会议纪要发群里了',
  '会议室在哪？',
  '上次会议说过',
  '周会几点？',
  '进度怎么样了？',
  '同步一下进度',
  '请汇报一下进度',
  '系统已恢复',
  '昨天系统挂了，已修复',
  '如果系统挂了怎么办',
  '系统是不是挂了？',
  '收到通知了',
  '等通知吧',
  '通知我一下',
  '谢谢帮忙',
  '不需要帮忙',
  '需要帮忙吗？',
  '午饭吃什么',
  '文件已经上传到网盘',
  '这个设计不错',
  '客户下午到',
  '打印机没纸了',
  '我在路上，十分钟到',
  '【请假】我明天请假一天',
  '[Leave] I need a day off',
  '「会议」周会改到周四',
  '［公告］即日起启用新门禁',
  '📢【公告】即日起启用新门禁',
  '  【审批】请审批采购单',
  'ok',
  'thanks a lot',
  'got it',
  'Good morning',
  'will do',
  'sounds good',
  'Tom is on leave today',
  'She took Friday off',
  'leave it to me',
  'please leave a comment',
  'who approves this?',
  'it was approved yesterday',
  'the approval process takes a week',
  'in a meeting, call you later',
  'the meeting went well',
  'minutes from the meeting are up',
  'any progress?',
  'what is the status?',
  'please send me the status report',
  'the server was down last night but is fixed',
  'is the server down?',
  'if production goes down, call me',
  'no longer need help, thanks',
  'do you need help?',
  'happy to help with that',
  'lunch at noon?',
  'the file is in the folder',
  'nice work',
  'see you tomorrow',
  'I sent the invoice',
  'the client arrives at two',
  'my train is late',
  'can you check page two?',
];

describe('a message that does what a tag is for', () => {
  const cases = Object.entries(HITS).flatMap(([tag, texts]) => texts.map((text) => [text, tag] as const));
  it.each(cases)('“%s” is asked for %s', (text, tag) => {
    expect(proposed(text)).toBe(tag);
  });
});

describe('a message that only mentions such a word, or has its tag', () => {
  it.each(MISSES)('“%s” is left alone', (text) => {
    expect(proposed(text)).toBeNull();
  });
});
