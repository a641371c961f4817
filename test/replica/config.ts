import { random } from './random';

/** How the page is to look and behave; from the address, so that a test can say it in one line. */
export interface Config {
  readonly generation: 'G3a' | 'G3b';
  readonly lang: 'en' | 'zh-CN' | 'ar';
  readonly enterIsSend: boolean;
  readonly seed: number;
  readonly chat: string | null;
  readonly messages: number;
  readonly chats: number;
  readonly pullsFocus: boolean;
  readonly dark: boolean;
}

export function readConfig(search: string): Config {
  const query = new URLSearchParams(search);
  const lang = query.get('lang');
  return {
    generation: query.get('gen') === 'G3a' ? 'G3a' : 'G3b',
    lang: lang === 'zh-CN' || lang === 'ar' ? lang : 'en',
    enterIsSend: query.get('enter') !== 'newline',
    seed: Number(query.get('seed') ?? 0),
    chat: query.get('chat'),
    messages: Number(query.get('messages') ?? 30),
    chats: Number(query.get('chats') ?? 0),
    pullsFocus: query.get('focus') === 'pull',
    dark: query.get('dark') === '1',
  };
}

/** What a rebuild of the site might change. Each is on or off by the seed; seed 0 changes nothing. */
export interface Mutations {
  readonly classes: boolean;
  readonly wrappers: boolean;
  readonly noTestIds: boolean;
  readonly noSendLabel: boolean;
  readonly noComposerLabel: boolean;
  readonly noDataTab: boolean;
  readonly renamedIcons: boolean;
  readonly footerElement: 'footer' | 'div' | 'section';
  readonly sendElement: 'button' | 'div';
  readonly noMainId: boolean;
  readonly noTitleAttributes: boolean;
  readonly headerElement: 'header' | 'div';
  readonly noRole: boolean;
}

export function mutationsOf(seed: number): Mutations {
  const next = random(seed);
  const often = () => seed !== 0 && next() < 0.4;
  const seldom = () => seed !== 0 && next() < 0.12;
  const pick = <T>(values: readonly [T, ...T[]]): T =>
    seed === 0 ? values[0] : (values[Math.floor(next() * values.length)] ?? values[0]);
  return {
    classes: often(),
    wrappers: often(),
    noTestIds: often(),
    noSendLabel: often(),
    noComposerLabel: often(),
    noDataTab: often(),
    renamedIcons: often(),
    footerElement: pick(['footer', 'div', 'section']),
    sendElement: pick(['button', 'div']),
    noMainId: seldom(),
    noTitleAttributes: often(),
    headerElement: pick(['header', 'header', 'div']),
    noRole: seldom(),
  };
}
