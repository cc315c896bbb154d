/**
 * What a screen reader finds: the accessibility tree of every screen and sheet, in both languages, as files beside this one;
 * and axe-core's judgement of each, in both orientations and in every mode.
 * Guarantees: a change of any name, role or order changes a file; no violation, and nothing that axe leaves open without a reason.
 */
import AxeBuilder from '@axe-core/playwright';
import { SCREENS, startVirtualDisplay, type Orientation } from '../../../main/launch/display.ts';
import type { Choices } from '#core/session/state.ts';
import { expect, test, type Kiosk } from '../support/kiosk.ts';
import { staffConfig } from '../support/staff.ts';
import { tell, walkClosed, walkStaff, walkVisit, walkWarning } from './walk.ts';

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

/** Of these only what does not depend on the day, the machine or what happened before is kept as a file. */
const CHANGING = new Set(['staff-overview', 'staff-failures', 'staff-usage', 'staff-log']);

/** What a screen reader finds: not what is inert, of which Playwright knows nothing; without what counts down or takes turns. */
async function treeOf(kiosk: Kiosk): Promise<string> {
  const mark = (hides: boolean): Promise<void> =>
    kiosk.page.evaluate((hidden) => {
      const roots: (Document | ShadowRoot)[] = [document];
      for (const root of roots) {
        for (const element of root.querySelectorAll('*')) {
          if (element.shadowRoot !== null) roots.push(element.shadowRoot);
          if (hidden && element.matches('[inert]:not([aria-hidden])')) {
            element.setAttribute('aria-hidden', 'true');
            element.setAttribute('data-told-hidden', '');
          }
          if (!hidden && element.hasAttribute('data-told-hidden')) for (const name of ['aria-hidden', 'data-told-hidden']) element.removeAttribute(name);
        }
      }
    }, hides);
  await mark(true);
  const tree = await kiosk.root.ariaSnapshot();
  await mark(false);
  return tree.replace(/timer ".*"/g, 'timer "…"').replace(/\d+ × \d+/g, '… × …');
}

async function judged(kiosk: Kiosk): Promise<string[]> {
  // Electron opens no second page for axe's results.
  const { violations, incomplete } = await new AxeBuilder({ page: kiosk.page }).setLegacyMode().analyze();
  const places = (of: typeof violations): { rule: string; where: string; why: string }[] => of.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => ({ rule: id, where: target.flat().join(' '), why: failureSummary ?? '' })));
  const open = places(incomplete).filter(({ rule, where }) => !EXPLAINED.some((one) => one.rule === rule && one.where.test(where)));
  return [...places(violations), ...open].map(({ rule, where, why }) => `${rule} at ${where}: ${why.replace(/\s+/g, ' ')}`);
}

/** Looks at a screen plainly, as a tree and by axe, and by axe once more in `change`. */
function looker(kiosk: Kiosk, language: string, orientation: Orientation, mode: string, change: Mode): (name: string) => Promise<void> {
  return async (name) => {
    if (!CHANGING.has(name)) expect.soft(name.startsWith('attract') ? (await treeOf(kiosk)).replace(/heading ".*"/, 'heading "…"') : await treeOf(kiosk), name).toMatchSnapshot([language, `${name}.aria.yml`]);
    expect.soft(await judged(kiosk), `${name}, ${orientation}`).toEqual([]);
    // Staff and the closed kiosk have no modes, a warning goes when anything happens, and what sleeps is woken.
    if (/^(staff|cleaning|closed|warning|attract-asleep|slide-more)/.test(name)) return;
    await tell(kiosk, { type: 'display', change });
    expect.soft(await judged(kiosk), `${name}, ${orientation}, ${mode}`).toEqual([]);
    await tell(kiosk, { type: 'display', change: PLAIN });
  };
}

for (const [language, orientation, mode, change] of WALKS) {
  test(`${language}, ${orientation} ${SCREENS[orientation]}: the tree of every screen, and axe finds nothing, also in ${mode}`, async ({ kiosk }) => {
    const display = await startVirtualDisplay(orientation);
    try {
      const env = { DISPLAY: `:${display.number}` };
      const opened = await kiosk({ env, config: `idle: { timeoutSeconds: 600, warningSeconds: 60 }\n${await staffConfig()}` });
      const look = looker(opened, language, orientation, mode, change);
      await walkVisit(opened, language, look);
      await walkClosed(opened, look);
      await tell(opened, { type: 'hours', open: true });
      await walkStaff(opened, language, look);
      await opened.close();
      const idle = await kiosk({ env, config: 'idle: { timeoutSeconds: 1, warningSeconds: 120 }\n' });
      await walkWarning(idle, language, looker(idle, language, orientation, mode, change));
    } finally {
      display.close();
    }
  });
}
