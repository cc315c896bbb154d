/** A picture on screen: what moves lies on its own sheet and looks as drawn, stands still when it should, and is lit in full. */
import { afterEach, expect, test } from 'vitest';
import '../../renderer/elements/picture/picture.ts';
import type { KioskPicture } from '../../renderer/elements/picture/picture.ts';
import '../../renderer/styles/tokens.css';

const drawings = import.meta.glob<string>('../../media/bone-marrow/pictures/*.svg', { query: '?raw', import: 'default', eager: true });
const names = Object.keys(drawings).map((file) => file.replace(/^.*\/(.*)\.svg$/, '$1'));

function drawn(name: string): SVGSVGElement {
  const text = drawings[`../../media/bone-marrow/pictures/${name}.svg`] ?? '';
  return document.importNode(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement as unknown as SVGSVGElement, true);
}

async function shown(name: string, box = { width: 1080, height: 936 }): Promise<{ readonly picture: KioskPicture; readonly root: ShadowRoot; readonly scene: HTMLElement }> {
  const scene = document.createElement('div');
  scene.className = 'scene';
  scene.style.cssText = `position: absolute; inset: 0 auto auto 0; width: ${box.width}px; height: ${box.height}px;`;
  const picture = document.createElement('kiosk-picture');
  picture.style.cssText = 'position: absolute; inset: 0;';
  picture.pictures = { svg: drawn };
  picture.url = name;
  scene.append(picture);
  document.body.replaceChildren(scene);
  await picture.updateComplete;
  if (picture.shadowRoot === null) throw new Error('no shadow root');
  return { picture, root: picture.shadowRoot, scene };
}

function puppetsOf(root: ShadowRoot): SVGSVGElement[] {
  return [...root.querySelectorAll<SVGSVGElement>('.puppet')];
}

function playing(root: ShadowRoot): Animation[] {
  return puppetsOf(root).flatMap((puppet) => puppet.getAnimations()).filter(({ playState }) => playState === 'running');
}

async function named(picture: KioskPicture, ...parts: string[]): Promise<void> {
  picture.lit = parts;
  await picture.updateComplete;
  // The veil is cut in the next frame.
  await new Promise(requestAnimationFrame);
}

afterEach(() => {
  document.body.replaceChildren();
  delete document.documentElement.dataset['calm'];
});

test.each(names)('%s keeps every shape, in the order and at the place in which it is drawn', async (name) => {
  const { root } = await shown(name);
  const whole = drawn(name);
  whole.setAttribute('preserveAspectRatio', 'xMidYMid slice');
  whole.style.cssText = 'position: absolute; inset: 0; width: 1080px; height: 936px;';
  document.body.append(whole);
  const shapes = 'path, use, circle, ellipse, rect';
  const before = [...whole.querySelectorAll<SVGGraphicsElement>(shapes)].filter((shape) => shape.closest('defs') === null);
  const after = [...root.querySelectorAll<SVGGraphicsElement>(shapes)].filter((shape) => shape.closest('defs') === null);
  expect(after.map((shape) => shape.outerHTML)).toEqual(before.map((shape) => shape.outerHTML));
  for (const puppet of puppetsOf(root)) for (const animation of puppet.getAnimations()) animation.cancel();
  const stray = after.map((shape, index) => {
    const [here, there] = [shape.getBoundingClientRect(), before[index]?.getBoundingClientRect() ?? new DOMRect()];
    return Math.max(Math.abs(here.x - there.x), Math.abs(here.y - there.y), Math.abs(here.width - there.width));
  });
  // A sheet's own box is laid out on the grid of pixels.
  expect(Math.max(...stray)).toBeLessThan(1);
});

test.each(names)('%s is alive, on few sheets', async (name) => {
  const { root } = await shown(name);
  expect(puppetsOf(root).length).toBeGreaterThan(0);
  expect(puppetsOf(root).length).toBeLessThanOrEqual(6);
  expect(playing(root)).toHaveLength(puppetsOf(root).length);
  expect(root.querySelectorAll('svg').length).toBeLessThanOrEqual(13);
});

test('under No movement nothing moves and nothing keeps a layer', async () => {
  const { root } = await shown('welcome');
  expect(playing(root).length).toBeGreaterThan(0);
  document.documentElement.dataset['calm'] = '';
  expect(playing(root)).toEqual([]);
  expect(puppetsOf(root).map((puppet) => getComputedStyle(puppet).willChange)).toEqual(puppetsOf(root).map(() => 'auto'));
});

function layersOf(root: ShadowRoot): number {
  return puppetsOf(root).filter((puppet) => getComputedStyle(puppet).willChange !== 'auto').length;
}

test('a page under the finger is one sheet, and alive again when it is back', async () => {
  const { root, scene } = await shown('welcome');
  const all = puppetsOf(root).length;
  scene.style.transform = 'translate3d(40px, 0, 0)';
  expect(playing(root)).toEqual([]);
  expect(layersOf(root)).toBe(0);
  scene.style.transform = '';
  expect(playing(root)).toHaveLength(all);
  expect(layersOf(root)).toBe(all);
});

test.each(['scene', 'theatre'])('where there are two, each %s is one sheet', async (kind) => {
  const { root, scene } = await shown('welcome');
  const all = puppetsOf(root).length;
  const other = document.createElement('div');
  other.className = scene.className = kind;
  for (const place of ['before', 'after'] as const) {
    scene[place](other);
    expect(playing(root)).toEqual([]);
    expect(layersOf(root)).toBe(0);
    other.remove();
    expect(playing(root)).toHaveLength(all);
  }
});

test('what is named is lit on every sheet that holds some of it, and dark again afterwards', async () => {
  const { picture, root } = await shown('welcome');
  await named(picture, 'child');
  const lit = [...root.querySelectorAll('[data-lit]')];
  expect(lit.length).toBeGreaterThan(1);
  expect(new Set(lit.map((part) => part.getAttribute('data-part')))).toEqual(new Set(['child']));
  expect(root.querySelectorAll('[data-part="child"]')).toHaveLength(lit.length);
  expect(picture.hasAttribute('lighting')).toBe(true);
  await named(picture);
  expect(root.querySelectorAll('[data-lit]')).toHaveLength(0);
  expect(picture.hasAttribute('lighting')).toBe(false);
});

test('what lies over a named part keeps the veil, and what lies below it does not count', async () => {
  const { picture, root } = await shown('welcome');
  await named(picture, 'child');
  const layers = [...root.querySelectorAll('.veil mask > g')];
  const first = layers.findIndex((layer) => layer.matches('.hole'));
  expect(first).toBe(0);
  expect(layers.some((layer) => layer.matches('.cover'))).toBe(true);
  await named(picture, 'foreground-leaves');
  expect(root.querySelectorAll('.veil mask > .cover').length).toBeLessThan(layers.length);
});

test('the names of what is lit are there at once, before the veil is cut', async () => {
  const { picture, root } = await shown('welcome');
  picture.lit = ['parent'];
  await picture.updateComplete;
  expect(root.querySelectorAll('[data-lit]').length).toBeGreaterThan(0);
  expect(root.querySelector('.veil mask')).toBe(null);
});

test('a glow is lit without an edge', async () => {
  const { picture, root } = await shown('the-sample');
  await named(picture, 'hip-glow');
  expect(root.querySelectorAll('.hole [fill="url(#named-glow)"]').length).toBeGreaterThan(0);
});

test('another picture takes the place of the first, with its own puppets', async () => {
  const { picture, root } = await shown('welcome');
  const before = root.querySelectorAll('.stage').length;
  picture.url = 'kids-hello';
  await picture.updateComplete;
  expect(root.querySelectorAll('.stage')).toHaveLength(before);
  expect(root.querySelector('[data-part="edge-front"]')).not.toBe(null);
  expect(playing(root).length).toBeGreaterThan(0);
});
