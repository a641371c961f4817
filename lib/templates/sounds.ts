import { pinyin } from 'pinyin-pro';
import { needsSounds, wordsOf } from './keys';
import { plain } from './search';

/**
 * A text by its sounds and words: `会议 notice` becomes `hui yi notice`. Heavy (a dictionary of words and their sounds):
 * at build time and in pages of ours that load it when they need it, never in the background or in WhatsApp's page.
 */
export function soundsOf(text: string): string {
  const said = plain(text);
  return wordsOf(
    needsSounds(said)
      ? pinyin(said, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
      : [said],
  );
}
