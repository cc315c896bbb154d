/** A language with words 40 % longer than the English ones: every screen holds it, at the text sizes where layouts differ most (pseudo.ts, walk.ts). */
import { LONG, showIn } from './pseudo.ts';
import { walk } from './walk.ts';

for (const orientation of ['portrait', 'landscape'] as const) walk({ orientation, language: LONG, texts: [1, 4], edit: showIn(LONG), low: false, silent: false });
