/**
 * The text of a slide, a caption at a time while it is spoken, or whole when nobody speaks.
 * Guarantees: the container is part="caption", each word part="word", the one being spoken part="word current".
 */
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { CAPTION_CHARACTERS, captionAt, captionsOf } from '#core/timeline/captions.ts';
import type { TextStep } from '#core/session/state.ts';
import type { Word } from '#core/show/words.ts';
import { curled } from '../../strings/strings.ts';
import { base } from '../../styles/base.styles.ts';
import { HappeningEvent } from '../happening.ts';
import { styles } from './caption.styles.ts';

@customElement('kiosk-caption')
export class KioskCaption extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) words: readonly Word[] = [];
  /** Index of the word being spoken, -1 for none. */
  @property({ attribute: false }) word = -1;
  /** Nobody speaks: everything is shown at once, smaller. */
  @property({ type: Boolean, reflect: true }) whole = false;
  @property({ attribute: false }) step: TextStep = 1;

  protected override render(): TemplateResult {
    const caption = this.whole ? { from: 0, to: this.words.length } : captionAt(captionsOf(this.words, CAPTION_CHARACTERS, this.step === 1 ? Infinity : 1), this.word);
    const shown = this.words.slice(caption.from, caption.to);
    return html`<p part="caption" @click=${this.#touched}>${shown.map((word, offset) => this.#word(word, caption.from + offset))}</p>`;
  }

  #word(word: Word, index: number): TemplateResult {
    return html`<span part=${index === this.word ? 'word current' : 'word'} data-word=${index}>${curled(word.text)}</span> `;
  }

  readonly #touched = (event: Event): void => {
    const word = (event.target as Element).closest('[data-word]')?.getAttribute('data-word');
    if (word != null) this.dispatchEvent(new HappeningEvent({ type: 'seek', word: Number(word) }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-caption': KioskCaption;
  }
}
