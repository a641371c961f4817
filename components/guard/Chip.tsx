import type { ChipView, GuardActions } from '@/lib/guard/view';
import { t } from '@/lib/i18n/t';
import type { Locale } from '@/lib/rules/types';
import { GateIcon, PauseIcon, StopIcon, WarningIcon } from '../icons';
import { useTrusted } from '../trust';
import { chipText } from './chip-text';

const ICONS = { protected: GateIcon, degraded: WarningIcon, paused: PauseIcon, off: StopIcon } as const;

/** Says whether this chat is guarded, and why not; asks an unknown group once whether it is about work. */
export function Chip({
  chip,
  locale,
  actions,
}: {
  readonly chip: ChipView;
  readonly locale: Locale;
  readonly actions: GuardActions;
}) {
  const trusted = useTrusted();
  const state = t(locale, `chip.${chip.state}`);
  const Icon = ICONS[chip.state];
  const open = chip.expanded || chip.ask !== null;
  return (
    <div class={`chip chip-${chip.state}`}>
      {open && (
        <div class="panel" id="gatehouse-chip-panel">
          {chip.expanded && <p class="reason">{chipText(locale, chip)}</p>}
          {chip.ask === 'work-group' && (
            <fieldset class="ask">
              <legend>{t(locale, 'chip.ask-work')}</legend>
              {chip.expanded && <span class="muted">{t(locale, 'chip.ask-why')}</span>}
              <span class="row">
                <button type="button" class="small" onClick={trusted(() => actions.answerWorkGroup('work'))}>
                  {t(locale, 'chip.answer-work')}
                </button>
                <button
                  type="button"
                  class="small quiet"
                  onClick={trusted(() => actions.answerWorkGroup('private'))}
                >
                  {t(locale, 'chip.answer-private')}
                </button>
              </span>
            </fieldset>
          )}
        </div>
      )}
      <button
        type="button"
        class="pill"
        aria-expanded={chip.expanded}
        aria-controls="gatehouse-chip-panel"
        aria-label={t(locale, 'chip.name', { state })}
        onClick={trusted(() => actions.toggleChip())}
      >
        <Icon />
        <span>{state}</span>
      </button>
    </div>
  );
}
