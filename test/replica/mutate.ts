import { random } from './random';

/** What a rebuild of the site might change. Each is on or off by the seed; seed 0 changes nothing. */
export interface Mutations {
  /** All hashed class names are others. */
  readonly classes: boolean;
  /** Additional `div`s around the parts of the page, up to this many at each place. */
  readonly wrappers: number;
  readonly noTestIds: boolean;
  readonly noSendLabel: boolean;
  readonly noComposerLabel: boolean;
  /** The composer's label is worded in a way nobody has seen. */
  readonly strangeLabel: boolean;
  readonly noPlaceholderLabel: boolean;
  readonly noAutocomplete: boolean;
  readonly noDataTab: boolean;
  readonly renamedIcons: boolean;
  /** Icons without `data-icon`; only the picture is left. */
  readonly namelessIcons: boolean;
  readonly footerElement: 'footer' | 'div' | 'section' | 'contentinfo';
  readonly sendElement: 'button' | 'div';
  readonly noMainId: boolean;
  readonly noTitleAttributes: boolean;
  readonly headerElement: 'header' | 'div';
  readonly titleElement: 'span' | 'div' | 'h2';
  readonly noHeaderButton: boolean;
  readonly subtitle: 'members' | 'info' | 'none';
  readonly noRole: boolean;
  readonly bareMessageIds: boolean;
  readonly noSideId: boolean;
  /** The list of the @ and : pop-up has no role; its rows are `div`s. */
  readonly plainPopUp: boolean;
  /** Overlays and dialogs without the attributes that animate them. */
  readonly noLayerMarks: boolean;
  /** Dialogs are `div`s and their headings too. */
  readonly noLayerRoles: boolean;
  readonly noFieldLabels: boolean;
  /** Fields of one line are `input`s. */
  readonly plainFields: boolean;
  readonly confirmElement: 'button' | 'div';
}

/** The changes of one seed: the same on every machine. */
export function mutationsOf(seed: number): Mutations {
  const next = random(seed);
  const chance = (likely: number) => {
    const drawn = next() < likely;
    return seed !== 0 && drawn;
  };
  const pick = <T>(values: readonly [T, ...T[]]): T => {
    const drawn = Math.floor(next() * values.length);
    return seed === 0 ? values[0] : (values[drawn] ?? values[0]);
  };
  return {
    classes: chance(0.4),
    wrappers: pick([0, 0, 1, 2, 3]),
    noTestIds: chance(0.4),
    noSendLabel: chance(0.4),
    noComposerLabel: chance(0.3),
    strangeLabel: chance(0.2),
    noPlaceholderLabel: chance(0.4),
    noAutocomplete: chance(0.4),
    noDataTab: chance(0.4),
    renamedIcons: chance(0.4),
    namelessIcons: chance(0.12),
    footerElement: pick(['footer', 'div', 'section', 'contentinfo']),
    sendElement: pick(['button', 'div']),
    noMainId: chance(0.12),
    noTitleAttributes: chance(0.4),
    headerElement: pick(['header', 'header', 'div']),
    titleElement: pick(['span', 'span', 'div', 'h2']),
    noHeaderButton: chance(0.15),
    subtitle: pick(['members', 'members', 'info', 'none']),
    noRole: chance(0.12),
    bareMessageIds: chance(0.4),
    noSideId: chance(0.1),
    plainPopUp: chance(0.2),
    // New ones go last: the seeds before them keep their pages.
    noLayerMarks: chance(0.4),
    noLayerRoles: chance(0.4),
    noFieldLabels: chance(0.4),
    plainFields: chance(0.4),
    confirmElement: pick(['div', 'button']),
  };
}
