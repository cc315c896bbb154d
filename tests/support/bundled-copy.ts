/**
 * A copy of the bundled show that can be broken.
 * Guarantees: its narration is of its texts as they are now, each word timed; the sounds are only the first bytes of one, so
 * that forty copies take seconds.
 */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { contentHash } from '../../media/narrator/content-hash.ts';
import { readSpokenTexts } from '../../media/narrator/spoken-texts.ts';

const BUNDLED = resolve(import.meta.dirname, '../../media/bone-marrow');
const WEBM_START = new Uint8Array([0x1a, 0x45, 0xdf, 0xa3]);
const WORD_MS = 100;

/** Without narration: see speak. */
export function copyBundled(folder: string): void {
  for (const part of ['show.yaml', 'facts.yaml', 'text', 'pictures']) cpSync(join(BUNDLED, part), join(folder, part), { recursive: true });
}

/** Writes the narration of every text that can be read. */
export async function speak(folder: string): Promise<void> {
  const { texts } = await readSpokenTexts(folder);
  for (const { narration, say, settings, pronounce, words } of texts) {
    const file = join(folder, narration);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.webm`, WEBM_START);
    const times = words.map(({ text }, index) => ({ word: text, startMs: index * WORD_MS, endMs: (index + 1) * WORD_MS }));
    writeFileSync(`${file}.words.json`, JSON.stringify({ hash: contentHash(say, settings, pronounce), durationMs: words.length * WORD_MS, words: times }));
  }
}
