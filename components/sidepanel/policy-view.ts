import type { NagLevel } from '@/lib/messaging/protocol';
import type { PackGroupType } from '@/lib/packs/schema';
import type { NameRule } from '@/lib/rules/kinds/naming';
import type { Level, Texts } from '@/lib/rules/types';

/** The policy in force, as far as a person reads it. */
export interface PolicyView {
  readonly id: string;
  readonly version: string;
  readonly title: Texts;
  readonly publisher: Texts;
  readonly contact?: { readonly name: Texts; readonly url?: string | undefined } | undefined;
  readonly pausable: boolean;
  readonly clauses: readonly {
    readonly id: string;
    readonly title: Texts;
    readonly text: Texts;
    readonly url?: string | undefined;
  }[];
  readonly rules: readonly {
    readonly id: string;
    readonly title: Texts;
    readonly clause?: string | undefined;
    readonly level: Level;
  }[];
  /** Types of group that the company has beside the guide's. */
  readonly ownTypes: readonly PackGroupType[];
  /** How groups are to be named; `null` where the policy does not say. */
  readonly naming: NameRule | null;
  /** The fewest reminders of etiquette that a person may choose. */
  readonly fewestNags: NagLevel;
  readonly tags: readonly { readonly id: string; readonly text: Texts }[];
}
