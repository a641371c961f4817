import { t } from '@/lib/i18n/popup';
import type { Level } from '@/lib/rules/types';
import { Badge, type Tone } from '../kit/Badge';
import { useLocale } from '../kit/speech';

const TONES: Readonly<Record<Level, Tone>> = {
  off: 'plain',
  log: 'plain',
  tip: 'good',
  nudge: 'good',
  confirm: 'warn',
  acknowledge: 'warn',
  justify: 'bad',
  block: 'bad',
};

/** How strict a rule is, in words. */
export function LevelBadge({ level }: { readonly level: Level }) {
  const locale = useLocale();
  return <Badge tone={TONES[level]}>{t(locale, `level.${level}`)}</Badge>;
}
