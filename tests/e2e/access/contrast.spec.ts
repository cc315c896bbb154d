/**
 * Contrast once more, from the glass: every line of text on screenshots of the running kiosk, in each theme, is at least 7:1
 * against everything around its letters, be that paper or picture.
 */
import { contrast, lightOfBytes, luminance } from '../../support/wcag.ts';
import { expect, test, type Kiosk } from '../support/kiosk.ts';

interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Luminance of each pixel of the screen, row by row. */
interface Glass {
  readonly width: number;
  readonly height: number;
  readonly bright: Float32Array;
}

const LEAST = 7;
/** px around a letter in which its edge is mixed with what lies behind it. */
const SOFT = 3;
/** Share of the pixels around the letters that may be a speck: a tear, the tip of a neighbour. */
const SPECKS = 0.02;

const byteLight = Float32Array.from({ length: 256 }, (_, byte) => lightOfBytes(byte, 0, 0)[0]);

async function glassOf(kiosk: Kiosk): Promise<Glass> {
  const png = await kiosk.page.screenshot();
  // Electron unpacks its own picture.
  const { width, height, pixels } = await kiosk.app.evaluate(({ nativeImage }, data) => {
    const image = nativeImage.createFromBuffer(Buffer.from(data, 'base64'));
    return { ...image.getSize(), pixels: image.toBitmap().toString('base64') };
  }, png.toString('base64'));
  const bytes = Buffer.from(pixels, 'base64');
  const light = (byte: number | undefined): number => byteLight[byte ?? 0] ?? 0;
  const bright = Float32Array.from({ length: width * height }, (_, at) => luminance([light(bytes[4 * at + 2]), light(bytes[4 * at + 1]), light(bytes[4 * at])]));
  return { width, height, bright };
}

/** Every line of text that is in sight, with its box; what lies under a sheet or a veil waits and is not read. */
async function linesOf(kiosk: Kiosk): Promise<readonly Line[]> {
  return kiosk.page.evaluate(() => {
    const lines: Line[] = [];
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots) for (const element of root.querySelectorAll('*')) if (element.shadowRoot !== null && element.closest('[inert]') === null) roots.push(element.shadowRoot);
    // What lets the finger through covers all the same.
    const solid = new CSSStyleSheet();
    solid.replaceSync('* { pointer-events: auto !important; }');
    for (const root of roots) root.adoptedStyleSheets.push(solid);
    for (const root of roots) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const parent = node.parentElement;
        const text = (node.textContent ?? '').trim();
        if (parent === null || text === '' || parent.closest('[inert], style, script, .first-picture') !== null) continue;
        const range = new Range();
        range.selectNodeContents(node);
        for (const { x, y, width, height } of range.getClientRects()) {
          if (width < 8 || x < 0 || y < 0 || x + width > innerWidth || y + height > innerHeight) continue;
          // Whether it is clipped or covered: its middle and both ends show it.
          const shows = [0.05, 0.5, 0.95].every((share) => {
            let top = document.elementFromPoint(x + width * share, y + height / 2);
            for (let inner = top?.shadowRoot; inner != null; inner = top?.shadowRoot) {
              const deeper: Element | null = inner.elementFromPoint(x + width * share, y + height / 2);
              if (deeper === null || deeper === top) break;
              top = deeper;
            }
            return top !== null && (top.contains(parent) || parent.contains(top) || (parent.closest('button') ?? parent) === (top.closest('button') ?? top));
          });
          if (shows) lines.push({ text, x, y, width, height });
        }
      }
    }
    for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== solid);
    return lines;
  });
}

/** Of the letters in a box with what is around them, the worst that is more than a speck; and of the letters at their clearest. */
function contrastIn({ width, bright }: Glass, line: Line): number {
  // Above and below the letters a box has room, in which the cut corners of a mark show what lies around it.
  const room = line.height * 0.18;
  const [left, top, right, bottom] = [Math.ceil(line.x), Math.ceil(line.y + room), Math.floor(line.x + line.width), Math.floor(line.y + line.height - room)];
  const across = right - left;
  const box: number[] = [];
  for (let y = top; y < bottom; y += 1) for (let x = left; x < right; x += 1) box.push(bright[y * width + x] ?? 0);
  const counts = new Map<number, number>();
  const step = (light: number): number => Math.round(Math.log2(light + 0.05) * 24);
  for (const light of box) counts.set(step(light), (counts.get(step(light)) ?? 0) + 1);
  const [most = 0] = [...counts.entries()].sort((a, b) => b[1] - a[1])[0] ?? [];
  const paper = 2 ** (most / 24) - 0.05;
  // The letters are what stands out most from most of the box, if there is enough of it to be a stroke.
  const far = box.map((light) => contrast(light, paper)).sort((a, b) => b - a);
  const clearest = far[Math.floor(box.length * 0.01)] ?? 1;
  const letter = box.map((light) => contrast(light, paper) >= clearest * 0.85);
  const letters = box.filter((_, at) => letter[at] === true).sort((a, b) => a - b);
  const ink = letters[Math.floor(letters.length / 2)] ?? 0;
  const near = (at: number): boolean => {
    const [x, y] = [at % across, Math.floor(at / across)];
    for (let dy = -SOFT; dy <= SOFT; dy += 1) {
      for (let dx = Math.max(-SOFT, -x); dx <= SOFT && x + dx < across; dx += 1) if (letter[(y + dy) * across + x + dx] === true) return true;
    }
    return false;
  };
  const around = box.filter((_, at) => !near(at)).map((light) => contrast(light, ink)).sort((a, b) => a - b);
  return Math.min(around[Math.floor(around.length * SPECKS)] ?? clearest, clearest);
}

async function judge(kiosk: Kiosk, screen: string, least: number): Promise<string[]> {
  await kiosk.still();
  const lines = await linesOf(kiosk);
  expect(lines.length, screen).toBeGreaterThanOrEqual(least);
  const glass = await glassOf(kiosk);
  return lines.flatMap((line) => {
    const measured = contrastIn(glass, line);
    return measured >= LEAST ? [] : [`${screen}: ${measured.toFixed(2)} “${line.text}” at ${Math.round(line.x)}, ${Math.round(line.y)}`];
  });
}

for (const theme of ['paper', 'contrast', 'dark'] as const) {
  // The warning has to be waited for.
  const timeoutSeconds = theme === 'dark' ? 12 : 600;
  test(`${theme}: every line of text on the glass`, async ({ kiosk }) => {
    const opened = await kiosk({ config: `display: { theme: ${theme}, calm: true }\nidle: { timeoutSeconds: ${timeoutSeconds}, warningSeconds: 60 }\n` });
    const faults: string[] = [];
    const look = async (screen: string, least = 4): Promise<void> => void faults.push(...(await judge(opened, screen, least)));
    await look('asleep', 0);
    await opened.wake();
    await look('attract');
    await opened.touch('Display');
    await look('Display, seen', 8);
    await opened.fingers.tap(opened.page.getByRole('tab', { name: 'Hear and touch' }));
    await look('Display, heard', 10);
    await opened.touch('Close');
    await opened.touch('English');
    await look('choose', 6);
    await opened.touch(/For grown-ups/);
    await opened.touch('Pause');
    await look('slide', 8);
    await opened.touch('Topics');
    await look('topics', 12);
    await opened.touch(/The sample/);
    await look('the key to the needle', 8);
    await opened.touch('Topics');
    await opened.touch(/Your questions/);
    await opened.fingers.tap(opened.page.getByRole('checkbox').first());
    await look('questions', 8);
    await opened.touch('Next');
    await look('stayed', 4);
    await opened.touch('No, thank you');
    await look('finish', 6);
    await opened.touch('Start over');
    await opened.wake();
    await opened.touch('English');
    await opened.touch(/For kids/);
    await opened.touch('Next');
    await opened.touch('Pause');
    await look('kids', 6);
    if (theme === 'dark') {
      await expect(opened.root).toHaveAttribute('screen', 'warning');
      await look('warning', 3);
    }
    expect(faults).toEqual([]);
  });
}
