/** What of a visit is counted, and how far. Guarantees: no schema here, so that the page need not carry a parser it never uses. */

/** What a visitor can set for themselves, as far as it differs from what a visit begins with. */
export const DISPLAY_CHOICES = [
  'text-100', 'text-130', 'text-160', 'text-200', 'paper', 'contrast', 'dark', 'calm', 'movement', 'captions-on', 'captions-off', 'low-reach-on', 'low-reach-off', 'spoken', 'scanning', 'muted',
] as const;
export type DisplayChoice = (typeof DISPLAY_CHOICES)[number];

/** What ended a visit: Start over, Back before the first page, nobody there, the staff's corner, closing time. */
export const VISIT_ENDS = ['start-over', 'back', 'idle', 'staff', 'closed'] as const;
export type VisitEnd = (typeof VISIT_ENDS)[number];

/** Longest time on one slide that is counted, in seconds: a toy that lies on the glass is no reader. */
export const MAX_SECONDS = 600;
/** Most openings of one word card, and most changes of language, that one visit counts for. */
export const MAX_TIMES = 99;
