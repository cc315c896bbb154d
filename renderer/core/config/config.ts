/**
 * What kiosk.yaml may say: the one place that knows its keys, ranges and defaults.
 * Guarantees: `parse({})` is a complete working configuration; an unknown key is a fault, never ignored.
 */
import { z } from 'zod';
import { DAY_KEY, hoursFaults, SPAN } from '../hours/hours.ts';
import { THEMES } from '../session/state.ts';
import { languageTag } from '../show/show.ts';

const HOURS = 'opening hours such as "07:00-19:00", in quotes';
const hoursRange = z.string(HOURS).regex(SPAN, HOURS);
const day = z.string().regex(DAY_KEY, 'a day or a range of days such as mon or mon-fri');

/** A text whose fault says the same whether it is no text, too short or too long; lengths in characters. */
function text(what: string, minimum: number, maximum: number): z.ZodString {
  return z.string(what).min(minimum, what).max(maximum, what);
}

function range(minimum: number, maximum: number): z.ZodNumber {
  const allowed = `a number from ${minimum} to ${maximum}`;
  return z.number(allowed).min(minimum, allowed).max(maximum, allowed);
}

/** As main/staff/pin-hash.ts makes it; other costs than these could stall the kiosk, or be worth nothing. */
const PIN_HASH = /^scrypt\$(16384|32768|65536|131072)\$8\$[1-4]\$[A-Za-z0-9_-]{22}\$[A-Za-z0-9_-]{43}$/;
const pinHash = z.string('a hash made by `npm run pin`').regex(PIN_HASH, 'a hash made by `npm run pin`');

/** What stands below these keys no fault ever quotes: it may be a PIN that someone wrote there instead of its hash. */
export const SECRET_KEYS: readonly string[] = ['staff'];

const DEFAULT_VOLUME = 0.4;

export const configSchema = z.strictObject({
  show: text('a folder', 1, 1_000).optional().describe('A show folder, absolute or beside this file. Default: the bundled show.'),
  languages: z.array(languageTag).min(1, 'at least one language').optional().describe('The languages offered, in this order. Default: all the show has.'),
  idle: z
    .strictObject({
      timeoutSeconds: range(1, 600).default(60).describe('Seconds without a touch until the kiosk asks whether somebody is there.'),
      warningSeconds: range(1, 120).default(20).describe('Seconds the question stays before the visit is wiped.'),
    })
    .prefault({}),
  sound: z
    .strictObject({
      volume: range(0, 1).default(DEFAULT_VOLUME).describe('Volume at the start of a visit, 0 to 1.'),
      ceiling: range(0, 1).default(0.8).describe('The loudest a visitor can set, 0 to 1.'),
    })
    .refine((sound) => sound.volume <= sound.ceiling, {
      path: ['volume'],
      error: ({ input }) => `at most sound.ceiling (${(input as { ceiling: number }).ceiling}); it is ${DEFAULT_VOLUME} where it is not given`,
    })
    .prefault({}),
  display: z
    .strictObject({
      diagonalInches: range(7, 100).default(21.5).describe('Diagonal of the screen in inches: keeps a control 20 mm wide.'),
      lowReach: z.boolean('true or false').default(false).describe('Start with everything to touch in the lower part of the screen.'),
      textSize: z.literal([100, 130, 160, 200], '100, 130, 160 or 200').default(100).describe('Text size a visit starts with, in percent.'),
      theme: z.enum(THEMES, `one of ${THEMES.join(', ')}`).default('paper').describe('Colours a visit starts with: paper, high contrast, or dim for a dark room.'),
      calm: z.boolean('true or false').default(false).describe('Start without movement.'),
      captions: z.boolean('true or false').default(true).describe('Start with the spoken words in sight.'),
      spoken: z.boolean('true or false').default(false).describe('Start with the screen read aloud: a touch says what it is on, a second one acts.'),
    })
    .prefault({}),
  hours: z
    .partialRecord(day, hoursRange)
    .superRefine(
      (hours, context) => {
        for (const { key, allowed } of hoursFaults(hours)) context.addIssue({ code: 'custom', path: key === '' ? [] : [key], message: allowed });
      },
      // Also beside a key or a time that is wrong in itself: all faults at once.
      { when: ({ value }) => typeof value === 'object' && value !== null },
    )
    .optional()
    .describe('Opening hours by day, also over midnight ("20:00-06:00"); closed otherwise. Default: always open.'),
  staff: z.strictObject({ pinHash: pinHash.optional() }).prefault({}).describe('Staff PIN as a scrypt hash, made by `npm run pin`. Default: no staff panel.'),
  usage: z.strictObject({ folder: text('a folder', 1, 1_000).optional() }).prefault({}).describe('Where anonymous counts are kept.'),
  clinic: z.strictObject({ name: text('a text of at most 60 characters', 0, 60).optional(), questionsPhone: text('a text of at most 30 characters, in quotes', 0, 30).optional() }).prefault({}).describe('Shown at the end of the show.'),
  network: z.literal('none', 'none: the kiosk needs no network').default('none'),
});

export type Config = z.infer<typeof configSchema>;
