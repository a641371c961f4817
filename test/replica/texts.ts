import type { Config } from './config';

interface PageTexts {
  readonly placeholder: string;
  readonly toGroup: (title: string) => string;
  readonly toOne: (title: string) => string;
  readonly send: string;
  readonly voice: string;
  readonly attach: string;
  readonly emoji: string;
  readonly schedule: string;
  readonly search: string;
  readonly groupInfo: string;
  readonly you: string;
  readonly online: string;
  readonly announcements: string;
  readonly onlyAdmins: string;
  readonly all: string;
}

/** The page's own words, as the languages of the site have them. */
export const TEXTS: Readonly<Record<Config['lang'], PageTexts>> = {
  en: {
    placeholder: 'Type a message',
    toGroup: (title) => `Type a message to group ${title}`,
    toOne: (title) => `Type a message to ${title}`,
    send: 'Send',
    voice: 'Voice message',
    attach: 'Attach',
    emoji: 'Emojis, GIFs, Stickers',
    schedule: 'Schedule',
    search: 'Search or start a new chat',
    groupInfo: 'click here for group info',
    you: 'You',
    online: 'online',
    announcements: 'Announcements',
    onlyAdmins: 'Only admins can send messages',
    all: 'Mention everyone in this group',
  },
  'zh-CN': {
    placeholder: '输入消息',
    toGroup: (title) => `向群组 ${title} 输入消息`,
    toOne: (title) => `向 ${title} 输入消息`,
    send: '发送',
    voice: '语音消息',
    attach: '附加',
    emoji: '表情、动图、贴图',
    schedule: '定时发送',
    search: '搜索或开始新聊天',
    groupInfo: '点击此处查看群组信息',
    you: '您',
    online: '在线',
    announcements: '公告',
    onlyAdmins: '只有管理员可以发送消息',
    all: '提醒群组所有成员',
  },
  ar: {
    placeholder: 'اكتب رسالة',
    toGroup: (title) => `اكتب رسالة إلى مجموعة ${title}`,
    toOne: (title) => `اكتب رسالة إلى ${title}`,
    send: 'إرسال',
    voice: 'رسالة صوتية',
    attach: 'إرفاق',
    emoji: 'الرموز التعبيرية',
    schedule: 'جدولة',
    search: 'ابحث أو ابدأ دردشة جديدة',
    groupInfo: 'انقر هنا لمعلومات المجموعة',
    you: 'أنت',
    online: 'متصل',
    announcements: 'الإعلانات',
    onlyAdmins: 'يمكن للمشرفين فقط إرسال الرسائل',
    all: 'الإشارة إلى الجميع',
  },
};
