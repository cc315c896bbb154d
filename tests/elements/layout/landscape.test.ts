/** The whole kiosk in landscape: every screen, text size, reach and language (walk.ts says what is judged and how to walk a part of it). */
import { walk } from './walk.ts';

for (const language of ['en', 'es']) walk({ orientation: 'landscape', language, texts: [1, 2, 3, 4] });
