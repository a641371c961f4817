/** The starter pack, validated, tested and stripped of its examples at build time; see `embed.ts`. */
declare module 'virtual:starter-policy' {
  export const policy: import('./schema').Policy;
}

/** Of the starter pack what judges from the first moment of a page; see `embed.ts`. */
declare module 'virtual:core-policy' {
  export const policy: import('./schema').Policy;
}

/** Of the starter pack everything but what its rules look for; see `embed.ts`. */
declare module 'virtual:starter-summary' {
  export const summary: import('./parts').PolicySummary;
}

/** Team templates of the starter pack; see `embed.ts`. */
declare module 'virtual:team-templates' {
  export const templates: readonly import('../templates/types').Template[];
}

/** Special days of the starter pack's regions, for years ahead; see `embed.ts`. */
declare module 'virtual:special-days' {
  export const days: import('../calendar/calendar').SpecialDays;
}

/** The sounds of the seeded templates' names, by name; see `embed.ts`. */
declare module 'virtual:seed-sounds' {
  export const sounds: Readonly<Record<string, string>>;
}
