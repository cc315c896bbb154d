/**
 * A panel of 10 inches: no control under 20 mm, none closer than 8 mm to another, and every word still whole (walk.ts).
 * The grown-ups' story and the words' cards are made of the same pieces as the short story.
 */
import { walk } from './walk.ts';

const PARTS = ['attract', 'choose', 'short', 'kids', 'sheets', 'stayed', 'finish'];

for (const orientation of ['portrait', 'landscape'] as const) {
  for (const language of ['en', 'es']) walk({ orientation, language, texts: [1, 4], parts: PARTS, low: false, silent: false, inches: 10 });
}
