/**
 * Every screen of that shape shows the same, since 1 rem is a 108th of its shorter side: at 4K and at 720p each box takes
 * the share of the screen that it takes at 1080p, and what was judged there is judged again.
 */
import { expect, test } from 'vitest';
import { deep, DISPLAY, ends, mount, moving, nextFrame } from '../mount.ts';
import { unit } from './faults.ts';
import { SCENES, STAFF_SCENES } from './scenes.ts';
import { judgeScreen } from './walk.ts';

type Size = readonly [width: number, height: number];

/** The first is the one that all is compared with. */
const SCREENS: Readonly<Record<string, readonly [Size, ...Size[]]>> = {
  portrait: [[1080, 1920], [2160, 3840], [720, 1280]],
  landscape: [[1920, 1080], [3840, 2160], [1280, 720]],
};

const PARTS = { ...SCENES, ...STAFF_SCENES };
/** The grown-ups' story and the words' cards are made of the same pieces; the staff's screens have one size of text. */
const WALKED = [
  ...['attract', 'choose', 'short', 'kids', 'sheets', 'stayed', 'finish'].flatMap((part) => ([1, 4] as const).map((text) => ({ part, text }))),
  ...Object.keys(STAFF_SCENES).map((part) => ({ part, text: 1 as const })),
];

/** px of a shorter side of 1080: lines are as high as whole dots, and a list of them adds up. */
const ROUNDING = 5;

/** It is as thick as the screen's own dots, and says how many there are. */
const OF_THE_SCREEN = 'kiosk-display-test';

interface Box {
  readonly name: string;
  readonly sides: readonly number[];
}

/** Pictures arrive when they do. Where two breaks of a line are as good as each other, a dot decides: what stands around the words is compared, and they are judged. */
function holdsWords(element: Element): boolean {
  return getComputedStyle(element).display.startsWith('inline') || [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '') || element.matches('.laid-words');
}

function boxes(): Box[] {
  for (const animation of moving().filter((one) => !ends(one))) animation.cancel();
  const px = unit();
  return deep('*', document.body).flatMap((element) => {
    const { host } = element.getRootNode() as ShadowRoot;
    if (element instanceof SVGElement && element.ownerSVGElement !== null) return [];
    if (element.getClientRects().length === 0 || host?.matches(OF_THE_SCREEN) || holdsWords(element) || element.matches('img')) return [];
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return [{ name: `${host?.localName ?? ''} ${element.localName}.${element.getAttribute('class') ?? ''}`, sides: [left, top, right, bottom].map((side) => side / px) }];
  });
}

function difference(here: readonly Box[], there: readonly Box[]): string | null {
  if (here.length !== there.length) return `${here.length} boxes instead of ${there.length}`;
  const at = here.findIndex(({ sides }, index) => sides.some((side, which) => Math.abs(side - (there[index]?.sides[which] ?? Infinity)) > ROUNDING));
  const [one, other] = [here[at], there[at]];
  return one === undefined ? null : `${one.name} at ${one.sides.map(Math.round).join()} instead of ${other?.sides.map(Math.round).join() ?? ''}`;
}

for (const [orientation, [first, ...others]] of Object.entries(SCREENS)) {
  test.each(WALKED)(`${orientation}: $part, text step $text`, async ({ part, text }) => {
    const reference = new Map<string, readonly Box[]>();
    const faults = new Set<string>();
    for (const size of [first, ...others]) {
      const kiosk = await mount({ size, pictures: false, edit: (show) => ({ ...show, languages: ['en', 'es'] }), config: { display: { ...DISPLAY, calm: true } } });
      await PARTS[part]?.({
        kiosk,
        setting: { size, language: 'es', text, lowReach: false },
        judge: async (scene) => {
          // What scrolls is measured in the frame after it was drawn.
          for (let frame = 0; frame < 2; frame += 1) await nextFrame();
          const here = boxes();
          if (size === first) {
            reference.set(scene, here);
            return;
          }
          const unlike = difference(here, reference.get(scene) ?? []);
          if (unlike !== null) faults.add(`${scene} at ${size.join(' × ')}: ${unlike}`);
          for (const fault of await judgeScreen(kiosk, { from: 0, reach: 1, asleep: scene.includes('asleep') })) faults.add(`${scene} at ${size.join(' × ')}: ${fault}`);
        },
      });
    }
    expect(reference.size).toBeGreaterThan(0);
    expect([...faults].join('\n')).toBe('');
  });
}
