/**
 * Where things are on WhatsApp's page, as data: ordered alternatives, best first, none by hashed class.
 * G1 2021–23, G2 2.3000 (2024–mid 2025), G3a WDS (mid 2025–spring 2026), G3b (April–September 2026).
 */
export interface Anchors {
  /** The open conversation. */
  readonly main: readonly string[];
  /** Text boxes that can only be the chat's composer. */
  readonly composer: readonly string[];
  /** Text boxes of the same make, wherever they are. */
  readonly editor: readonly string[];
  /** Fields without an editor of their own. */
  readonly input: readonly string[];
  /** Ancestors or selves of fields whose text never leaves: search boxes, the list of chats. */
  readonly search: readonly string[];
  /** How the names of search boxes begin. */
  readonly searchWords: readonly string[];
  /** Icons beside a search box. */
  readonly searchIcons: readonly string[];
  /** Places that lie over everything else and hold one surface each. */
  readonly dialogs: readonly string[];
  /** Places that lie over the chat, whose files or text leave as one. */
  readonly overlays: readonly string[];
  /** Places beside the chat; each field in them is a surface of its own. */
  readonly drawers: readonly string[];
  /** What tells one surface from another, first match wins; a surface that none tells is guarded all the same. */
  readonly caption: readonly string[];
  readonly captionWords: readonly string[];
  readonly edit: readonly string[];
  readonly editWords: readonly string[];
  readonly forward: readonly string[];
  readonly forwardWords: readonly string[];
  readonly poll: readonly string[];
  readonly pollWords: readonly string[];
  readonly status: readonly string[];
  readonly statusWords: readonly string[];
  readonly groupDescription: readonly string[];
  readonly groupDescriptionWords: readonly string[];
  readonly groupName: readonly string[];
  readonly groupNameWords: readonly string[];
  /** The composer's row. */
  readonly footer: readonly string[];
  readonly title: readonly string[];
  readonly header: readonly string[];
  /** Names of icons that mean "send" (`data-icon`, `data-testid`, or the `<title>` of an svg). */
  readonly sendIcons: readonly string[];
  readonly sendButton: readonly string[];
  /** Accessible names of the send button; only where icons and attributes are silent. */
  readonly sendLabels: readonly string[];
  /** Icons and names that mean "save" or "create" on surfaces other than the chat. */
  readonly confirmIcons: readonly string[];
  readonly confirmLabels: readonly string[];
  /** Icons and names of controls that close a surface and send nothing. */
  readonly cancelIcons: readonly string[];
  readonly cancelLabels: readonly string[];
  /** Sending at a later time: its controls, the places they stand in, and words for both. */
  readonly schedule: readonly string[];
  readonly scheduleIcons: readonly string[];
  readonly scheduleWords: readonly string[];
  /** Icons of controls that never send. */
  readonly otherIcons: readonly string[];
  /** Lists that a pop-up of the composer is drawn in. */
  readonly lists: readonly string[];
  /** Where menus and pickers are drawn. */
  readonly popovers: readonly string[];
  /** Places whose lists are not pop-ups: chat list, messages. */
  readonly notLists: readonly string[];
}

export const ANCHORS: Anchors = {
  main: [
    '#main', // since 2017
    '[data-testid="conversation-panel-wrapper"]', // G1, G3b
    '[role="main"]',
  ],
  composer: [
    '[data-testid="conversation-compose-box-input"]', // G1, G3b
    '[contenteditable="true"][data-tab="10"]', // G2, G3
    'footer [contenteditable="true"][role="textbox"]', // all
  ],
  editor: [
    '[contenteditable="true"][aria-owns="emoji-suggestion"]', // G3
    '[contenteditable="true"][data-lexical-editor="true"]', // since 2022
    '[contenteditable="true"][role="textbox"]', // all
    '[contenteditable="true"]',
  ],
  input: ['textarea', 'input:not([type])', 'input[type="text"]'],
  search: [
    '[data-tab="3"]', // search, all
    '#side',
    '#pane-side',
    '[role="search"]',
    '[role="searchbox"]',
    '[type="search"]',
    '[data-testid="chat-list-search"]', // G1
    '[data-testid="search-input"]',
  ],
  searchWords: [
    'search',
    '搜索',
    '搜尋',
    '查找',
    'ابحث',
    'بحث',
    'البحث',
    'buscar',
    'busca',
    'pesquis',
    'recherche',
    'suche',
    'cari',
    'поиск',
    'cerca',
    'खोज',
    '検索',
    '검색',
  ],
  searchIcons: ['search', 'wds-ic-search', 'search-refreshed', 'search-refreshed-thin', 'ic-search'],
  dialogs: [
    '[data-testid="edit-message-modal"]', // G3b
    '[role="dialog"]',
    '[role="alertdialog"]',
    '[aria-modal="true"]',
    'dialog[open]',
    '[data-animate-modal-popup]', // 2021–
    '[data-animate-modal-body]',
  ],
  overlays: [
    '[data-animate-media-viewer]', // caption, all
    '[data-testid="media-viewer-modal"]',
    '[data-testid="media-editor"]',
    '[data-animate-status-v3-modal-background]',
    '[data-testid="status-composer"]',
  ],
  drawers: [
    '[data-testid="chat-info-drawer"]',
    '[data-testid="group-info-drawer"]',
    '[data-testid="drawer-right"]',
    '[data-testid="drawer-left"]',
    '[data-testid="drawer-middle"]',
    '[data-animate-drawer-right]',
  ],
  caption: [
    '[data-animate-media-viewer]', // all
    '[data-testid="media-caption-input-container"]', // G3b
    '[data-testid="media-caption-input"]', // G1
    'img[src^="blob:"]',
    'video[src^="blob:"]',
  ],
  captionWords: [
    'caption',
    '添加说明',
    '说明文字',
    '新增說明',
    'تعليق',
    'شرح',
    'legenda',
    'leyenda',
    'légende',
    'beschriftung',
    'подпись',
    'keterangan',
  ],
  edit: ['[data-testid="edit-message-modal"]' /* G3b */, '[data-testid="edit-message-input"]'],
  editWords: [
    'edit message',
    'edit your message',
    '编辑消息',
    '編輯訊息',
    'تعديل الرسالة',
    'تحرير الرسالة',
    'editar mensaje',
    'editar mensagem',
    'modifier le message',
    'nachricht bearbeiten',
    'изменить сообщение',
    'edit pesan',
  ],
  forward: ['[data-testid="forward-modal"]', '[data-testid="forward-message-modal"]'],
  forwardWords: [
    'forward',
    '转发',
    '轉寄',
    'إعادة توجيه',
    'reenviar',
    'encaminhar',
    'transférer',
    'weiterleiten',
    'переслать',
    'teruskan',
  ],
  poll: [
    '[data-testid="poll-creation-modal"]',
    '[data-testid="create-poll-modal"]',
    '[data-testid="event-creation-modal"]',
    '[data-testid="create-event-modal"]',
  ],
  pollWords: [
    'poll',
    'event',
    '投票',
    '活动',
    '活動',
    'استطلاع',
    'حدث',
    'فعالية',
    'encuesta',
    'enquete',
    'evento',
    'sondage',
    'umfrage',
    'опрос',
  ],
  status: ['[data-testid="status-composer"]', '[data-animate-status-v3-modal-background]'],
  statusWords: ['status', '动态', '動態', 'الحالة', 'estado', 'statut', 'статус'],
  groupDescription: [
    '[data-testid="group-description-input"]',
    '[data-testid="group-info-drawer-description-title-input"]',
  ],
  groupDescriptionWords: [
    'description',
    '描述',
    '说明',
    '簡介',
    'وصف',
    'descripción',
    'descrição',
    'beschreibung',
    'описание',
    'deskripsi',
  ],
  groupName: ['[data-testid="group-subject-input"]', '[data-testid="group-info-drawer-subject-input"]'],
  groupNameWords: [
    'group subject',
    'group name',
    '群组名称',
    '群名称',
    '群聊名称',
    '群組名稱',
    'اسم المجموعة',
    'nombre del grupo',
    'nome do grupo',
    'nom du groupe',
    'gruppenname',
    'название группы',
    'nama grup',
  ],
  footer: ['footer', '[role="contentinfo"]', '[data-testid="conversation-footer"]'],
  title: [
    '[data-testid="conversation-info-header-chat-title"]', // G1, G3b
    'header [role="button"] span[dir="auto"][title]', // G2, G3a
    'header [role="button"] span[dir="auto"]', // G3
    'header span[title]', // 2021–2025
    'header span[dir="auto"]',
    'header h1, header h2, [role="heading"]',
  ],
  header: ['[data-testid="conversation-header"]', 'header', '[role="banner"]'],
  sendIcons: [
    'send',
    'wds-ic-send-filled',
    'send-light',
    'send-filled',
    'round-send-filled',
    'wds-ic-send',
    'ic-send',
  ],
  sendButton: [
    '[data-testid="compose-btn-send"]', // G1
    '[data-testid="send"]', // 2023–2026
    'button[data-tab="11"]', // G2, G3
    '[role="button"][data-tab="11"]',
  ],
  sendLabels: [
    'send',
    '发送',
    '傳送',
    '发 送',
    'enviar',
    'отправить',
    'kirim',
    'إرسال',
    'envoyer',
    'senden',
    'invia',
    'भेजें',
    'gönder',
    '送信',
    '전송',
  ],
  confirmIcons: [
    'checkmark',
    'checkmark-medium',
    'checkmark-large',
    'check',
    'wds-ic-check',
    'wds-ic-checkmark',
    'ic-check',
    'confirm',
  ],
  confirmLabels: [
    'done',
    'save',
    'create',
    'post',
    'ok',
    'confirm',
    'click to save',
    '完成',
    '保存',
    '儲存',
    '创建',
    '发布',
    '确定',
    'تم',
    'حفظ',
    'إنشاء',
    'نشر',
    'guardar',
    'salvar',
    'enregistrer',
    'speichern',
    'готово',
    'simpan',
  ],
  cancelIcons: [
    'x',
    'x-alt',
    'x-viewer',
    'x-light',
    'close',
    'close-refreshed',
    'wds-ic-close',
    'ic-close',
    'cross',
    'back',
    'back-refreshed',
    'arrow-back',
    'wds-ic-arrow-back',
  ],
  cancelLabels: [
    'cancel',
    'close',
    'back',
    'discard',
    '取消',
    '关闭',
    '關閉',
    '返回',
    '放弃',
    'إلغاء',
    'إغلاق',
    'رجوع',
    'cancelar',
    'cerrar',
    'fechar',
    'annuler',
    'fermer',
    'abbrechen',
    'schließen',
    'отмена',
    'закрыть',
    'batal',
    'tutup',
  ],
  schedule: [
    '[data-testid="schedule-message"]',
    '[data-testid="schedule-send"]',
    '[data-testid="schedule-time-picker"]',
    '[data-testid="scheduled-message-modal"]',
  ],
  scheduleIcons: ['wds-ic-schedule', 'schedule', 'schedule-send', 'wds-ic-schedule-send', 'ic-schedule'],
  scheduleWords: [
    'schedule',
    '定时',
    '排定',
    '预约发送',
    'جدولة',
    'programar',
    'agendar',
    'programmer',
    'planen',
    'запланировать',
    'jadwalkan',
  ],
  otherIcons: [
    'ptt',
    'mic',
    'mic-outlined',
    'mic-filled',
    'plus',
    'plus-rounded',
    'clip',
    'attach',
    'attach-menu-plus',
    'emoji',
    'smiley',
    'expressions',
    'sticker',
    'gif',
    'keyboard',
    'view-once',
    'view-once-sunset',
    'wds-ic-view-once',
    'crop',
    'rotate',
    'text',
    'draw',
    'download',
    'pencil',
    'pencil-refreshed',
    'wds-ic-edit',
    'delete',
    'menu',
    'search',
    'wds-ic-search',
  ],
  lists: ['[role="listbox"]', '[role="menu"]', '[role="grid"]', '[role="list"]', '#wa-popovers-bucket > *'],
  popovers: ['#wa-popovers-bucket > *', '[role="menu"]'],
  notLists: ['#side', '#pane-side', '[role="application"]', '[data-tab="8"]', '[data-scrolltracepolicy]'],
};

/** Adds alternatives (e.g. from a signed table) behind the built-in ones. Nothing can be removed. */
export function mergeAnchors(base: Anchors, extra: Partial<Anchors>): Anchors {
  const merged = Object.entries(base).map(([name, alternatives]: [string, readonly string[]]) => {
    const more: readonly string[] = extra[name as keyof Anchors] ?? [];
    return [name, [...alternatives, ...more.filter((one) => !alternatives.includes(one))]];
  });
  return Object.fromEntries(merged);
}
