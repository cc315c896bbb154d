/** The whole kiosk in portrait: every screen, text size, reach and language (walk.ts says what is judged and how to walk a part of it). */
import { walk } from './walk.ts';

for (const language of ['en', 'es']) walk({ orientation: 'portrait', language, texts: [1, 2, 3, 4] });
