import type { DialogView, FindingView, GuardActions, GuardView } from '@/lib/guard/view';
import type { Locale } from '@/lib/rules/types';

/** A security finding as the guard would present it. */
export function finding(locale: Locale, more: Partial<FindingView> = {}): FindingView {
  const zh = locale === 'zh-CN';
  return {
    kind: 'security',
    level: 'justify',
    title: zh ? '证件号码' : 'Identity number',
    message: zh
      ? '110105********002X 看起来是居民身份证号。'
      : '110105********002X looks like a Chinese resident ID number.',
    stress: 'message',
    quotes: ['110105********002X'],
    clause: {
      title: zh ? '不发敏感信息' : 'No sensitive data',
      text: zh ? '请用批准的安全渠道。' : 'Use the approved secure channel.',
    },
    contact: { name: zh ? '人事部' : 'HR' },
    fixes: [{ fix: { id: 'mask', label: { id: 'x' }, edits: [] }, label: zh ? '打码' : 'Mask' }],
    offers: [],
    link: null,
    more: 1,
    dismissals: [],
    spans: [],
    ...more,
  };
}

export function dialog(locale: Locale, more: Partial<DialogView> = {}): DialogView {
  return {
    finding: finding(locale),
    override: 'justify',
    reasons: ['customer-asked', 'approved', 'other'],
    headcount: null,
    trouble: null,
    ...more,
  };
}

/** Everything closed: only the chip is there. */
export function guardView(locale: Locale, more: Partial<GuardView> = {}): GuardView {
  return {
    locale,
    dir: 'ltr',
    dark: false,
    box: { left: 300, top: 600, right: 1200, bottom: 660 },
    chip: {
      state: 'protected',
      reason: { id: 'chip.reason.protected' },
      missing: [],
      ask: null,
      expanded: false,
    },
    card: null,
    strip: null,
    dialog: null,
    sheet: null,
    welcome: null,
    toast: null,
    announcement: '',
    ...more,
  };
}

/** Actions that write down what they were asked to do. */
export function recordingActions(log: string[]): GuardActions {
  const note =
    (name: string) =>
    (...values: readonly unknown[]) =>
      void log.push([name, ...values.map((value) => JSON.stringify(value))].join(' '));
  return {
    applyFix: (fix) => void log.push(`applyFix ${fix.id}`),
    dismiss: note('dismiss'),
    take: note('take'),
    mend: note('mend'),
    fillIn: note('fillIn'),
    report: note('report'),
    closeSheet: note('closeSheet'),
    edit: note('edit'),
    sendAnyway: note('sendAnyway'),
    answerWorkGroup: note('answerWorkGroup'),
    toggleChip: note('toggleChip'),
    setLocale: note('setLocale'),
    answerAdmin: note('answerAdmin'),
    nextWelcome: note('nextWelcome'),
    closeWelcome: note('closeWelcome'),
    closeToast: note('closeToast'),
  };
}
