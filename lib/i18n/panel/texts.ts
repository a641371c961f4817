/** One text of our own pages: Chinese, English. The type names a language that was forgotten. */
export type Pair = readonly [zh: string, en: string];
