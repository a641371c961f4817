import { LOCALES } from '@/lib/rules/types';
import { SEEDS } from '@/lib/templates/seeds';

/** The seeded templates as they stand, in both languages: whoever inserts one must not be told of anything. */
export function seedTexts(): readonly string[] {
  return SEEDS.flatMap(({ bodies }) =>
    LOCALES.flatMap((locale) => {
      const body = bodies[locale];
      return body === undefined ? [] : [body.replaceAll(/\{\{[^}]*\}\}/g, '…')];
    }),
  );
}
