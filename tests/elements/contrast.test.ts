/**
 * Contrast on every screen in every theme: each text, symbol, part of a control and mark of focus against what lies behind it.
 * Guarantees: what lies behind is asked of the browser, point by point, and no screen knows of the list of colours: a pair
 * that is not listed (tests/support/colours.ts) fails, as does one that no screen shows, or one below 7:1 (text) or 3:1 (parts).
 */
import { describe, expect, test } from 'vitest';
import type { Happening } from '#core/session/events.ts';
import tokensCss from '../../renderer/styles/tokens.css?raw';
import { AROUND, LEAST, PARTS, TEXT, THEME_NAMES, themesOf, type Kind, type ThemeName } from '../support/colours.ts';
import { lightOf, luminance as computed } from '../support/wcag.ts';
import { contrast, luminance } from './colour.ts';
import { deep, mount, nextFrame, START, type Mounted } from './mount.ts';
import { richShow } from './rich-show.ts';
import { down, middleOf } from './touch.ts';

interface Found {
  readonly kind: Kind;
  readonly over: string;
  readonly on: string;
  readonly what: string;
}

/** Everything under a point, the uppermost first, inside all shadow roots. */
function under(x: number, y: number, root: Document | ShadowRoot = document): Element[] {
  return root.elementsFromPoint(x, y).flatMap((element) => (element.getRootNode() !== root ? [] : [...(element.shadowRoot === null ? [] : under(x, y, element.shadowRoot)), element]));
}

function parentOf(node: Node): Element | null {
  return node.parentElement ?? (node.parentNode instanceof ShadowRoot ? node.parentNode.host : null);
}

function isIn(node: Node | null, outer: Element): boolean {
  for (let one = node; one !== null; one = parentOf(one)) if (one === outer) return true;
  return false;
}

const isPicture = (element: Element): boolean => element.matches('img, kiosk-picture') || (element.getRootNode() instanceof ShadowRoot && (element.getRootNode() as ShadowRoot).host.localName === 'kiosk-picture');
const CLEAR = /^(none|transparent)$|^rgba\(0, 0, 0, 0\)$|\/ 0\)$/;

/** The colour an element lays over what is below it, if any. */
function fillOf(element: Element): string | null {
  const style = getComputedStyle(element);
  const before = getComputedStyle(element, '::before');
  const colours = element instanceof SVGGeometryElement ? [style.fill] : [before.content === 'none' ? 'none' : before.backgroundColor, style.backgroundColor];
  return colours.find((colour) => !CLEAR.test(colour)) ?? null;
}

/** What lies behind `element` at a point: a colour, `picture`, or null where the element itself is covered. */
function behind(element: Element, x: number, y: number, own: (one: Element) => boolean = () => false): string | null {
  const stack = under(x, y);
  const place = stack.indexOf(element);
  if (place === -1) return null;
  if (stack.slice(0, place).some((one) => !isIn(one, element) && (isPicture(one) || fillOf(one) !== null))) return null;
  for (const one of stack.slice(place)) {
    if (own(one)) continue;
    if (isPicture(one)) return 'picture';
    const fill = fillOf(one);
    if (fill !== null) return fill;
  }
  return 'nothing';
}

const name = (element: Element): string => `${(element.getRootNode() as ShadowRoot).host?.localName ?? ''} .${element.getAttribute('class') ?? element.localName} “${element.textContent?.trim().slice(0, 24) ?? ''}”`;

function* textsOf(root: ParentNode & Node): Generator<{ readonly parent: Element; readonly box: DOMRect }> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || parent.matches('style, script, title') || (node.textContent ?? '').trim() === '') continue;
    const range = new Range();
    range.selectNodeContents(node);
    const box = [...range.getClientRects()].find(({ width, height }) => width > 4 && height > 4);
    if (box !== undefined) yield { parent, box };
  }
}

const CONTROLS = 'button, [role="slider"], [role="button"]';
const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;

/** What a control draws of itself beside its words: borders all round, small filled pieces, the ring of what is chosen. */
function partsOf(element: Element): string[] {
  const style = getComputedStyle(element);
  const bordered = sides.every((side) => parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== 'none');
  if (bordered && !CLEAR.test(style.borderTopColor)) return [style.borderTopColor];
  const fill = fillOf(element);
  return element.localName === 'i' && fill !== null ? [fill] : [];
}

function look(): Found[] {
  const found: Found[] = [];
  const add = (kind: Kind, over: string, on: string | null, element: Element): void => {
    if (on !== null) found.push({ kind, over, on, what: name(element) });
  };
  const roots = [document, ...deep('*').flatMap((element) => element.shadowRoot ?? [])];
  for (const root of roots) {
    for (const { parent, box } of textsOf(root)) add('text', getComputedStyle(parent).color, behind(parent, box.x + box.width / 2, box.y + box.height / 2), parent);
  }
  for (const icon of deep('svg.icon')) {
    const { x, y } = middleOf(icon);
    const owner = parentOf(icon);
    if (owner !== null) add('part', getComputedStyle(icon).color, behind(icon, x, y, (one) => isIn(one, icon)), icon);
  }
  for (const part of deep('i, .switch, .box, .size, .at, .ring-left, .qr-fg')) {
    const { x, y } = middleOf(part);
    const inset = /^(.*) 0px 0px 0px \S+ inset/.exec(getComputedStyle(part).boxShadow)?.[1];
    if (inset !== undefined) add('part', inset, fillOf(part), part);
    if (part.matches('.qr-fg')) add('part', getComputedStyle(part).fill, behind(part, x, y, (one) => one === part), part);
    else if (part.matches('.ring-left')) add('part', getComputedStyle(part).stroke, behind(part.closest('svg') ?? part, x, y, (one) => isIn(one, part.closest('svg') ?? part)), part);
    else for (const colour of partsOf(part)) add('part', colour, behind(part, x, y, (one) => isIn(one, part)), part);
  }
  // Its ring stands on the gap, and where it ends on what is around the control.
  for (const control of deep(CONTROLS)) {
    const { x, y } = middleOf(control);
    const around = behind(control, x, y, (one) => isIn(one, control));
    if (around === null) continue;
    add('part', resolved('--focus'), resolved('--focus-gap'), control);
    if (around !== 'picture') add('focus', contrast(resolved('--focus'), around) < LEAST.focus ? resolved('--focus-gap') : resolved('--focus'), around, control);
  }
  return found;
}

/** Also what lets the finger through is seen. */
function seen(): Found[] {
  const opened = new CSSStyleSheet();
  opened.replaceSync('* { pointer-events: auto !important; }');
  const roots = [document, ...deep('*').flatMap((element) => element.shadowRoot ?? [])];
  for (const root of roots) root.adoptedStyleSheets.push(opened);
  try {
    return look();
  } finally {
    for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== opened);
  }
}

const kids: Happening = { type: 'story', story: 'kids' };
const go = (index: number): Happening => ({ type: 'go', index });
const display: Happening = { type: 'open', sheet: 'display' };
const END: readonly Happening[] = [go(14), { type: 'next' }];

/** Every screen and sheet, each from a kiosk that was woken; `then` does what no happening does. */
const SCREENS: Readonly<Record<string, { readonly happens: readonly Happening[]; readonly then?: (kiosk: Mounted) => Promise<unknown> }>> = {
  attract: { happens: START.slice(0, 1) },
  'attract, Display': { happens: [...START.slice(0, 1), display] },
  choose: { happens: START.slice(0, 2) },
  'a word is heard': { happens: START, then: (kiosk) => kiosk.set({ word: 2 }) },
  'a hard word': { happens: [...START, go(1)] },
  'a word card': { happens: [...START, go(1), { type: 'open', sheet: { term: 'marrow' } }], then: (kiosk) => kiosk.set({ asideWord: 1 }) },
  'the key to the needle': { happens: [...START, go(8)] },
  'the stone under a finger': { happens: START, then: (kiosk) => hold(kiosk, '.segs') },
  questions: { happens: [...START, go(14), { type: 'pick', question: 'question-1' }] },
  topics: { happens: [...START, go(3), { type: 'open', sheet: 'topics' }] },
  called: { happens: [...START, go(3), { type: 'open', sheet: 'called' }] },
  'a code': { happens: [...START.slice(0, 2), { type: 'open', sheet: 'code' }] },
  more: { happens: [...START, { type: 'display', change: { text: 2 } }], then: (kiosk) => press(kiosk, 'kiosk-tools .tool:last-of-type, .tool:last-of-type') },
  'Display, seen': { happens: [...START, display] },
  'Display, heard': { happens: [...START, display], then: (kiosk) => press(kiosk, '[role="tab"]:last-of-type') },
  'kids, something to do': { happens: [...START.slice(0, 2), kids, go(2)], then: (kiosk) => kiosk.set({ word: 1 }) },
  stayed: { happens: [...START, ...END] },
  'stayed, a question': { happens: [...START, ...END, { type: 'stayed', wanted: true }], then: (kiosk) => kiosk.set({ asideWord: 1 }) },
  'stayed, an answer': { happens: [...START, ...END, { type: 'stayed', wanted: true }, { type: 'answer', answer: 0 }] },
  finish: { happens: [...START, ...END, { type: 'stayed', wanted: false }] },
  'finish, with questions': { happens: [...START, { type: 'pick', question: 'question-1' }, ...END, { type: 'stayed', wanted: false }] },
  warning: {
    happens: [...START, { type: 'pause' }],
    then: async (kiosk) => {
      kiosk.later(60_000);
      await kiosk.send({ type: 'time' });
      await kiosk.set({ remaining: 12 });
    },
  },
};

/** Where no visitor is there is one theme. */
const ALWAYS_PAPER: typeof SCREENS = {
  cleaning: { happens: [{ type: 'staff-corner' }, { type: 'unlocked' }, { type: 'clean' }], then: (kiosk) => kiosk.set({ remaining: 30 }) },
  'staff pad': { happens: [{ type: 'staff-corner' }] },
  'staff panel': { happens: [{ type: 'staff-corner' }, { type: 'unlocked' }] },
  closed: { happens: [{ type: 'hours', open: false }, { type: 'wake' }] },
};

async function press(kiosk: Mounted, selector: string): Promise<void> {
  deep(selector).filter((element) => element.getClientRects().length > 0).at(-1)?.click();
  await kiosk.still();
}

async function hold(kiosk: Mounted, selector: string): Promise<void> {
  const [target] = deep(selector);
  if (target !== undefined) await down(middleOf(target));
  await kiosk.still();
}

/** Both from the same engine: `oklch(0.285 0.048 208)`, however it was written. */
function resolved(token: string): string {
  const probe = document.createElement('i');
  probe.style.color = `var(${token})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

const listed = { text: TEXT, part: PARTS, focus: Object.fromEntries(AROUND.map((on) => [on, ['--focus', '--focus-gap']])) } as const;
const rows = (['text', 'part', 'focus'] as const).flatMap((kind) => Object.entries(listed[kind]).flatMap(([on, overs]) => overs.map((over) => ({ kind, on, over, name: `${kind} ${over} on ${on}` }))));
const shown = new Set<string>();

async function judge(theme: ThemeName, screens: typeof SCREENS): Promise<void> {
  const faults: string[] = [];
  for (const size of ['portrait', 'landscape'] as const) {
    const kiosk = await mount({ edit: richShow, size });
    await kiosk.set({ languages: ['en', 'es'] });
    for (const [screen, { happens, then }] of Object.entries(screens)) {
      await kiosk.send({ type: 'touch' }, { type: 'leave' }, { type: 'hours', open: true }, { type: 'start-over' }, { type: 'wake' }, { type: 'display', change: { theme, calm: true } }, ...happens);
      await then?.(kiosk);
      for (let frame = 0; frame < 2; frame += 1) await nextFrame();
      await kiosk.still();
      const colours = rows.map((row) => ({ ...row, colours: `${resolved(row.over)} on ${resolved(row.on)}` }));
      const found = seen();
      expect(found.filter(({ kind }) => kind === 'text').length, `${screen}: texts`).toBeGreaterThan(0);
      for (const { kind, over, on, what } of found) {
        const where = `${theme}, ${size}, ${screen}: ${what} ${over} on ${on}`;
        const same = colours.filter((row) => row.kind === kind && row.colours === `${over} on ${on}`);
        for (const row of same) shown.add(row.name);
        if (same.length === 0) faults.push(`${kind} not listed: ${where}`);
        else if (contrast(over, on) < LEAST[kind]) faults.push(`${contrast(over, on).toFixed(2)}: ${where}`);
      }
    }
  }
  expect([...new Set(faults)]).toEqual([]);
}

describe('what stands on what', () => {
  test.each(THEME_NAMES)('%s: every text, part and mark of focus, on every screen', async (theme) => {
    await judge(theme, SCREENS);
  });
  test('where no visitor is', async () => {
    await judge('paper', ALWAYS_PAPER);
  });
  test('nothing is listed that no screen shows', () => {
    expect(rows.filter((row) => row.kind !== 'focus' || row.over === '--focus').map((row) => row.name).filter((row) => !shown.has(row))).toEqual([]);
  });
});

test('the numbers computed from the tokens are those of the browser', () => {
  for (const [theme, tokens] of Object.entries(themesOf(tokensCss))) {
    for (const [token, colour] of tokens) {
      if (/^(oklch\([\d. ]+\)|#...)$/.test(colour)) expect(computed(lightOf(colour)), `${theme} ${token}`).toBeCloseTo(luminance(colour), 2);
    }
  }
});
