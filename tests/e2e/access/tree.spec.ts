/**
 * What a screen reader finds: the accessibility tree of every screen and sheet, in both languages, as files beside this one.
 * Guarantees: a change of any name, role or order changes a file; the tree is the same in both orientations.
 */
import { SCREENS, startVirtualDisplay, type Orientation } from '../../../main/launch/display.ts';
import { stringsFor } from '../../../renderer/strings/strings.ts';
import { expect, test, type Kiosk } from '../support/kiosk.ts';
import { staffConfig } from '../support/staff.ts';
import { tell, walkClosed, walkStaff, walkVisit, walkWarning, type Look } from './walk.ts';

/** Of these only what does not depend on the day, the machine or what happened before is kept as a file. */
const CHANGING = new Set(['staff-overview', 'staff-failures', 'staff-usage', 'staff-log']);

/**
 * What a screen reader finds: not what is inert, of which Playwright knows nothing; without what counts down or takes turns,
 * and without the stones that lead on in a list, which stand only where it does not fit.
 */
async function treeOf(kiosk: Kiosk, language: string): Promise<string> {
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
  const { scrollDown, scrollUp } = stringsFor(language).controls;
  const stone = new RegExp(`^ *- button "(${scrollDown}|${scrollUp})"\\n`, 'gm');
  return tree.replace(stone, '').replace(/timer ".*"/g, 'timer "…"').replace(/\d+ × \d+ p[ií]x[^"]*/g, '…').replace(/\d+ × \d+/g, '… × …');
}

function looker(kiosk: Kiosk, language: string): Look {
  return async (name) => {
    if (CHANGING.has(name)) return;
    const tree = await treeOf(kiosk, language);
    // Attract asks another question each time.
    expect.soft(name.startsWith('attract') ? tree.replace(/heading ".*"/, 'heading "…"') : tree, name).toMatchSnapshot([language, `${name}.aria.yml`]);
  };
}

for (const language of ['en', 'es']) {
  for (const orientation of Object.keys(SCREENS) as Orientation[]) {
    test(`${language}, ${orientation} ${SCREENS[orientation]}: the tree of every screen and sheet`, async ({ kiosk }) => {
      const display = await startVirtualDisplay(orientation);
      try {
        const env = { DISPLAY: `:${display.number}` };
        const opened = await kiosk({ env, config: `idle: { timeoutSeconds: 600, warningSeconds: 60 }\n${await staffConfig()}` });
        const look = looker(opened, language);
        await walkVisit(opened, language, look);
        await walkClosed(opened, look);
        await tell(opened, { type: 'hours', open: true });
        await walkStaff(opened, language, look);
        await opened.close();
        const idle = await kiosk({ env, config: 'idle: { timeoutSeconds: 1, warningSeconds: 120 }\n' });
        await walkWarning(idle, language, looker(idle, language));
      } finally {
        display.close();
      }
    });
  }
}
