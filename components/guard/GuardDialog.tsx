import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DialogView, GuardActions, ReasonCode } from '@/lib/guard/view';
import { t } from '@/lib/i18n/t';
import type { Locale } from '@/lib/rules/types';
import { ShieldIcon, StopIcon } from '../icons';
import { useTrusted } from '../trust';
import { FindingText, FirstOffers, Offers } from './Finding';

const MAX_NOTE = 200;

interface Props {
  readonly dialog: DialogView;
  readonly locale: Locale;
  readonly actions: GuardActions;
}

const TITLES = {
  'send-anyway': 'dialog.title-confirm',
  acknowledge: 'dialog.title-acknowledge',
  justify: 'dialog.title-justify',
  never: 'dialog.title-block',
} as const;

/**
 * Holds a message. Modal, so that the page can neither pull focus away nor type behind it. The safe choice has the focus;
 * Escape is the safe choice; a key that is still held down from sending does nothing here.
 */
export function GuardDialog({ dialog, locale, actions }: Props) {
  const trusted = useTrusted();
  const element = useRef<HTMLDialogElement>(null);
  const safe = useRef<HTMLButtonElement>(null);
  const [reason, setReason] = useState<ReasonCode | ''>('');
  const [note, setNote] = useState('');
  const [read, setRead] = useState(false);
  const { finding, override } = dialog;

  useLayoutEffect(() => {
    const shown = element.current;
    // While the page keeps our host out of the document nothing can be modal; the host opens it when it is back.
    if (shown?.isConnected && !shown.open) shown.showModal();
    safe.current?.focus();
    return () => shown?.close();
  }, []);

  const ready =
    override === 'send-anyway' ||
    (override === 'justify' && reason !== '') ||
    (override === 'acknowledge' && read);
  const sendAnyway = () =>
    actions.sendAnyway({
      ...(reason === '' ? {} : { reason }),
      ...(note.trim() === '' ? {} : { note }),
      ...(override === 'acknowledge' ? { acknowledged: read } : {}),
    });

  return (
    <dialog
      ref={element}
      class={`dialog ${finding.kind}`}
      role="alertdialog"
      aria-modal="true"
      aria-labelledby="gatehouse-dialog-title"
      aria-describedby="gatehouse-dialog-text"
      onCancel={(event) => {
        event.preventDefault();
        actions.edit();
      }}
      onKeyDown={(event) => {
        if (event.repeat && event.key === 'Enter') event.preventDefault();
        if (event.key !== 'Escape') return;
        event.preventDefault();
        trusted(() => actions.edit())(event);
      }}
    >
      <div class="head">
        {override === 'never' ? <StopIcon /> : <ShieldIcon />}
        <h2 id="gatehouse-dialog-title">
          {t(locale, TITLES[override])}
          <small>{finding.title}</small>
        </h2>
      </div>
      <div class="body" id="gatehouse-dialog-text">
        {dialog.headcount !== null && (
          <p class="headcount">{t(locale, 'dialog.headcount', { count: dialog.headcount })}</p>
        )}
        <FindingText finding={finding} locale={locale} actions={actions} />
      </div>
      {override === 'justify' && (
        <label class="field">
          <span>{t(locale, 'dialog.reason')}</span>
          <select value={reason} onChange={trusted((event) => setReason(reasonOf(event, dialog.reasons)))}>
            <option value="">{t(locale, 'dialog.reason-choose')}</option>
            {dialog.reasons.map((code) => (
              <option key={code} value={code}>
                {t(locale, `reason.${code}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      {override === 'justify' && (
        <label class="field">
          <span>{t(locale, 'dialog.note')}</span>
          <textarea
            rows={2}
            dir="auto"
            maxLength={MAX_NOTE}
            value={note}
            aria-invalid={dialog.trouble !== null}
            onInput={trusted((event) => setNote(textOf(event)))}
          />
          <span class="muted">{t(locale, 'dialog.kept')}</span>
        </label>
      )}
      {dialog.trouble !== null && (
        <p class="trouble" role="alert">
          {t(locale, 'dialog.note-trouble', { masked: dialog.trouble })}
        </p>
      )}
      {override === 'acknowledge' && (
        <label class="tick">
          <input type="checkbox" checked={read} onChange={trusted(() => setRead(!read))} />
          <span>{t(locale, 'dialog.acknowledge', { clause: finding.clause?.title ?? finding.title })}</span>
        </label>
      )}
      <div class="actions">
        <button type="button" class="primary" ref={safe} onClick={trusted(() => actions.edit())}>
          {t(locale, 'dialog.edit')}
        </button>
        <FirstOffers finding={finding} actions={actions} />
        {finding.fixes.map(({ fix, label }) => (
          <button type="button" class="secondary" key={fix.id} onClick={trusted(() => actions.applyFix(fix))}>
            {label}
          </button>
        ))}
        <Offers finding={finding} locale={locale} actions={actions} />
        {finding.dismissals.map((dismissal) => (
          <button
            type="button"
            class="quiet"
            key={dismissal}
            onClick={trusted(() => actions.dismiss(dismissal))}
          >
            {t(locale, `card.${dismissal}`)}
          </button>
        ))}
        {override !== 'never' && (
          <button type="button" class="quiet danger" disabled={!ready} onClick={trusted(sendAnyway)}>
            {t(locale, 'dialog.send-anyway')}
          </button>
        )}
        <span class="hint muted">{t(locale, 'dialog.escape')}</span>
      </div>
    </dialog>
  );
}

function textOf(event: Event): string {
  return event.currentTarget instanceof HTMLTextAreaElement ? event.currentTarget.value : '';
}

function reasonOf(event: Event, reasons: readonly ReasonCode[]): ReasonCode | '' {
  const value = event.currentTarget instanceof HTMLSelectElement ? event.currentTarget.value : '';
  return reasons.find((code) => code === value) ?? '';
}
