import type { GuardActions, SheetView } from '@/lib/guard/view';
import type { Locale } from '@/lib/rules/types';
import { FillInSheet } from './FillInSheet';
import { PreviewSheet } from './PreviewSheet';
import { ReportSheet } from './ReportSheet';

interface Props {
  readonly sheet: SheetView;
  readonly locale: Locale;
  readonly actions: GuardActions;
}

/** The small form or preview that is open. */
export function SheetOf({ sheet, locale, actions }: Props) {
  switch (sheet.kind) {
    case 'preview':
      return <PreviewSheet items={sheet.items} locale={locale} actions={actions} />;
    case 'fill-in':
      return <FillInSheet sheet={sheet} locale={locale} actions={actions} />;
    case 'false-alarm':
      return <ReportSheet sheet={sheet} locale={locale} actions={actions} />;
  }
}
