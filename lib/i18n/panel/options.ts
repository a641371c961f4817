import type { Pair } from './texts';

export const options = {
  'options.title': ['Gatehouse 选项', 'Gatehouse options'],
  'options.settings': ['设置', 'Settings'],
  'options.my-name': ['我的姓名', 'My name'],
  'options.my-name-hint': ['用于模板里的“我”', 'What {{@me}} in templates becomes'],
  'options.my-zone': ['我的时区', 'My time zone'],
  'options.my-zone-hint': ['留空则用浏览器的：{zone}', 'Empty: that of the browser, {zone}'],
  'options.trigger': ['打开模板列表的符号', 'Sign that opens the template list'],
  'options.trigger-none': ['不用', 'none'],
  'options.trigger-hint': [
    '在输入框的词首输入它。WhatsApp Business 的快捷回复也用 /：它自己弹出列表时，Gatehouse 会让开。两个都要用，就把这里改成 // 或 ;。',
    'Type it at the beginning of a word in the text box. WhatsApp Business opens its quick replies with / too: where it shows a list of its own, Gatehouse stays away. To use both, choose // or ; here.',
  ],
  'options.nags': ['礼仪提醒', 'Reminders of etiquette'],
  'options.nags-hint': [
    '标签、时限、下班时间等小提醒。敏感信息和红线不受影响，始终检查。',
    'Tags, deadlines, after hours and the like. Sensitive data and red lines are always checked, whatever you choose.',
  ],
  'options.nags-limited': [
    '由“{title}”{version} 设定，不能再少。敏感信息和红线始终检查。',
    'Limited by “{title}” {version}. Sensitive data and red lines are always checked.',
  ],
  'options.nags.normal': ['照常', 'Normal'],
  'options.nags.normal-hint': [
    '一天有上限，忽略三次后本群不再提',
    'With a daily limit; quiet in a group after three dismissals',
  ],
  'options.nags.few': ['少一些', 'Few'],
  'options.nags.few-hint': [
    '上限的四分之一，忽略一次后本群不再提',
    'A quarter of it; quiet in a group after one dismissal',
  ],
  'options.nags.off': ['关闭', 'Off'],
  'options.nags.off-hint': ['只记录，不打扰', 'Noted, never shown'],
  'options.shortcut': [
    '键盘快捷键 Alt+Shift+T 打开同一个列表，可在浏览器的扩展快捷键页修改。',
    'The shortcut Alt+Shift+T opens the same list; change it on the browser’s page of extension shortcuts.',
  ],
  'options.packs': ['规则包', 'Packs'],
  'options.in-force': ['生效中', 'in force'],
  'options.packs-hint': [
    '{rules} 条规则，{clauses} 条条款。详情见侧边栏“规范”。',
    '{rules} rules, {clauses} clauses. See “Policy” in the side panel.',
  ],
  'privacy.about-me': ['保存了我的哪些信息', 'What is stored about me'],
  'privacy.about-me-text': [
    '只在本设备：设置、{answers} 条聊天回答、{exceptions} 条例外、{notices} 条提示。聊天和值只存带密钥的摘要，从不保存消息内容。',
    'Only on this device: settings, {answers} answers about chats, {exceptions} exceptions, {notices} notices. Chats and values are kept as keyed hashes. Never the text of a message.',
  ],
  'privacy.exceptions': ['我的例外', 'My exceptions'],
  'privacy.no-exceptions': [
    '没有。在提示卡上点“以后都允许这个值”就会出现在这里，随时可以撤回。',
    'None. “Always allow this value” on a card puts one here; it can be revoked at any time.',
  ],
  'privacy.revoke': ['撤回', 'Revoke'],
  'privacy.revoke-name': ['撤回例外 {label}', 'Revoke the exception {label}'],
  'privacy.delete': ['全部删除', 'Delete all'],
  'privacy.delete-sure': [
    '删除关于你的全部设置、回答、例外和提示？不能撤销。模板和群组不受影响。',
    'Delete all settings, answers, exceptions and notices about you? This cannot be undone. Templates and groups stay.',
  ],
  backup: ['备份与恢复', 'Backup and restore'],
  'backup.text': [
    '全部内容存成一个文件：模板、群组、设置、例外、聊天回答、提示和记录，存放位置由你决定。恢复时，本机更新的内容会保留。',
    'Everything as one file: templates, groups, settings, exceptions, answers about chats, notices and records. Keep it where you like. On restoring, what is newer here stays.',
  ],
  'backup.own': ['设置与记录', 'Settings and records'],
  'backup.counts': ['{templates} 个模板，{groups} 个群组。', '{templates} templates, {groups} groups.'],
  'backup.copied': ['自动副本更新于 {time}。', 'The automatic copy is of {time}.'],
  'backup.make': ['备份到文件', 'Back up to a file'],
  'backup.restore': ['从文件恢复', 'Restore from a file'],
  'backup.not-restored': ['文件没有读入，什么都没有改变：', 'The file was not read in; nothing has changed:'],
  bin: ['回收站', 'Bin'],
  'bin.empty': [
    '空的。删除的模板和群组会在这里保留 30 天，可以恢复。',
    'Empty. Removed templates and groups stay here for 30 days and can be brought back.',
  ],
  'bin.text': ['删除的模板和群组保留 30 天。', 'Removed templates and groups are kept for 30 days.'],
} as const satisfies Readonly<Record<string, Pair>>;
