/** The tellings a show can have. Guarantees: no schema here, so that the page need not carry a parser it never uses. */

export const TELLINGS = ['grown-ups', 'kids'] as const;
export type Telling = (typeof TELLINGS)[number];

/** BCP 47: `en`, `es`, `pt-BR`. */
export type LanguageTag = string;
