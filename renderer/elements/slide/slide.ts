/**
 * A slide: picture, title, caption, progress, controls; and the swipe that turns it.
 * Guarantees: which slide is shown is the session's word alone, movement only follows it: a hundred fast taps end on
 * the right slide. At most one page beside the current one exists, and only while something moves.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { atRest, follow as followFinger, type Sample, type Swipe } from '#core/gesture/swipe.ts';
import { runs, type OnSlide } from '#core/session/state.ts';
import type { LanguageTag, Slide } from '#core/show/show.ts';
import { en } from '../../strings/en.ts';
import { curled, type Strings } from '../../strings/strings.ts';
import { base } from '../../styles/base.styles.ts';
import { edges } from '../../styles/edges.styles.ts';
import { screen } from '../../styles/screen.styles.ts';
import '../caption/caption.ts';
import '../controls/tools.ts';
import '../controls/turns.ts';
import { edgeAbove, edgeBefore, edgeOfGround } from '../edges.ts';
import { HappeningEvent } from '../happening.ts';
import { icon } from '../icons.ts';
import '../picture/picture.ts';
import { noPictures, type PictureSource } from '../picture/pictures.ts';
import '../progress/progress.ts';
import { follow, settle, strayOf, type Leaf, type Side } from './page-turn.ts';
import { styles } from './slide.styles.ts';

interface Beside {
  readonly index: number;
  readonly side: Side;
}

const SAMPLE_TYPES: Readonly<Record<string, Sample['type']>> = { pointerdown: 'down', pointermove: 'move', pointerup: 'up', pointercancel: 'cancel' };

@customElement('kiosk-slide')
export class KioskSlide extends LitElement {
  static override styles = [base, screen, edges, styles];

  @property({ attribute: false }) session!: OnSlide;
  @property({ attribute: false }) slides: readonly Slide[] = [];
  /** Index of the word being spoken, -1 for none. */
  @property({ attribute: false }) word = -1;
  @property({ attribute: false }) languages: readonly LanguageTag[] = [];
  @property({ attribute: false }) strings: Strings = en;
  @property({ attribute: false }) pictures: PictureSource = noPictures;
  @property({ attribute: false }) picturesVersion = 0;

  #shown = -1;
  /** The page beside the current one. */
  #beside: Beside | null = null;
  #swipe: Swipe = atRest;
  /** Where the page was when the finger took it up, px. */
  #taken = 0;
  /** A silent slide stays whole when its reading is over. */
  #silentTake = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { index, voice } = this.session;
    const take = `${index} ${voice.take}`;
    if (voice.kind === 'reading') this.#silentTake = take;
    if (index === this.#shown || !changed.has('session')) return;
    if (this.#shown !== -1 && this.#beside?.index !== index) {
      // Not by finger: the new page comes from the side where it lies in the book.
      this.#beside = { index, side: index > this.#shown ? this.#end : this.#start };
      this.#enterFrom = this.#beside.side;
    }
    if (this.#shown !== -1 && this.#beside !== null) this.#beside = { index: this.#shown, side: this.#beside.side === 1 ? -1 : 1 };
    this.#shown = index;
    this.#turning = this.#beside !== null;
  }

  /** Set while an update brings in a page that was not beside the current one yet. */
  #enterFrom: Side | null = null;
  /** Set when this update changed the page or let it go: it has to settle. */
  #turning = false;

  protected override updated(): void {
    if (!this.#turning) return;
    this.#turning = false;
    const current = this.#leaf(this.#shown);
    const other = this.#beside === null ? null : this.#leaf(this.#beside.index);
    if (current === null) return;
    const side = this.#beside?.side ?? 1;
    if (this.#enterFrom !== null) {
      // The page that leaves starts from wherever it is; the new one joins it at its side.
      const leaving = other === null ? 0 : strayOf(other);
      const width = current.words.parentElement?.clientWidth ?? 0;
      follow(current, null, 1, this.#enterFrom * width + leaving);
      this.#enterFrom = null;
    }
    void this.#settle(current, other, side);
  }

  protected override render(): TemplateResult {
    const { session, strings } = this;
    const whole = this.#isWhole(session.index);
    const shown = [session.index, ...(this.#beside === null ? [] : [this.#beside.index])].sort((a, b) => a - b);
    const { choices } = session;
    const running = runs(session);
    const draft = (kind: string): TemplateResult | typeof nothing => (this.slides[session.index]?.reviewed === true || session.sheet === 'topics' ? nothing : html`<p class="draft ${kind}">${icon('pencil')}<span>${strings.draftMark}</span></p>`);
    return html`
      <main
        class="kiosk ${whole ? 'whole' : ''}"
        @pointerdown=${this.#finger}
        @pointermove=${this.#finger}
        @pointerup=${this.#finger}
        @pointercancel=${this.#finger}
      >
        <section class="picture">
          ${repeat(shown, (index) => index, (index) => this.#scene(index))} ${draft('slip')}
        </section>
        <section class="page ${whole ? 'whole' : ''}">
          ${edgeAbove(24)} ${edgeBefore(24)}
          <div class="words">${repeat(shown, (index) => index, (index) => this.#panel(index))}</div>
          ${draft('line')}
          <kiosk-progress .slides=${this.slides} .index=${session.index} .strings=${strings} ?toy=${session.story === 'kids'}></kiosk-progress>
        </section>
        <nav class="ground">
          ${edgeOfGround()}
          <kiosk-turns ?running=${running} .strings=${strings}></kiosk-turns>
          <kiosk-tools .choices=${choices} .languages=${this.languages} .language=${session.language} .sheet=${session.sheet} .strings=${strings}></kiosk-tools>
        </nav>
      </main>
    `;
  }

  #scene(index: number): TemplateResult {
    const slide = this.slides[index];
    const word = index === this.session.index && this.session.voice.kind === 'speaking' ? slide?.main.words[this.word] : undefined;
    return html`<div class="scene" data-index=${index}>
      <kiosk-picture .url=${slide?.picture ?? ''} .pictures=${this.pictures} .version=${this.picturesVersion} .lit=${word?.parts ?? []}></kiosk-picture>
    </div>`;
  }

  #panel(index: number): TemplateResult {
    const whole = this.#isWhole(index);
    const slide = this.slides[index];
    const current = index === this.session.index;
    const caption = html`<kiosk-caption .words=${slide?.main.words ?? []} .word=${current ? this.word : -1} ?whole=${whole} .step=${this.session.choices.text}></kiosk-caption>`;
    return html`<div class="panel" data-index=${index} aria-hidden=${current ? nothing : 'true'}>
      <h1 class="title">${curled(slide?.title ?? '')}</h1>
      ${whole || this.session.choices.captions ? caption : nothing}
    </div>`;
  }

  /** Nobody speaks, or will: the text has to be read. */
  #isWhole(index: number): boolean {
    const { voice } = this.session;
    if (this.slides[index]?.main.narration == null) return true;
    if (index !== this.session.index) return false;
    if (voice.kind === 'paused') return voice.leftMs !== null;
    return voice.kind === 'reading' || this.#silentTake === `${index} ${voice.take}`;
  }

  // ── turning ──────────────────────────────────────────────────────────────────────────────────────────

  /** Where the book goes on: at the right, or at the left in scripts that are read from there. */
  get #end(): Side {
    return getComputedStyle(this).direction === 'rtl' ? -1 : 1;
  }

  get #start(): Side {
    return this.#end === 1 ? -1 : 1;
  }

  #leaf(index: number): Leaf | null {
    const picture = this.renderRoot.querySelector<HTMLElement>(`.scene[data-index="${index}"]`);
    const words = this.renderRoot.querySelector<HTMLElement>(`.panel[data-index="${index}"]`);
    return picture === null || words === null ? null : { picture, words };
  }

  async #settle(current: Leaf, other: Leaf | null, side: Side): Promise<void> {
    const style = getComputedStyle(this);
    const durationMs = parseFloat(style.getPropertyValue('--m-turn')) || 0;
    const arrived = await settle(current, other, side, durationMs, style.getPropertyValue('--ease').trim() || 'ease-out');
    if (!arrived || this.#swipe.kind === 'following') return;
    this.#beside = null;
    this.requestUpdate();
  }

  readonly #finger = (event: PointerEvent): void => {
    const type = SAMPLE_TYPES[event.type] ?? 'cancel';
    const onControl = event.composedPath().some((target) => target instanceof Element && target.matches('.ground, kiosk-progress'));
    // A control is no place to begin a swipe; a second finger on one still ends it.
    if (this.#swipe.kind === 'rest' && onControl) return;
    const sample: Sample = { type, pointer: event.pointerId, x: event.clientX, y: event.clientY, at: event.timeStamp };
    const before = this.#swipe;
    const { swipe, outcome } = followFinger(before, sample, innerWidth, Math.min(innerWidth, innerHeight));
    this.#swipe = swipe;
    if (swipe.kind === 'following') {
      if (before.kind !== 'following') this.#takeUp(event);
      this.#drag(this.#taken + swipe.offset);
    }
    if (outcome !== undefined) this.#letGo(outcome);
  };

  #takeUp(event: PointerEvent): void {
    const current = this.#leaf(this.#shown);
    this.#taken = current === null ? 0 : strayOf(current);
    // Captured, the finger taps nothing that it is lifted over.
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  }

  #drag(offset: number): void {
    const side: Side = offset < 0 ? 1 : -1;
    const index = this.#shown + (side === this.#end ? 1 : -1);
    const beside = this.slides[index] === undefined ? null : { index, side };
    if (beside?.index === this.#beside?.index && beside?.side === this.#beside?.side) {
      this.#show(offset);
      return;
    }
    this.#beside = beside;
    this.requestUpdate();
    void this.updateComplete.then(() => {
      if (this.#swipe.kind === 'following') this.#show(this.#taken + this.#swipe.offset);
    });
  }

  #show(offset: number): void {
    const current = this.#leaf(this.#shown);
    const other = this.#beside === null ? null : this.#leaf(this.#beside.index);
    if (current !== null) follow(current, other, this.#beside?.side ?? 1, offset);
  }

  #letGo(outcome: 'left' | 'right' | 'stay'): void {
    // Whether the session turns the page or not, the pages settle where it says.
    this.#turning = true;
    this.requestUpdate();
    if (outcome === 'stay') return;
    const onward = (outcome === 'left') === (this.#end === 1);
    this.dispatchEvent(new HappeningEvent({ type: onward ? 'next' : 'back' }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-slide': KioskSlide;
  }
}
