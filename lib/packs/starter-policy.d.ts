/** The starter pack, validated, tested and stripped of its examples at build time; see `embed.ts`. */
declare module 'virtual:starter-policy' {
  export const policy: import('./schema').Policy;
}
