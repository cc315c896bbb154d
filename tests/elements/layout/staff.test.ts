/**
 * The screens that are not for visitors, where the clinic asks for the largest text: they have one size, and all of it fits
 * (walk.ts). Across, low reach changes nothing on them: their tabs fill the side of the screen.
 */
import { STAFF_SCENES } from './scenes.ts';
import { walk } from './walk.ts';

for (const orientation of ['portrait', 'landscape'] as const) {
  for (const language of ['en', 'es']) walk({ orientation, language, texts: [4], parts: Object.keys(STAFF_SCENES), low: orientation === 'portrait', silent: false });
}
