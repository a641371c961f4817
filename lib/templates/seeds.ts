import type { Field, FieldKind, Localized, Template } from './types';

/** How a seeded template is written down here: what is the same in all of them is left out. */
interface Seed {
  readonly id: string;
  readonly folder: string;
  readonly zh: readonly [name: string, body: string];
  readonly en: readonly [name: string, body: string];
  readonly fields: readonly Field[];
}

interface FieldMore {
  readonly required?: boolean;
  readonly default?: Localized;
  readonly choices?: Field['choices'];
}

function field(name: string, kind: FieldKind, zh: string, en: string, more: FieldMore = {}): Field {
  return {
    name,
    kind,
    labels: { 'zh-CN': zh, en },
    default: more.default ?? {},
    required: more.required ?? kind !== 'toggle',
    choices: more.choices ?? {},
  };
}

const optional = { required: false };
const NOTICES = '通知 Notices';
const REQUESTS = '申请 Requests';
const PEOPLE = '人与文化 People';
const ADMIN = '群管理 Admin';
const WORK = '项目与运维 Work';

/** The library that everybody begins with (guide §3–§9). Texts are the product's own. */
const LIBRARY: readonly Seed[] = [
  {
    id: 'meeting',
    folder: NOTICES,
    zh: [
      '会议通知',
      '【会议】{{主题}}\n时间：{{日期}} {{开始}}–{{结束}}\n地点：{{地点}}\n参会：{{参会人}}\n议程：\n{{议程}}\n{{?材料}}会前请看：{{材料}}\n不能参加请在 {{日期}} 前告诉{{@me}}。{{|}}',
    ],
    en: [
      'Meeting notice',
      '[Meeting] {{topic}}\nWhen: {{date}}, {{from}}–{{to}}\nWhere: {{where}}\nWho: {{who}}\nAgenda:\n{{agenda}}\n{{?material}}Please read before: {{material}}\nIf you cannot come, tell {{@me}} before {{date}}.{{|}}',
    ],
    fields: [
      field('topic', 'text', '主题', 'Topic'),
      field('date', 'date', '日期', 'Date'),
      field('from', 'time', '开始', 'From', { default: { 'zh-CN': '10:00', en: '10:00' } }),
      field('to', 'time', '结束', 'To', { default: { 'zh-CN': '11:00', en: '11:00' } }),
      field('where', 'text', '地点', 'Where'),
      field('who', 'text', '参会人', 'Who'),
      field('agenda', 'paragraph', '议程', 'Agenda'),
      field('material', 'text', '材料', 'Material', optional),
    ],
  },
  {
    id: 'welcome',
    folder: PEOPLE,
    zh: [
      '新人欢迎',
      '【欢迎】欢迎{{姓名}}加入“{{@group}}”！\n{{姓名}}在{{部门}}担任{{职位}}，{{入职日}}到岗。\n本群用途：{{用途}}\n三条规矩：\n1. 重要消息以【主题】开头，一条说清\n2. 客户信息、证件、薪资、密钥不在群里发\n3. 找人请 @ 本人，全员提醒只用于公告\n{{?链接}}常用资料：{{链接}}\n有问题随时找{{@me}}。{{|}}',
    ],
    en: [
      'Welcome a colleague',
      '[Welcome] {{name}} joins “{{@group}}” – welcome!\n{{name}} is our new {{role}} in {{department}}, from {{start}}.\nWhat this group is for: {{purpose}}\nThree rules:\n1. Important messages begin with their [subject] and say it all at once\n2. No customer data, ID numbers, pay or passwords here\n3. Mention the person you need; alerting everybody is for announcements\n{{?links}}Good to know: {{links}}\nAny questions: just ask {{@me}}.{{|}}',
    ],
    fields: [
      field('name', 'text', '姓名', 'Name'),
      field('department', 'text', '部门', 'Department'),
      field('role', 'text', '职位', 'Role'),
      field('start', 'date', '入职日', 'Start'),
      field('purpose', 'text', '用途', 'Purpose'),
      field('links', 'text', '链接', 'Links', optional),
    ],
  },
  {
    id: 'progress',
    folder: WORK,
    zh: [
      '项目进度汇报',
      '【进度】{{项目}}（{{@date}}）\n状态：{{状态}}\n已完成：\n{{已完成}}\n下一步：\n{{下一步}}\n{{?风险}}风险与求助：{{风险}}\n下次更新：{{@next-workday}}{{|}}',
    ],
    en: [
      'Progress report',
      '[Progress] {{project}} ({{@date}})\nState: {{state}}\nDone:\n{{done}}\nNext:\n{{next}}\n{{?risk}}Risks and help needed: {{risk}}\nNext update: {{@next-workday}}{{|}}',
    ],
    fields: [
      field('project', 'text', '项目', 'Project'),
      field('state', 'choice', '状态', 'State', {
        choices: {
          'zh-CN': ['正常', '有风险', '延期'],
          en: ['on track', 'at risk', 'late'],
        },
      }),
      field('done', 'paragraph', '已完成', 'Done'),
      field('next', 'paragraph', '下一步', 'Next'),
      field('risk', 'text', '风险', 'Risk', optional),
    ],
  },
  {
    id: 'leave',
    folder: REQUESTS,
    zh: [
      '请假申请',
      '【请假】{{@me}} {{类型}}\n时间：{{开始}} 至 {{结束}}，共 {{天数}} 天\n工作交接：{{交接人}}已接手{{交接内容}}\n{{?可联系}}紧急时可电话联系我。\n请在 {{@next-workday}} 前批复，谢谢。{{|}}',
    ],
    en: [
      'Leave request',
      '[Leave] {{@me}}, {{kind}}\nFrom {{from}} to {{to}}, {{days}} day(s)\nMeanwhile: {{deputy}} takes over {{what}}\n{{?reachable}}I can be called if it is urgent.\nPlease answer by {{@next-workday}}. Thank you.{{|}}',
    ],
    fields: [
      field('kind', 'choice', '类型', 'Kind', {
        choices: {
          'zh-CN': ['年假', '事假', '病假', '调休'],
          en: ['annual leave', 'personal leave', 'sick leave', 'time off in lieu'],
        },
      }),
      field('from', 'date', '开始', 'From'),
      field('to', 'date', '结束', 'To'),
      field('days', 'number', '天数', 'Days', { default: { 'zh-CN': '1', en: '1' } }),
      field('deputy', 'text', '交接人', 'Deputy'),
      field('what', 'text', '交接内容', 'What'),
      field('reachable', 'toggle', '可联系', 'Reachable', { default: { 'zh-CN': 'on', en: 'on' } }),
    ],
  },
  {
    id: 'approval',
    folder: REQUESTS,
    zh: [
      '审批申请',
      '【审批】{{事项}}\n背景：{{背景}}\n方案：{{方案}}\n{{?影响}}影响：{{影响}}\n请{{审批人}}在 {{截止}} 前批复：同意 / 不同意 / 需补充。{{|}}',
    ],
    en: [
      'Request for approval',
      '[Approval] {{matter}}\nBackground: {{background}}\nProposal: {{proposal}}\n{{?impact}}Impact: {{impact}}\n{{approver}}, please answer by {{deadline}}: yes / no / more needed.{{|}}',
    ],
    fields: [
      field('matter', 'text', '事项', 'Matter'),
      field('background', 'paragraph', '背景', 'Background'),
      field('proposal', 'paragraph', '方案', 'Proposal'),
      field('impact', 'text', '影响', 'Impact', optional),
      field('approver', 'text', '审批人', 'Approver'),
      field('deadline', 'date', '截止', 'Deadline'),
    ],
  },
  {
    id: 'correction',
    folder: ADMIN,
    zh: [
      '更正声明',
      '【公告】更正\n{{时间}}发出的“{{原消息}}”有误，请以此条为准。\n正确内容：{{正确内容}}\n{{?已转发}}如已转发或下载，请删除，并转告收到的人。\n给大家带来不便，抱歉。有疑问请联系{{联系人}}。{{|}}',
    ],
    en: [
      'Correction',
      '[Announcement] Correction\nThe message “{{original}}” of {{when}} was wrong; this one counts.\nCorrect is: {{correct}}\n{{?forwarded}}If you forwarded or saved it, please delete it and tell those who got it.\nSorry for the trouble. Questions go to {{contact}}.{{|}}',
    ],
    fields: [
      field('when', 'time', '时间', 'When'),
      field('original', 'text', '原消息', 'Original'),
      field('correct', 'paragraph', '正确内容', 'Correct'),
      field('forwarded', 'toggle', '已转发', 'Forwarded', { default: { 'zh-CN': 'on', en: 'on' } }),
      field('contact', 'text', '联系人', 'Contact'),
    ],
  },
  {
    id: 'conflict',
    folder: ADMIN,
    zh: [
      '冲突叫停',
      '【群务】请先停一下\n我是本群管理员{{@me}}。关于“{{话题}}”的讨论到这里为止，我们对事不对人。\n请{{双方}}与我私聊，{{时间}}前各自说明情况，由{{负责人}}协调处理。\n结论会在本群说明，其他同事请勿继续跟帖。{{|}}',
    ],
    en: [
      'Stop a quarrel',
      '[Group] Let us stop here\nThis is {{@me}}, admin of this group. The talk about “{{topic}}” ends here: we argue about matters, never about people.\n{{parties}}, write to me directly before {{when}} and tell me your side; {{lead}} will settle it.\nThe outcome will be told here. Everybody else: no more comments on it, thank you.{{|}}',
    ],
    fields: [
      field('topic', 'text', '话题', 'Topic'),
      field('parties', 'text', '双方', 'Parties'),
      field('when', 'time', '时间', 'When'),
      field('lead', 'text', '负责人', 'Lead'),
    ],
  },
  {
    id: 'rules',
    folder: ADMIN,
    zh: [
      '群规提醒',
      '【公告】群规提醒\n本群用途：{{用途}}\n1. 重要消息以【主题】开头，背景、诉求、时限一条说清\n2. 不发客户信息、未公开的财务与合同、证件与薪资、源代码\n3. 全员提醒只用于公告，找人请 @ 本人\n4. 非紧急消息避开深夜和假日\n5. 不发广告、拼团、拉票，转发前先核实，不攻击他人\n{{?近期}}近期请特别留意：{{近期}}\n有疑问请联系{{@me}}。{{|}}',
    ],
    en: [
      'Reminder of the rules',
      '[Announcement] The rules of this group\nWhat it is for: {{purpose}}\n1. Important messages begin with their [subject]; background, need and deadline in one message\n2. No customer data, unpublished figures or contracts, ID numbers, pay or source code\n3. Alerting everybody is for announcements; otherwise mention the person\n4. What can wait does not come at night or on holidays\n5. No ads, no vote hunting, check before you forward, no attacks on anybody\n{{?lately}}Please mind lately: {{lately}}\nQuestions go to {{@me}}.{{|}}',
    ],
    fields: [
      field('purpose', 'text', '用途', 'Purpose'),
      field('lately', 'text', '近期', 'Lately', optional),
    ],
  },
  {
    id: 'praise',
    folder: PEOPLE,
    zh: [
      '表彰感谢',
      '【感谢】谢谢{{姓名}}！\n{{事迹}}\n这给我们带来了：{{成果}}\n值得学习的是：{{亮点}}\n请大家一起为{{姓名}}点赞。{{|}}',
    ],
    en: [
      'Thanks and praise',
      '[Thanks] Thank you, {{name}}!\n{{deed}}\nWhat it gave us: {{result}}\nWhat we can learn from it: {{lesson}}\nA round of applause for {{name}}.{{|}}',
    ],
    fields: [
      field('name', 'text', '姓名', 'Name'),
      field('deed', 'paragraph', '事迹', 'Deed'),
      field('result', 'text', '成果', 'Result'),
      field('lesson', 'text', '亮点', 'Lesson'),
    ],
  },
  {
    id: 'milestone',
    folder: PEOPLE,
    zh: [
      '里程碑',
      '【里程碑】{{项目}}：{{里程碑}}\n达成日期：{{@date}}\n成果：{{成果}}\n感谢：{{团队}}\n下一站：{{下一站}}（计划 {{计划日期}}）{{|}}',
    ],
    en: [
      'Milestone',
      '[Milestone] {{project}}: {{milestone}}\nReached on {{@date}}\nResult: {{result}}\nThanks to {{team}}\nNext stop: {{next}} (planned for {{planned}}){{|}}',
    ],
    fields: [
      field('project', 'text', '项目', 'Project'),
      field('milestone', 'text', '里程碑', 'Milestone'),
      field('result', 'text', '成果', 'Result'),
      field('team', 'text', '团队', 'Team'),
      field('next', 'text', '下一站', 'Next'),
      field('planned', 'date', '计划日期', 'Planned'),
    ],
  },
  {
    id: 'survey',
    folder: NOTICES,
    zh: [
      '满意度调研',
      '【通知】“{{@group}}”使用感受调研\n匿名，约 {{分钟}} 分钟，共三个问题：有没有用、打不打扰、管理得怎么样。\n填写：{{链接}}\n截止：{{截止}}\n结果和改进措施会在{{公布}}公布，谢谢你的意见。{{|}}',
    ],
    en: [
      'Survey',
      '[Notice] How useful is “{{@group}}”?\nAnonymous, about {{minutes}} minutes, three questions: is it useful, does it disturb, is it run well.\nForm: {{link}}\nOpen until {{deadline}}\nResults and what we will change are told on {{published}}. Thank you for your view.{{|}}',
    ],
    fields: [
      field('minutes', 'number', '分钟', 'Minutes', { default: { 'zh-CN': '3', en: '3' } }),
      field('link', 'text', '链接', 'Link'),
      field('deadline', 'date', '截止', 'Deadline'),
      field('published', 'date', '公布', 'Published'),
    ],
  },
  {
    id: 'handover',
    folder: WORK,
    zh: [
      '工作交接',
      '【进度】工作交接：{{移交人}} → {{接手人}}\n生效：{{生效}}\n交接内容：\n{{内容}}\n未完成事项：\n{{未完成}}\n资料位置：{{资料}}\n此后相关事宜请找{{接手人}}。{{|}}',
    ],
    en: [
      'Handover',
      '[Progress] Handover: {{giver}} → {{taker}}\nFrom {{from}} on\nWhat is handed over:\n{{what}}\nStill open:\n{{open}}\nWhere things are: {{where}}\nFrom then on {{taker}} is the one to ask.{{|}}',
    ],
    fields: [
      field('giver', 'text', '移交人', 'Giver', { default: { 'zh-CN': '{{@me}}', en: '{{@me}}' } }),
      field('taker', 'text', '接手人', 'Taker'),
      field('from', 'date', '生效', 'From'),
      field('what', 'paragraph', '内容', 'What'),
      field('open', 'paragraph', '未完成', 'Open'),
      field('where', 'text', '资料', 'Where'),
    ],
  },
  {
    id: 'duty',
    folder: NOTICES,
    zh: [
      '值班安排',
      '【通知】{{期间}}值班安排\n{{安排}}\n值班时间：{{开始}}–{{结束}}\n紧急情况先找当班同事，{{分钟}} 分钟未回再找{{后备}}。\n需要换班请在 {{截止}} 前自行协调并告知{{@me}}。{{|}}',
    ],
    en: [
      'On-call plan',
      '[Notice] On call: {{period}}\n{{plan}}\nHours: {{from}}–{{to}}\nIn an emergency ask the one on call; after {{minutes}} minutes without answer ask {{backup}}.\nTo swap, agree among yourselves and tell {{@me}} by {{deadline}}.{{|}}',
    ],
    fields: [
      field('period', 'text', '期间', 'Period'),
      field('plan', 'paragraph', '安排', 'Plan'),
      field('from', 'time', '开始', 'From', { default: { 'zh-CN': '09:00', en: '09:00' } }),
      field('to', 'time', '结束', 'To', { default: { 'zh-CN': '21:00', en: '21:00' } }),
      field('minutes', 'number', '分钟', 'Minutes', { default: { 'zh-CN': '15', en: '15' } }),
      field('backup', 'text', '后备', 'Backup'),
      field('deadline', 'date', '截止', 'Deadline'),
    ],
  },
  {
    id: 'outage',
    folder: WORK,
    zh: [
      '系统故障通报',
      '【BUG紧急】{{系统}}{{现象}}\n级别：{{级别}}\n开始：{{开始}}\n影响：{{影响}}\n{{?绕行}}临时办法：{{绕行}}\n处理：{{负责人}}正在处理\n下次通报：{{下次}} 前{{|}}',
    ],
    en: [
      'Outage report',
      '[Urgent bug] {{system}}: {{symptom}}\nSeverity: {{severity}}\nSince: {{since}}\nAffected: {{impact}}\n{{?workaround}}In the meantime: {{workaround}}\n{{lead}} is working on it\nNext report: before {{next}}{{|}}',
    ],
    fields: [
      field('system', 'text', '系统', 'System'),
      field('symptom', 'text', '现象', 'Symptom'),
      field('severity', 'choice', '级别', 'Severity', {
        choices: {
          'zh-CN': ['P1 全部不可用', 'P2 部分不可用', 'P3 体验受损'],
          en: ['P1 down for all', 'P2 partly down', 'P3 degraded'],
        },
      }),
      field('since', 'time', '开始', 'Since', { default: { 'zh-CN': '{{@time}}', en: '{{@time}}' } }),
      field('impact', 'text', '影响', 'Affected'),
      field('workaround', 'text', '绕行', 'Workaround', optional),
      field('lead', 'text', '负责人', 'Lead', { default: { 'zh-CN': '{{@me}}', en: '{{@me}}' } }),
      field('next', 'time', '下次', 'Next'),
    ],
  },
  {
    id: 'holiday',
    folder: PEOPLE,
    zh: [
      '节日祝福',
      '【祝福】{{节日}}快乐！\n感谢“{{@group}}”每一位同事这段时间的付出。\n{{?放假}}放假时间：{{放假}}\n{{?值班}}节日期间有急事请找值班同事{{值班}}，其余消息节后再回。\n祝大家和家人平安、开心。{{|}}',
    ],
    en: [
      'Holiday wishes',
      '[Wishes] Happy {{holiday}}!\nThank you, everybody in “{{@group}}”, for what you have done.\n{{?days}}We are off: {{days}}\n{{?oncall}}If something is urgent, {{oncall}} is on call; all else can wait until we are back.\nA peaceful time to you and your families.{{|}}',
    ],
    fields: [
      field('holiday', 'text', '节日', 'Holiday'),
      field('days', 'text', '放假', 'Days off', optional),
      field('oncall', 'text', '值班', 'On call', optional),
    ],
  },
];

/** The seeded templates as they are first kept. */
export const SEEDS: readonly Template[] = LIBRARY.map(({ id, folder, zh, en, fields }) => ({
  id: `seed-${id}`,
  revision: 1,
  kind: 'personal',
  groupId: null,
  names: { 'zh-CN': zh[0], en: en[0] },
  bodies: { 'zh-CN': zh[1], en: en[1] },
  folder,
  tags: [],
  favourite: false,
  fields,
  seed: id,
  locked: false,
  createdAt: 0,
  updatedAt: 0,
  removedAt: null,
  versions: [],
}));
