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
  /** A wording of the composer's label that no one has seen. */
  readonly strange: (title: string) => string;
  readonly chatList: string;
  readonly yesterday: string;
  readonly profile: string;
  readonly menu: string;
  readonly members: (count: number) => string;
  readonly groupAdmin: string;
  readonly chats: string;
  readonly updates: string;
  readonly communities: string;
  readonly settings: string;
  readonly cancel: string;
  readonly welcome: string;
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
    strange: (title) => `Write something nice for ${title}`,
    chatList: 'Chat list',
    yesterday: 'Yesterday',
    profile: 'Profile details',
    menu: 'Menu',
    members: (count) => `Group · ${count} members`,
    groupAdmin: 'Group admin',
    chats: 'Chats',
    updates: 'Updates',
    communities: 'Communities',
    settings: 'Settings',
    cancel: 'Cancel',
    welcome: 'Choose a chat to begin',
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
    strange: (title) => `写点什么给${title}`,
    chatList: '聊天列表',
    yesterday: '昨天',
    profile: '个人资料详情',
    menu: '菜单',
    members: (count) => `群组 · ${count} 位成员`,
    groupAdmin: '群组管理员',
    chats: '聊天',
    updates: '动态',
    communities: '社群',
    settings: '设置',
    cancel: '取消',
    welcome: '选择一个聊天开始',
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
    strange: (title) => `اكتب شيئًا جميلًا لـ ${title}`,
    chatList: 'قائمة الدردشات',
    yesterday: 'أمس',
    profile: 'تفاصيل الملف الشخصي',
    menu: 'القائمة',
    members: (count) => `مجموعة · ${count} عضو`,
    groupAdmin: 'مشرف المجموعة',
    chats: 'الدردشات',
    updates: 'المستجدات',
    communities: 'المجتمعات',
    settings: 'الإعدادات',
    cancel: 'إلغاء',
    welcome: 'اختر دردشة للبدء',
  },
};
