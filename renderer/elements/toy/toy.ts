/**
 * The soft elephant that walks along the children's path: it sits where they are, waves its trunk when something was
 * found, and naps while the voice is paused.
 * Guarantees: it only ever follows; it says nothing that is not said elsewhere, so nobody has to see it; it moves by
 * transform and opacity, at most `--m-turn` long, and not at all where nothing shall move; between two moves it costs nothing.
 */
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import napping from './toy-nap.svg?url';
import waving from './toy-wave.svg?url';
import sitting from './toy.svg?url';

export type Mood = 'sits' | 'waves' | 'naps';

/** Its drawings share one scale and one place: the numbers are each drawing's viewBox. */
const POSES: Readonly<Record<Mood, string>> = { sits: sitting, waves: waving, naps: napping };

const STEPS: readonly Keyframe[] = ['none', 'translateY(-6%) rotate(-7deg)', 'none', 'translateY(-6%) rotate(6deg)', 'none'].map((transform) => ({ transform }));
const HOP: readonly Keyframe[] = ['none', 'translateY(-18%)', 'none', 'translateY(-8%)', 'none'].map((transform) => ({ transform }));

@customElement('kiosk-toy')
export class KioskToy extends LitElement {
  static override styles = css`
    :host { display: block; pointer-events: none; inline-size: var(--size); block-size: var(--size); --unit: calc(var(--size) / 400); }
    .body { position: relative; block-size: 100%; transform-origin: 50% 92%; }
    img { position: absolute; display: block; max-inline-size: none; opacity: 0; transition: opacity var(--m-word) var(--ease); }
    img.now { opacity: 1; }
    :host-context([data-room='dark']) img { filter: brightness(calc(1 - var(--dimness))); }
    .sits { left: 0; top: 0; width: calc(400 * var(--unit)); height: calc(400 * var(--unit)); }
    .waves { left: calc(-6 * var(--unit)); top: calc(-24 * var(--unit)); width: calc(450 * var(--unit)); height: calc(420 * var(--unit)); }
    .naps { left: calc(-10 * var(--unit)); top: calc(-10 * var(--unit)); width: calc(430 * var(--unit)); height: calc(410 * var(--unit)); }
  `;

  @property() mood: Mood = 'sits';
  /** Where it sits; another number, and it makes its steps while it is carried there. */
  @property({ attribute: false }) place = 0;

  @query('.body') private readonly body!: HTMLElement;

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.get('place') !== undefined) this.#move(STEPS);
    else if (changed.get('mood') !== undefined && this.mood === 'waves') this.#move(HOP);
  }

  protected override render(): TemplateResult {
    return html`<div class="body">${(Object.keys(POSES) as Mood[]).map((pose) => html`<img class="${pose} ${pose === this.mood ? 'now' : ''}" alt="" src=${POSES[pose]} />`)}</div>`;
  }

  #move(frames: readonly Keyframe[]): void {
    const duration = parseFloat(getComputedStyle(this).getPropertyValue('--m-turn')) || 0;
    if (duration > 0) this.body.animate([...frames], { duration, easing: 'ease-in-out' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-toy': KioskToy;
  }
}
