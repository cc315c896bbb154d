import { expect, test } from 'vitest';
import { configSchema } from '#core/config/config.ts';
import { startChoices } from '#core/session/start-choices.ts';

const NOTHING = { lessMotion: false, moreContrast: false };
const displayOf = (display: object) => configSchema.parse({ display }).display;

test('what nobody configured: paper, moving, captions in sight, at 100 percent', () => {
  expect(startChoices(displayOf({}), NOTHING)).toEqual({ text: 1, theme: 'paper', calm: false, captions: true, lowReach: false, spoken: false, scanning: 'off' });
});

test('what the clinic configured', () => {
  expect(startChoices(displayOf({ textSize: 160, theme: 'dark', calm: true, captions: false, lowReach: true }), NOTHING)).toMatchObject({ text: 3, theme: 'dark', calm: true, captions: false, lowReach: true });
});

test('the system asks for more contrast and less motion than the clinic', () => {
  expect(startChoices(displayOf({}), { lessMotion: true, moreContrast: true })).toMatchObject({ theme: 'contrast', calm: true });
});

test('colours that the clinic chose stay, whatever the system asks for', () => {
  expect(startChoices(displayOf({ theme: 'dark' }), { lessMotion: false, moreContrast: true })).toMatchObject({ theme: 'dark' });
});
