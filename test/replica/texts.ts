import type { Config } from './config';
import type { LayerKind } from './layers';

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

interface SurfaceTexts {
  readonly headings: Readonly<Record<LayerKind, string>>;
  readonly fields: Readonly<Record<LayerKind, readonly string[]>>;
  readonly send: string;
  readonly save: string;
  readonly close: string;
  readonly search: string;
  readonly several: string;
  readonly photos: string;
  readonly document: string;
  readonly edit: string;
  readonly forward: string;
  readonly scheduleTitle: string;
  readonly times: readonly [string, string];
}

/** Words of the surfaces beside the chat. */
export const SURFACE_TEXTS: Readonly<Record<Config['lang'], SurfaceTexts>> = {
  en: {
    headings: {
      caption: '',
      edit: 'Edit message',
      forward: 'Forward message to',
      status: '',
      poll: 'Create poll',
      event: 'Create event',
      'group-name': '',
      'group-description': '',
    },
    fields: {
      caption: ['Add a caption'],
      edit: ['Edit message'],
      forward: ['Add a message'],
      status: ['Type a status'],
      poll: ['Ask a question', 'Option 1', 'Option 2'],
      event: ['Event name', 'Event description'],
      'group-name': ['Group subject'],
      'group-description': ['Add group description'],
    },
    send: 'Send',
    save: 'Save',
    close: 'Close',
    search: 'Search name or number',
    several: 'Allow multiple answers',
    photos: 'Photos & videos',
    document: 'Document',
    edit: 'Edit',
    forward: 'Forward',
    scheduleTitle: 'Schedule message',
    times: ['Tomorrow 08:00', 'Monday 08:00'],
  },
  'zh-CN': {
    headings: {
      caption: '',
      edit: '编辑消息',
      forward: '转发消息至',
      status: '',
      poll: '创建投票',
      event: '创建活动',
      'group-name': '',
      'group-description': '',
    },
    fields: {
      caption: ['添加说明'],
      edit: ['编辑消息'],
      forward: ['添加消息'],
      status: ['输入动态'],
      poll: ['提出问题', '选项 1', '选项 2'],
      event: ['活动名称', '活动说明'],
      'group-name': ['群组名称'],
      'group-description': ['添加群组描述'],
    },
    send: '发送',
    save: '保存',
    close: '关闭',
    search: '搜索姓名或号码',
    several: '允许多选',
    photos: '照片和视频',
    document: '文件',
    edit: '编辑',
    forward: '转发',
    scheduleTitle: '定时发送消息',
    times: ['明天 08:00', '星期一 08:00'],
  },
  ar: {
    headings: {
      caption: '',
      edit: 'تعديل الرسالة',
      forward: 'إعادة توجيه الرسالة إلى',
      status: '',
      poll: 'إنشاء استطلاع',
      event: 'إنشاء حدث',
      'group-name': '',
      'group-description': '',
    },
    fields: {
      caption: ['إضافة تعليق'],
      edit: ['تعديل الرسالة'],
      forward: ['إضافة رسالة'],
      status: ['اكتب الحالة'],
      poll: ['اطرح سؤالًا', 'الخيار 1', 'الخيار 2'],
      event: ['اسم الحدث', 'وصف الحدث'],
      'group-name': ['اسم المجموعة'],
      'group-description': ['إضافة وصف المجموعة'],
    },
    send: 'إرسال',
    save: 'حفظ',
    close: 'إغلاق',
    search: 'البحث عن اسم أو رقم',
    several: 'السماح بعدة إجابات',
    photos: 'الصور ومقاطع الفيديو',
    document: 'مستند',
    edit: 'تعديل',
    forward: 'إعادة توجيه',
    scheduleTitle: 'جدولة الرسالة',
    times: ['غدًا 08:00', 'الاثنين 08:00'],
  },
};
