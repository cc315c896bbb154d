/**
 * axe-core's judgement of every screen and sheet, plainly and in every mode.
 * Guarantees: no violation, and nothing that axe leaves open without a reason in the table below.
 */
import AxeBuilder from '@axe-core/playwright';
import { SCREENS, startVirtualDisplay, type Orientation } from '../../../main/launch/display.ts';
import type { Choices } from '#core/session/state.ts';
import { expect, test, type Kiosk } from '../support/kiosk.ts';
import { staffConfig } from '../support/staff.ts';
import { tell, walkClosed, walkStaff, walkVisit, walkWarning, type Look } from './walk.ts';

type Mode = Partial<Pick<Choices, 'text' | 'theme' | 'lowReach' | 'captions' | 'spoken'>>;

const PLAIN: Mode = { text: 1, theme: 'paper', lowReach: false, captions: true, spoken: false };

const NEAR: Readonly<Record<string, Mode>> = { 'low reach': { lowReach: true }, 'high contrast, read aloud': { theme: 'contrast', spoken: true } };
const FAR: Readonly<Record<string, Mode>> = { '200 %': { text: 4 }, 'a dark room, without captions': { theme: 'dark', captions: false } };

/**
 * Every screen plainly in both languages and orientations; and in each mode once in each language and once in each
 * orientation. Without movement, but for the first page asleep: the walk asks for that.
 */
const WALKS: readonly (readonly [language: string, orientation: Orientation, modes: typeof NEAR])[] = [
  ['en', 'portrait', NEAR],
  ['en', 'landscape', FAR],
  ['es', 'portrait', FAR],
  ['es', 'landscape', NEAR],
];

/**
 * What axe leaves open of a contrast, and why it is right all the same: what it says it cannot see, where, and what there is.
 * What it leaves open anywhere else, or for another reason, is a fault. The pairs of colours themselves are computed from the
 * tokens and asked of the browser on every screen (tests/elements/contrast.test.ts), and measured on the glass (contrast.spec.ts).
 */
const EXPLAINED: readonly { readonly unseen: string; readonly where: RegExp; readonly reason: string }[] = [
  { unseen: 'bgOverlap', where: /kiosk-attract (\.kicker|h1|\.cue > span)$/, reason: 'asleep, one button lies over the whole screen, clear as glass' },
  { unseen: 'bgOverlap', where: /kiosk-(cleaning|warning) strong$/, reason: 'the seconds, within their ring' },
  { unseen: 'imgNode', where: /kiosk-(cleaning|warning) (h1|h2|#how|\.(moon|second) > \.body)$/, reason: 'on the moon, a shape of one colour' },
  { unseen: 'imgNode', where: /kiosk-closed (h1|section).*$/, reason: 'beneath the night sky, whose stars stand elsewhere' },
  { unseen: 'imgNode', where: /kiosk-touch-test h1$/, reason: 'on the sheet that is drawn on' },
  { unseen: 'bgOverlap', where: /kiosk-display-test (h1|p:nth-child\(\d\)|button:nth-child\(1\) > span|\.done > span)$/, reason: 'on the test pattern, whose words lie on a slip of their own' },
  { unseen: 'bgOverlap', where: /kiosk-progress \.count$/, reason: 'beside the hill that the path runs over' },
  { unseen: 'imgNode', where: /kiosk-progress \.count$/, reason: 'beside the hill that the path runs over' },
  { unseen: 'elmPartiallyObscured', where: /kiosk-progress \.count$/, reason: 'on a slip of its own, whose end lies on the hill' },
  { unseen: 'pseudoContent', where: /kiosk-slide \.ribbon > span$/, reason: 'the plum of the ribbon is drawn behind its key, in its notched shape' },
  // What lies beneath a paper is not the same under each line of a text, and axe compares the whole pile.
  { unseen: 'elmPartiallyObscuring', where: /kiosk-slide (h1|\.(draft\.)?slip > span|\.key > span|\.find > span|span > b)$/, reason: 'lines on the page, a slip or a key, over a picture' },
  { unseen: 'elmPartiallyObscuring', where: /kiosk-(called-sheet (\.take|p:nth-child\(2\))|code-sheet \.says|(code-sheet|word-card|stayed) h1)$/, reason: 'lines on a sheet, its torn edge or the end of it under one of them' },
  { unseen: 'elmPartiallyObscuring', where: /kiosk-(topics (.*\.entry-t|\.key:nth-child\(2\) > span)|display-sheet (\.(contrast|dark) > span|\.row-l))$/, reason: 'lines on a row or key, over the rows of the screen below the sheet' },
  { unseen: 'elmPartiallyObscured', where: /kiosk-choose (\.(grown|kids) > \.door-t > strong > \.nb:nth-child\(\d\)|\.short > \.door-t > strong)$/, reason: 'the room above the letters, not they, reaches over the door' },
  { unseen: 'elmPartiallyObscured', where: /kiosk-staff-panel /, reason: 'what is scrolled half out of sight' },
  { unseen: 'shortTextContent', where: /kiosk-(called-sheet b:nth-child\(\d\)|display-sheet \.s\d > span)$/, reason: 'one letter: of a code, or the sample of a size' },
];

async function judged(kiosk: Kiosk): Promise<string[]> {
  // Electron opens no second page for axe's results.
  const { violations, incomplete } = await new AxeBuilder({ page: kiosk.page }).setLegacyMode().options({ resultTypes: ['violations', 'incomplete'] }).analyze();
  const places = (of: typeof violations): { unseen: string; where: string; what: string }[] =>
    of.flatMap(({ id, nodes }) =>
      nodes.map(({ target, any, failureSummary = '' }) => {
        const where = target.flat().join(' ');
        const { messageKey = '' } = (any[0]?.data ?? {}) as { messageKey?: string };
        return { unseen: id === 'color-contrast' ? messageKey : '', where, what: `${id} at ${where}: ${messageKey} ${failureSummary.replace(/\s+/g, ' ')}` };
      }),
    );
  const open = places(incomplete).filter(({ unseen, where }) => !EXPLAINED.some((one) => one.unseen === unseen && one.where.test(where)));
  return [...places(violations), ...open].map(({ what }) => what);
}

/** Staff and the closed kiosk have no modes, a warning goes when anything happens, and what sleeps would be woken. */
const WITHOUT_MODES = /^(staff|cleaning|closed|warning|attract-asleep|slide-more)/;

for (const [language, orientation, modes] of WALKS) {
  const mode = Object.keys(modes).join(' and in ');
  test(`${language}, ${orientation} ${SCREENS[orientation]}: axe finds nothing on any screen, plainly and in ${mode}`, async ({ kiosk }) => {
    test.setTimeout(600_000);
    const display = await startVirtualDisplay(orientation);
    try {
      const env = { DISPLAY: `:${display.number}` };
      const lookAt = (opened: Kiosk): Look => async (name) => {
        expect.soft(await judged(opened), `${name}, ${orientation}`).toEqual([]);
        if (WITHOUT_MODES.test(name)) return;
        for (const [one, change] of Object.entries(modes)) {
          await tell(opened, { type: 'display', change: { ...PLAIN, ...change } });
          expect.soft(await judged(opened), `${name}, ${orientation}, ${one}`).toEqual([]);
        }
        await tell(opened, { type: 'display', change: PLAIN });
      };
      const opened = await kiosk({ env, config: `idle: { timeoutSeconds: 600, warningSeconds: 60 }\n${await staffConfig()}` });
      await walkVisit(opened, language, lookAt(opened));
      await walkClosed(opened, lookAt(opened));
      await tell(opened, { type: 'hours', open: true });
      await walkStaff(opened, language, lookAt(opened));
      await opened.close();
      const idle = await kiosk({ env, config: 'idle: { timeoutSeconds: 1, warningSeconds: 120 }\n' });
      await walkWarning(idle, language, lookAt(idle));
    } finally {
      display.close();
    }
  });
}
