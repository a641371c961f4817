import type { GuardActions, GuardView } from '@/lib/guard/view';
import { Card, Strip } from './Card';
import { Chip } from './Chip';
import { GuardDialog } from './GuardDialog';
import { SheetOf } from './SheetOf';
import { LiveRegion, Toast } from './Toast';
import { Welcome } from './Welcome';

/** The whole in-page interface: beside the composer, never over it. */
export function GuardApp({ view, actions }: { readonly view: GuardView; readonly actions: GuardActions }) {
  const { locale, box } = view;
  const place =
    box === null
      ? ''
      : `--row-left: ${box.left}px; --row-top: ${box.top}px; --row-right: ${box.right}px; --row-width: ${box.right - box.left}px`;
  return (
    <div
      class={box === null ? 'layer adrift' : 'layer'}
      data-theme={view.dark ? 'dark' : 'light'}
      dir={view.dir}
      lang={locale}
      style={place}
    >
      <div class="stack">
        <div class="above">
          {view.toast !== null && (
            <Toast toast={view.toast} locale={locale} actions={actions} key={view.toast.text} />
          )}
          {view.card !== null && <Card finding={view.card} locale={locale} actions={actions} />}
          {view.welcome !== null && <Welcome welcome={view.welcome} locale={locale} actions={actions} />}
        </div>
        <Chip chip={view.chip} locale={locale} actions={actions} />
        {view.strip !== null && <Strip finding={view.strip} locale={locale} actions={actions} />}
      </div>
      {view.dialog !== null && <GuardDialog dialog={view.dialog} locale={locale} actions={actions} />}
      {view.sheet !== null && (
        <SheetOf sheet={view.sheet} locale={locale} actions={actions} key={view.sheet.kind} />
      )}
      <LiveRegion text={view.announcement} />
    </div>
  );
}
