/**
 * What a visit starts with: what the clinic configured, or what the system asks for where that goes further.
 * Guarantees: pure; somebody who asked their system for less movement or more contrast never has to ask again.
 */
import type { Config } from '../config/config.ts';
import type { DisplayChoices, TextStep } from './state.ts';

/** What the system says of whoever uses it (`prefers-reduced-motion`, `prefers-contrast`). */
export interface SystemWishes {
  readonly lessMotion: boolean;
  readonly moreContrast: boolean;
}

const STEPS: Readonly<Record<Config['display']['textSize'], TextStep>> = { 100: 1, 130: 2, 160: 3, 200: 4 };

export function startChoices({ textSize, theme, calm, captions, lowReach, spoken }: Config['display'], { lessMotion, moreContrast }: SystemWishes): DisplayChoices {
  return {
    text: STEPS[textSize],
    theme: moreContrast && theme === 'paper' ? 'contrast' : theme,
    calm: calm || lessMotion,
    captions,
    lowReach,
    spoken,
    scanning: 'off',
  };
}
