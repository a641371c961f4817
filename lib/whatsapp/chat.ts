import type { Anchors } from './anchors';
import { first } from './find';
import type { OpenChat, Sureness } from './types';

/** What the open conversation says about itself. Every reading carries how sure it is. */
export function readChat(
  anchors: Anchors,
  main: HTMLElement | null,
  composer: HTMLElement | null,
  key: string,
): OpenChat | null {
  if (main === null && composer === null) return null;
  const scope = main ?? composer?.ownerDocument.body ?? null;
  if (scope === null) return null;
  const title = titleOf(anchors, scope);
  const subtitle = subtitleOf(anchors, scope, title);
  return {
    title,
    kind: kindOf(scope, composer, title, subtitle),
    size: sizeOf(subtitle),
    canPost: composer !== null,
    key: `${key} ${title}`,
  };
}

/** Words that icons leave in `textContent`. */
const ICON_WORD = /^(?:wds-ic-|ic-|default-|tail-)[a-z0-9_-]*$/;

function titleOf(anchors: Anchors, scope: HTMLElement): string {
  for (const selector of anchors.title) {
    for (const element of scope.querySelectorAll<HTMLElement>(selector)) {
      const text = visibleText(element).trim();
      if (text !== '' && !ICON_WORD.test(text)) return text;
    }
  }
  return '';
}

/** Text as a person sees it: emoji pictures by their `alt`, nothing of svg titles. */
function visibleText(element: Element): string {
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) text += node.textContent;
    else if (node instanceof HTMLImageElement) text += node.alt;
    else if (node instanceof HTMLElement) text += visibleText(node);
  }
  return text;
}

function subtitleOf(anchors: Anchors, scope: HTMLElement, title: string): string {
  const header = first(scope, anchors.header);
  if (header === null) return '';
  const texts = [...header.querySelectorAll<HTMLElement>('span, div')]
    .filter((element) => element.childElementCount === 0)
    .map((element) => visibleText(element).trim())
    .filter((text) => text !== '' && text !== title && !ICON_WORD.test(text));
  return texts.sort((a, b) => b.length - a.length)[0] ?? '';
}

/** "group" in the languages of the composer's label. */
const GROUP_WORD =
  /\bgroup\b|群组|群聊|群組|小组|\bgrupo\b|\bgroupe\b|\bgruppe\b|\bgruppo\b|\bgrup\b|групп|مجموعة|المجموعة|समूह|グループ|그룹/i;
const ANNOUNCEMENT =
  /^(?:announcements?|公告|الإعلانات|avisos)$|only (?:community )?admins can send messages|仅限?管理员可(?:以)?发送消息|只有(?:群组|社群)?管理员(?:才)?可以发送消息|يمكن للمشرفين فقط/i;
const PRESENCE =
  /^(?:online|last seen|typing|business account|click here for contact info|在线|上次|最后上线|متصل|آخر ظهور)/i;
const GROUP_INFO = /click here for group info|点击此处查看群组信息|点按此处查看群组信息|انقر هنا/i;
const OWN_NAME = /(?:^|[,，、،]\s*)(?:you|您|你|أنت|tú|você)\s*$/i;
const LIST_COMMA = /[,，、،]\s?/;

function kindOf(
  scope: HTMLElement,
  composer: HTMLElement | null,
  title: string,
  subtitle: string,
): OpenChat['kind'] {
  const be = (value: OpenChat['kind']['value'], sureness: Sureness) => ({ value, sureness });
  if (ANNOUNCEMENT.test(subtitle)) return be('announcement', 'sure');
  if (composer === null && ANNOUNCEMENT.test(scope.textContent.slice(-400)))
    return be('announcement', 'likely');
  const label = composer?.getAttribute('aria-label') ?? '';
  const withoutTitle = title === '' ? label : label.replace(title, ' ');
  if (GROUP_WORD.test(withoutTitle)) return be('group', 'sure');
  if (scope.querySelector('[data-id*="@g.us"]') !== null) return be('group', 'sure');
  if (OWN_NAME.test(subtitle) || GROUP_INFO.test(subtitle)) return be('group', 'likely');
  if (subtitle.split(LIST_COMMA).length >= 3) return be('group', 'likely');
  if (
    scope.querySelector(
      '[data-icon^="default-group"], [data-icon*="community"], [data-testid^="default-group"]',
    ) !== null
  )
    return be('group', 'likely');
  if (title !== '' && label !== title && label.includes(title)) return be('direct', 'likely');
  if (PRESENCE.test(subtitle)) return be('direct', 'likely');
  if (
    scope.querySelector('[data-id*="@c.us"], [data-icon^="default-contact"], [data-icon^="default-user"]') !==
    null
  )
    return be('direct', 'likely');
  return be('unknown', 'guess');
}

const MEMBERS =
  /(\d[\d,.]*)\s*(?:members|participants|名成员|位成员|个成员|人|عضو|أعضاء|miembros|membros|participantes)/i;

function sizeOf(subtitle: string): OpenChat['size'] {
  const told = MEMBERS.exec(subtitle)?.[1];
  if (told !== undefined) return { value: Number(told.replace(/[,.]/g, '')), sureness: 'sure' };
  const names = subtitle.split(LIST_COMMA).filter((name) => name.trim() !== '');
  // A comma in a sentence is no member list; the page lists members with one's own name last.
  return names.length >= 3 || OWN_NAME.test(subtitle) ? { value: names.length, sureness: 'likely' } : null;
}
