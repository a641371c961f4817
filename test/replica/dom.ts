export function element(tag: string, attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

/** Text as the site draws it outside the composer: emoji are pictures with an `alt`. */
export function fillText(target: HTMLElement, text: string): void {
  for (const part of text.split(EMOJI)) {
    if (part === '') continue;
    target.append(EMOJI.test(part) ? emoji(part) : part);
  }
}

/** The picture comes a moment later: asked for while the page is built, it costs more than all the rest of it. */
function emoji(character: string): HTMLElement {
  const image = element('img', { alt: character, class: 'emoji' });
  setTimeout(() => image.setAttribute('src', picture(character)), 0);
  return image;
}

const EMOJI = /(\p{Extended_Pictographic}(?:\uFE0F|\u200D\p{Extended_Pictographic}|\p{Emoji_Modifier})*)/u;

function picture(emoji: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><text y="16" font-size="16">${emoji}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
