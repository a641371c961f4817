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
  readonly tags: readonly { readonly id: string; readonly text: Texts }[];
}
