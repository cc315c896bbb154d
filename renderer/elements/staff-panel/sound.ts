/** The sound test: a known sound, its level in stones and in words, five steps of volume. */
import { html, type TemplateResult } from 'lit';
import type { SoundView } from '#core/staff/staff-view.ts';
import type { Strings } from '../../strings/strings.ts';
import { icon } from '../icons.ts';
import { asking } from './staff-event.ts';

const VOLUME_STONES = 5;
const LEVEL_STONES = 12;
/** The quietest level that lights a stone, dB under full scale. */
const QUIETEST = 48;

/** Stones for a peak of 0 to 1: 4 dB each. */
export function levelOf(peak: number): number {
  if (peak <= 0) return 0;
  return Math.min(LEVEL_STONES, Math.max(0, Math.round(((20 * Math.log10(peak) + QUIETEST) / QUIETEST) * LEVEL_STONES)));
}

export function sound({ state, volume, ceiling, peak }: SoundView, strings: Strings): TemplateResult {
  const words = strings.staff.sound;
  const says = state.at === 'failed' ? words.failed(state.reason) : words[state.at];
  const steps = ceiling === 0 ? 0 : Math.round((volume / ceiling) * VOLUME_STONES);
  const level = levelOf(peak);
  const stones = (lit: number, all: number): TemplateResult[] => Array.from({ length: all }, (_, index) => html`<i class=${index < lit ? 'lit' : ''}></i>`);
  return html`
    <button class="key main" @click=${asking({ ask: 'sound' })}>${icon('play')}<span>${state.at === 'quiet' ? words.play : words.again}</span></button>
    <p class="says ${state.at}" role="status">${state.at === 'failed' ? icon('alert') : ''}<span>${says}</span></p>
    <section class="block">
      <h2>${words.levelOf(level, LEVEL_STONES)}</h2>
      <p class="stones level" role="meter" aria-label=${words.levelOf(level, LEVEL_STONES)} aria-valuemin="0" aria-valuemax=${LEVEL_STONES} aria-valuenow=${level}>${stones(level, LEVEL_STONES)}</p>
    </section>
    <section class="block">
      <h2>${strings.controls.volume(steps, VOLUME_STONES)}</h2>
      <div class="steps">
        <button class="key" @click=${asking({ ask: 'softer' })}>${icon('softer')}<span>${strings.controls.softer}</span></button>
        <p class="stones volume" role="img" aria-label=${strings.controls.volume(steps, VOLUME_STONES)}>${stones(steps, VOLUME_STONES)}</p>
        <button class="key" @click=${asking({ ask: 'louder' })}>${icon('louder')}<span>${strings.controls.louder}</span></button>
      </div>
    </section>
  `;
}
