/** Closed: dark, still and wordless until a finger comes; then the hours, in every language, whole on the screen. */
import { expect, test } from 'vitest';
import { parseHours } from '#core/hours/hours.ts';
import { contrast, luminance } from './colour.ts';
import { deep, DISPLAY, mount, one, SIZES, type Mounted } from './mount.ts';
import { tap } from './touch.ts';

const ORIENTATIONS = Object.keys(SIZES) as (keyof typeof SIZES)[];
const USUAL = { 'mon-fri': '07:00-19:00', sat: '08:00-12:00' };
/** As many lines as a week can have. */
const UNEVEN = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day, index) => [day, `07:0${index}-19:00`]));

async function closed(written: Readonly<Record<string, string>> = USUAL, size: keyof typeof SIZES = 'portrait', languages: readonly string[] = ['en', 'es']): Promise<Mounted> {
  const kiosk = await mount({ size });
  const config = { idle: { timeoutSeconds: 60, warningSeconds: 20 }, sound: { volume: 0.4, ceiling: 0.8 }, display: DISPLAY, clinic: {}, staff: true, hours: parseHours(written) };
  await kiosk.set({ config, languages, opens: { weekday: 1, minutes: 420 } });
  await kiosk.send({ type: 'hours', open: false });
  await kiosk.still();
  return kiosk;
}

const shown = (): string[] => deep('h1, p, li', one('kiosk-closed').shadowRoot ?? document).map((text) => text.textContent);

test.each(ORIENTATIONS)('%s: dark, without a word, and nothing moves but what keeps it from burning in', async (size) => {
  const kiosk = await closed(USUAL, size);
  expect(kiosk.app.getAttribute('screen')).toBe('closed');
  expect(kiosk.app.hasAttribute('language')).toBe(false);
  expect(shown()).toEqual([]);
  const painted = deep('path', one('kiosk-closed').shadowRoot ?? document).flatMap((path) => [getComputedStyle(path).fill, getComputedStyle(path).stroke]).filter((colour) => colour !== 'none');
  expect(painted.length).toBeGreaterThan(3);
  for (const colour of [...painted, getComputedStyle(one('kiosk-closed')).backgroundColor]) expect(luminance(colour), colour).toBeLessThan(0.12);
  const moving = one('kiosk-closed').shadowRoot?.getAnimations() ?? [];
  expect(moving.map((animation) => (animation as CSSAnimation).animationName)).toEqual(['wander']);
});

test('a touch says it politely, with the hours, in every language; after that it is dark again', async () => {
  const kiosk = await closed();
  await tap({ x: 900, y: 1700 });
  await kiosk.still();
  expect(kiosk.told).toEqual([{ type: 'wake' }]);
  expect(shown()).toEqual([
    'This screen is closed for now.', 'Thank you for stopping by. It is open at these times:', 'Monday to Friday 7:00 to 19:00', 'Saturday 8:00 to 12:00', 'It opens again on Monday at 7:00.',
    'Esta pantalla está cerrada por ahora.', 'Gracias por acercarse. Está abierta en este horario:', 'De lunes a viernes, de 7:00 a 19:00', 'Sábado, de 8:00 a 12:00', 'Vuelve a abrir el lunes a las 7:00.',
  ]);
  expect(deep('section').map((section) => section.lang)).toEqual(['en', 'es']);
  kiosk.later(15_000);
  await kiosk.send({ type: 'time' });
  expect(shown()).toEqual([]);
});

const FULL: [Readonly<Record<string, string>>, readonly string[], number][] = [
  [USUAL, ['en', 'es'], 4],
  [UNEVEN, ['en', 'es'], 14],
  [USUAL, ['en', 'es', 'en-GB'], 6],
  // More than the screen holds.
  [UNEVEN, ['en', 'es', 'en-GB'], 0],
];
test.each(ORIENTATIONS.flatMap((size) => FULL.map((row) => [size, ...row] as const)))('%s: %j in %j is read whole, and well', async (size, written, languages, lines) => {
  const kiosk = await closed(written, size, languages);
  await kiosk.send({ type: 'touch' });
  await kiosk.still();
  expect(deep('li')).toHaveLength(lines);
  expect(deep('section')).toHaveLength(languages.length);
  for (const text of deep('h1, p, li', one('kiosk-closed').shadowRoot ?? document)) {
    const box = text.getBoundingClientRect();
    expect([box.left >= 0, box.top >= 0, box.right <= innerWidth, box.bottom <= innerHeight], text.textContent).toEqual([true, true, true, true]);
    expect(parseFloat(getComputedStyle(text).fontSize)).toBeGreaterThanOrEqual(40);
    // Over the brightest thing that may lie behind, the moon under its veil; the night itself is darker.
    expect(contrast(getComputedStyle(text).color, 'oklch(0.275 0.045 300)'), text.textContent).toBeGreaterThanOrEqual(7);
  }
  const boxes = deep('section').map((section) => section.getBoundingClientRect());
  for (const [index, box] of boxes.entries()) for (const other of boxes.slice(index + 1)) expect(box.right <= other.left || box.bottom <= other.top).toBe(true);
});
