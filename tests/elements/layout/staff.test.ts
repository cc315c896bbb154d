/** The screens that are not for visitors, where the clinic asks for the largest text: they have one size, and all of it fits (walk.ts). */
import { STAFF_SCENES } from './scenes.ts';
import { walk } from './walk.ts';

for (const orientation of ['portrait', 'landscape'] as const) {
  for (const language of ['en', 'es']) walk({ orientation, language, texts: [4], parts: Object.keys(STAFF_SCENES), silent: false });
}
