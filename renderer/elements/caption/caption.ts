/**
 * Spoken words on screen, a caption at a time while they are spoken, or whole when nobody speaks.
 * Guarantees: the container is part="caption", each word part="word", the one being spoken part="word current"; a hard
 * word opens its card wherever a finger comes down within 96 px height round it, any other word speaks from there.
 */
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { CAPTION_CHARACTERS, captionAt, captionsOf, type Caption } from '#core/timeline/captions.ts';
import type { TextStep } from '#core/session/state.ts';
import type { TermAt } from '#core/show/terms.ts';
import type { Word } from '#core/show/words.ts';
import { curled } from '../../strings/strings.ts';
import { base } from '../../styles/base.styles.ts';
import { HappeningEvent } from '../happening.ts';
import '../scroller/scroller.ts';
import { styles } from './caption.styles.ts';

/** Side of the smallest target, in rem, and what a small panel makes of it (`--touch` in tokens.css). */
const TARGET_REM = 9.6;
const SMALL_PANEL_REM = 8.1;

function targetPx(): number {
  const style = getComputedStyle(document.documentElement);
  const reach = parseFloat(style.getPropertyValue('--reach')) || 1;
  return Math.max(TARGET_REM, SMALL_PANEL_REM * reach) * parseFloat(style.fontSize);
}

/** How far the point lies from the middle of the box, 1 on its border; the box is made as large as a finger needs it. */
function farFrom(box: DOMRect, x: number, y: number, target: number): number {
  const across = Math.max(box.width, target) / 2;
  const along = Math.max(box.height, target) / 2;
  return Math.max(Math.abs(x - (box.left + box.right) / 2) / across, Math.abs(y - (box.top + box.bottom) / 2) / along);
}

/** What the page has room for at each text size, beside the longest title: three lines, and at 200 % two in landscape. */
const CHARACTERS: Readonly<Record<TextStep, number>> = { 1: CAPTION_CHARACTERS, 2: 84, 3: 60, 4: 34 };
/** Across, a low reach leaves room for two lines. */
const LOW_CHARACTERS: Readonly<Record<TextStep, number>> = { ...CHARACTERS, 3: 46 };
/** The children's type is a fifth larger, and there is less of it at a time: two lines; at the two largest sizes it is the same. */
const KIDS_CHARACTERS: Readonly<Record<TextStep, number>> = { ...CHARACTERS, 1: 58, 2: 50 };

/** The pages a text is shown in while it is spoken; `kids`: in the children's larger type; `low`: in a low reach. */
export function pagesOf(words: readonly Word[], step: TextStep, { kids, low }: { readonly kids: boolean; readonly low: boolean }): readonly Caption[] {
  const room = Math.min((kids ? KIDS_CHARACTERS : CHARACTERS)[step], (low ? LOW_CHARACTERS : CHARACTERS)[step]);
  return captionsOf(words, room, step === 1 ? Infinity : 1);
}

@customElement('kiosk-caption')
export class KioskCaption extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) words: readonly Word[] = [];
  /** Index of the word being spoken, -1 for none. */
  @property({ attribute: false }) word = -1;
  /** Nobody speaks: everything is shown at once, smaller. */
  @property({ type: Boolean, reflect: true }) whole = false;
  @property({ attribute: false }) step: TextStep = 1;
  /** Set in the children's larger type. */
  @property({ attribute: false }) kids = false;
  /** Shown in a low reach. */
  @property({ attribute: false }) low = false;
  /** Hard words among these, which open their card. */
  @property({ attribute: false }) terms: readonly TermAt[] = [];
  /** A touch on a word speaks from there; not what is said beside a slide. */
  @property({ attribute: false }) seeks = true;

  constructor() {
    super();
    // On the host: the target of a hard word reaches beyond the lines.
    this.addEventListener('click', this.#touched);
    this.addEventListener('keydown', this.#pressed);
    this.addEventListener('focusin', this.#hold);
    this.addEventListener('focusout', () => {
      this.#held = null;
      this.requestUpdate();
    });
  }

  /** While the keyboard or the switch is on one of its hard words, a caption stays: what it is on would be gone before it is pressed. */
  #held: { readonly words: readonly Word[]; readonly word: number } | null = null;

  /** The card of the word that had the focus was opened. */
  #opened = false;

  protected override render(): TemplateResult {
    if (this.#held?.words !== this.words) this.#held = null;
    const caption = this.whole ? { from: 0, to: this.words.length } : captionAt(pagesOf(this.words, this.step, this), this.#held?.word ?? this.word);
    const pieces: TemplateResult[] = [];
    for (let index = caption.from; index < caption.to; ) {
      const term = this.terms.find(({ from, to }) => from <= index && index < to);
      const to = Math.min(caption.to, term?.to ?? index + 1);
      const words = this.words.slice(index, to).map((word, offset) => this.#word(word, index + offset));
      pieces.push(term === undefined ? html`${words} ` : html`<span class="term" role="button" tabindex="0" data-term=${term.term}>${spaced(words)}</span> `);
      index = to;
    }
    return html`<p part="caption">${pieces}</p>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('word') || this.word < 0) return;
    const spoken = this.renderRoot.querySelector('[part~="current"]');
    if (spoken !== null) this.closest('kiosk-scroller')?.follow(spoken.getBoundingClientRect());
  }

  #word(word: Word, index: number): TemplateResult {
    return html`<span part=${index === this.word ? 'word current' : 'word'} data-word=${index}>${curled(word.text)}</span>`;
  }

  readonly #touched = (event: MouseEvent): void => {
    const [target] = event.composedPath();
    if (!(target instanceof Element)) return;
    const term = target.closest('[data-term]') ?? this.#termAt(event.clientX, event.clientY);
    if (term !== null) {
      this.#open(term);
      return;
    }
    const word = target.closest('[data-word]')?.getAttribute('data-word');
    if (this.seeks && word != null) this.dispatchEvent(new HappeningEvent({ type: 'seek', word: Number(word) }));
  };

  readonly #hold = (): void => {
    // Back from its card, the word has been read.
    if (document.documentElement.matches('[data-keys], [data-scanning]') && !this.#opened) this.#held = { words: this.words, word: this.word };
    this.#opened = false;
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    if (!(target instanceof Element) || !target.matches('[data-term]') || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    this.#open(target);
  };

  #termAt(x: number, y: number): Element | null {
    const target = targetPx();
    const terms = [...this.renderRoot.querySelectorAll('[data-term]')];
    const near = terms.map((term) => ({ term, far: Math.min(...[...term.getClientRects()].map((box) => farFrom(box, x, y, target))) }));
    return near.filter(({ far }) => far <= 1).sort((a, b) => a.far - b.far)[0]?.term ?? null;
  }

  #open(term: Element): void {
    this.#opened = true;
    this.dispatchEvent(new HappeningEvent({ type: 'open', sheet: { term: term.getAttribute('data-term') ?? '' } }));
  }
}

function spaced(words: readonly TemplateResult[]): TemplateResult[] {
  return words.map((word, index) => (index === 0 ? word : html` ${word}`));
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-caption': KioskCaption;
  }
}
