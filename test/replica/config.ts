/** How the page is to look and behave; from the address, so that a test can say it in one line. */
export interface Config {
  /** `gen`: G3a (mid 2025 – spring 2026) or G3b (April – September 2026, the default). */
  readonly generation: 'G3a' | 'G3b';
  readonly lang: 'en' | 'zh-CN' | 'ar';
  /** `enter=newline` switches "Enter is send" off. */
  readonly enterIsSend: boolean;
  /** 0 is the page as it is; every other number is a rebuild of its own, see `mutationsOf`. */
  readonly seed: number;
  /** Id of the chat to open at once. */
  readonly chat: string | null;
  /** Messages in each chat. */
  readonly messages: number;
  /** Rows of messages in the document at any time. */
  readonly rows: number;
  /** Chats beside the named ones. */
  readonly chats: number;
  /**
   * `focus=pull`: focus that goes to something outside the app is taken back to the composer.
   * `focus=hold`: the composer takes focus back whenever it loses it to something outside the app or to nothing.
   */
  readonly focus: 'free' | 'pull' | 'hold';
  readonly dark: boolean;
  /** `paste`: milliseconds until pasted text arrives; 0 is the next microtask. */
  readonly pasteDelay: number;
  /** `subtitle=late`: the header asks to click for group info at first, the members come a moment later. */
  readonly lateSubtitle: boolean;
  /** `rebuild=1`: the page is taken down to a report on its structure and built again from that alone. */
  readonly rebuild: boolean;
}

export function readConfig(search: string): Config {
  const query = new URLSearchParams(search);
  const lang = query.get('lang');
  const focus = query.get('focus');
  return {
    generation: query.get('gen') === 'G3a' ? 'G3a' : 'G3b',
    lang: lang === 'zh-CN' || lang === 'ar' ? lang : 'en',
    enterIsSend: query.get('enter') !== 'newline',
    seed: Number(query.get('seed') ?? 0),
    chat: query.get('chat'),
    messages: Number(query.get('messages') ?? 30),
    rows: Number(query.get('rows') ?? 80),
    chats: Number(query.get('chats') ?? 0),
    focus: focus === 'pull' || focus === 'hold' ? focus : 'free',
    dark: query.get('dark') === '1',
    pasteDelay: Number(query.get('paste') ?? 0),
    lateSubtitle: query.get('subtitle') === 'late',
    rebuild: query.get('rebuild') === '1',
  };
}
