/** A language that is read from the right: every screen is judged as the others are (pseudo.ts, walk.ts); that it is their mirror: mirrored.test.ts. */
import { FROM_THE_RIGHT, showIn } from './pseudo.ts';
import { walk } from './walk.ts';

for (const orientation of ['portrait', 'landscape'] as const) walk({ orientation, language: FROM_THE_RIGHT, texts: [1, 4], edit: showIn(FROM_THE_RIGHT), low: false, silent: false });
