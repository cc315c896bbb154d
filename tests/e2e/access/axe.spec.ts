/**
 * axe-core's judgement of every screen and sheet, plainly and in a mode.
 * Guarantees: no violation, and nothing that axe leaves open without a reason in the table below.
 */
import AxeBuilder from '@axe-core/playwright';
import { SCREENS, startVirtualDisplay, type Orientation } from '../../../main/launch/display.ts';
import type { Choices } from '#core/session/state.ts';
import { expect, test, type Kiosk } from '../support/kiosk.ts';
import { staffConfig } from '../support/staff.ts';
import { tell, walkClosed, walkStaff, walkVisit, walkWarning, type Look } from './walk.ts';

type Mode = Partial<Pick<Choices, 'text' | 'theme' | 'lowReach'>>;

const PLAIN: Mode = { text: 1, theme: 'paper', lowReach: false };

/** Every screen plainly in both languages and orientations, and in each mode once. */
const WALKS: readonly (readonly [language: string, orientation: Orientation, mode: string, change: Mode])[] = [
  ['en', 'portrait', 'low reach', { lowReach: true }],
  ['en', 'landscape', 'high contrast', { theme: 'contrast' }],
  ['es', 'portrait', '200 %', { text: 4 }],
  ['es', 'landscape', 'dark room', { theme: 'dark' }],
];

/** What axe cannot decide, and why it is right all the same: rule, where (a selector's end), reason. */
const EXPLAINED: readonly { readonly rule: string; readonly where: RegExp; readonly reason: string }[] = [
  { rule: 'color-contrast', where: /./, reason: 'axe sees pictures, torn edges and clipped shapes behind a text as unknown: the pairs are computed from the tokens, and measured under every text, by the contrast tests' },
];

async function judged(kiosk: Kiosk): Promise<string[]> {
  // Electron opens no second page for axe's results.
  const { violations, incomplete } = await new AxeBuilder({ page: kiosk.page }).setLegacyMode().analyze();
  const places = (of: typeof violations): { rule: string; where: string; why: string }[] => of.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => ({ rule: id, where: target.flat().join(' '), why: failureSummary ?? '' })));
  const open = places(incomplete).filter(({ rule, where }) => !EXPLAINED.some((one) => one.rule === rule && one.where.test(where)));
  return [...places(violations), ...open].map(({ rule, where, why }) => `${rule} at ${where}: ${why.replace(/\s+/g, ' ')}`);
}

/** Staff and the closed kiosk have no modes, a warning goes when anything happens, and what sleeps would be woken. */
const WITHOUT_MODES = /^(staff|cleaning|closed|warning|attract-asleep|slide-more)/;

for (const [language, orientation, mode, change] of WALKS) {
  test(`${language}, ${orientation} ${SCREENS[orientation]}: axe finds nothing on any screen, plainly and in ${mode}`, async ({ kiosk }) => {
    test.setTimeout(600_000);
    const display = await startVirtualDisplay(orientation);
    try {
      const env = { DISPLAY: `:${display.number}` };
      const lookAt = (opened: Kiosk): Look => async (name) => {
        expect.soft(await judged(opened), `${name}, ${orientation}`).toEqual([]);
        if (WITHOUT_MODES.test(name)) return;
        await tell(opened, { type: 'display', change });
        expect.soft(await judged(opened), `${name}, ${orientation}, ${mode}`).toEqual([]);
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
