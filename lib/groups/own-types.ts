import type { PackGroupType } from '@/lib/packs/schema';
import { GROUP_TYPES, type GroupType, type Locale, type Texts } from '@/lib/rules/types';
import { addDays } from './days';
import { PRESETS } from './presets';
import { proposed } from './record';
import type { GroupFields } from './types';

/** A type that a group can be registered as: one of the guide's, or one of the company's. */
export interface TypeChoice {
  /** Unique among both. */
  readonly id: string;
  readonly type: GroupType;
  /** Id of the company's type; empty: the guide's own. */
  readonly ownType: string;
  readonly title: Texts;
  readonly use: Texts;
}

/** All types there are, the guide's first. */
export function typeChoices(own: readonly PackGroupType[]): readonly TypeChoice[] {
  return [
    ...GROUP_TYPES.map((type) => ({
      id: type,
      type,
      ownType: '',
      title: PRESETS[type].title,
      use: PRESETS[type].use,
    })),
    ...own.map(({ id, base, title, use }) => ({ id: `own.${id}`, type: base, ownType: id, title, use })),
  ];
}

/** The choice that a record was registered as. A type that the pack no longer has is what it was built on. */
export function choiceOf(
  { type, ownType = '' }: Pick<GroupFields, 'type' | 'ownType'>,
  own: readonly PackGroupType[],
): TypeChoice | null {
  if (type === null) return null;
  const choices = typeChoices(own);
  return (
    choices.find((choice) => choice.type === type && choice.ownType === ownType) ??
    choices.find((choice) => choice.id === type) ??
    null
  );
}

/** What a choice proposes for a new group that begins today. */
export function proposedAs(
  { type, ownType }: Pick<TypeChoice, 'type' | 'ownType'>,
  own: readonly PackGroupType[],
  today: string,
  locale: Locale,
): Partial<GroupFields> {
  const base = { ...proposed(type, today, locale), ownType };
  const company = own.find(({ id }) => id === ownType);
  if (company === undefined) return base;
  const { scope, purpose, outsiders, term, tags, mentionAll, offHours } = company;
  return {
    ...base,
    ...(scope === undefined ? {} : { scope: scope[locale] }),
    ...(purpose === undefined ? {} : { purpose }),
    ...(outsiders === undefined ? {} : { outsiders }),
    ...(term === undefined ? {} : { endsOn: term === null ? null : addDays(today, term) }),
    ...(tags === undefined ? {} : { tags }),
    ...(mentionAll === undefined ? {} : { mentionAll }),
    ...(offHours === undefined ? {} : { offHours }),
  };
}
