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
import type { Activity, LanguageTag, Question, Slide, Spoken } from '#core/show/show.ts';
import { tellingOf } from '#core/show/telling.ts';
import { en } from '../../strings/en.ts';
import { curled, type Strings } from '../../strings/strings.ts';
import { base } from '../../styles/base.styles.ts';
import { edges } from '../../styles/edges.styles.ts';
import { keys } from '../../styles/keys.styles.ts';
import { screen } from '../../styles/screen.styles.ts';
import '../caption/caption.ts';
import '../controls/tools.ts';
import '../controls/turns.ts';
import { edgeAbove, edgeBefore, edgeOfGround, hill, leafAbove, leafBefore } from '../edges.ts';
import { HappeningEvent, telling } from '../happening.ts';
import { icon } from '../icons.ts';
import { laidStyles, laidWords } from '../laid-words.ts';
import { applyDeeds, hop } from '../picture-touch/deeds.ts';
import { partAt } from '../picture-touch/part-at.ts';
import '../picture/picture.ts';
import { noPictures, type PictureSource } from '../picture/pictures.ts';
import '../progress/progress.ts';
import '../questions/questions.ts';
import { ribbon } from '../ribbon/ribbon.ts';
import { styles as ribbonStyles } from '../ribbon/ribbon.styles.ts';
import type { Mood } from '../toy/toy.ts';
import { kidsStyles } from './kids.styles.ts';
import { lowAcrossStyles } from './low-across.styles.ts';
import '../scroller/scroller.ts';
import { follow, settle, strayOf, type Leaf, type Side } from './page-turn.ts';
import { styles } from './slide.styles.ts';
import { uncoveredStyles } from './uncovered.styles.ts';

interface Beside {
  readonly index: number;
  readonly side: Side;
}

/** What is said on a slide right now, beside its own text or instead of it. */
interface Said {
  readonly spoken: Spoken;
  /** Index of its word being spoken, -1 for none. */
  readonly word: number;
  /** It is the slide's own text. */
  readonly own: boolean;
  /** Nobody speaks it, or will: it has to be read. */
  readonly whole: boolean;
}

/** The slide on which a visitor takes questions along. */
const QUESTIONS = 'questions';

const SAMPLE_TYPES: Readonly<Record<string, Sample['type']>> = { pointerdown: 'down', pointermove: 'move', pointerup: 'up', pointercancel: 'cancel' };

@customElement('kiosk-slide')
export class KioskSlide extends LitElement {
  static override styles = [base, screen, edges, keys, styles, ribbonStyles, laidStyles, kidsStyles, uncoveredStyles, lowAcrossStyles];

  @property({ attribute: false }) session!: OnSlide;
  @property({ attribute: false }) slides: readonly Slide[] = [];
  /** Index of the word being spoken, -1 for none. */
  @property({ attribute: false }) word = -1;
  /** The same of what is said beside the slide's own text. */
  @property({ attribute: false }) asideWord = -1;
  /** What can be taken along, in this telling. */
  @property({ attribute: false }) questions: readonly Question[] = [];
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

  protected override updated(changed: PropertyValues<this>): void {
    this.#drawDeeds();
    if (changed.has('session')) this.#answerDeed(changed.get('session'));
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
    const whole = this.#said(session.index)?.whole === true && !this.#asks(session.index) && !this.#isPassing();
    const asks = this.#asks(session.index);
    const shown = [session.index, ...(this.#beside === null ? [] : [this.#beside.index])].sort((a, b) => a - b);
    const { choices } = session;
    const running = runs(session);
    const draft = (kind: string): TemplateResult | typeof nothing => (this.slides[session.index]?.reviewed === true || session.sheet === 'topics' ? nothing : html`<p class="draft ${kind}">${icon('pencil')}<span>${strings.draftMark}</span></p>`);
    return html`
      <main
        class="kiosk ${whole ? 'whole' : ''} ${asks ? 'asks' : ''} ${this.slides[session.index]?.needle == null ? '' : 'keyed'}"
        @pointerdown=${this.#finger}
        @pointermove=${this.#finger}
        @pointerup=${this.#finger}
        @pointercancel=${this.#finger}
      >
        <section class="picture" @click=${this.#touchedPicture}>
          ${repeat(shown, (index) => index, (index) => this.#scene(index))} ${draft('slip')}
        </section>
        <section class="page ${whole ? 'whole' : ''}">
          ${this.#kids ? html`${leafAbove()} ${leafBefore()}` : html`${edgeAbove(24)} ${edgeBefore(24)}`}
          ${this.#slips()}
          <div class="words">${repeat(shown, (index) => index, (index) => this.#panel(index))}</div>
          ${draft('line')}
          <kiosk-progress .slides=${this.slides} .index=${session.index} .strings=${strings} .toy=${this.#mood}></kiosk-progress>
        </section>
        ${session.sheet === 'topics' ? nothing : ribbon(strings)}
        <nav class="ground">
          ${this.#kids ? html`${hill()} ${leafBefore()}` : edgeOfGround()}
          <kiosk-turns ?running=${running} .strings=${strings}></kiosk-turns>
          <kiosk-tools .choices=${choices} .languages=${this.languages} .language=${session.language} .sheet=${session.sheet} ?kids=${this.#kids} .strings=${strings}></kiosk-tools>
        </nav>
      </main>
    `;
  }

  #scene(index: number): TemplateResult {
    const slide = this.slides[index];
    const current = index === this.session.index;
    const needle = current && this.session.needle ? slide?.needle : null;
    const said = current ? this.#said(index) : undefined;
    const heard = said?.own === false || this.session.voice.kind === 'speaking';
    const parts = heard ? said?.spoken.words[said.word]?.parts : undefined;
    return html`<div class="scene" data-index=${index} aria-hidden=${current ? nothing : 'true'}>
      <kiosk-picture role="img" aria-label=${this.strings.controls.picture(curled(slide?.title ?? ''))} .url=${needle?.picture ?? slide?.picture ?? ''} .pictures=${this.pictures} .version=${this.picturesVersion} .lit=${parts ?? []}></kiosk-picture>
    </div>`;
  }

  #panel(index: number): TemplateResult {
    const slide = this.slides[index];
    const said = this.#said(index);
    const { choices } = this.session;
    const current = index === this.session.index;
    const asks = this.#asks(index);
    const caption = html`<kiosk-caption
      .words=${said?.spoken.words ?? []}
      .word=${said?.word ?? -1}
      .terms=${said?.own === true ? (slide?.terms ?? []) : []}
      .seeks=${said?.own === true}
      ?whole=${said?.whole === true}
      .step=${choices.text}
      .kids=${this.#kids}
      .low=${choices.lowReach}
    ></kiosk-caption>`;
    return html`<kiosk-scroller class="panel ${asks ? 'asks' : ''}" data-index=${index} aria-hidden=${current ? nothing : 'true'} ?inert=${!current} ?calm=${choices.calm} .strings=${this.strings}>
      <div class="head" slot=${choices.lowReach ? 'head' : nothing}>
        <h1 class="title">${this.#kids ? laidWords(slide?.title ?? '') : curled(slide?.title ?? '')}</h1>
        ${slide?.beside == null || (current && this.session.needle) ? nothing : html`<p class="beside line">${this.#besideWords(slide.beside)}</p>`}
      </div>
      ${said?.whole === true || choices.captions ? caption : nothing}
      ${asks
        ? html`<kiosk-questions .questions=${this.questions} .picked=${this.session.picked} ?kids=${this.#kids} ?calm=${choices.calm} .strings=${this.strings}></kiosk-questions>`
        : nothing}
    </kiosk-scroller>`;
  }

  /** What stands on the lower edge of the picture: something to do, a question beside it, the key to the needle. */
  #slips(): TemplateResult {
    const { session } = this;
    const slide = this.slides[session.index];
    const activity = slide?.activity;
    const needle = slide?.needle;
    const done = this.#isDone(session.index);
    return html`<div class="slips">
      ${activity == null ? nothing : this.#find(activity, done)}
      ${slide?.beside == null || session.needle ? nothing : html`<p class="beside slip"><span>${this.#besideWords(slide.beside)}</span></p>`}
      ${needle == null
        ? nothing
        : html`<button class="key needle" @click=${telling({ type: 'needle', shown: !session.needle })}>${icon(session.needle ? 'back' : 'look')}<span>${curled(session.needle ? needle.hide : needle.show)}</span></button>`}
    </div>`;
  }

  /** What there is to do; by a finger on it, or by a key, it is done as well as by one on the picture. */
  #find({ answer, invite, order, steps }: Activity, done: boolean): TemplateResult {
    const words = html`${icon(done ? 'check' : 'find')}<span>${curled((done ? answer : invite).words.map((word) => word.text).join(' '))}</span>`;
    const count = this.#done(this.session.index).length;
    // What is to be chosen can be chosen again: one after the other.
    const step = order === 'any' ? steps[((this.#done(this.session.index).at(-1) ?? -1) + 1) % steps.length] : steps[count];
    return step === undefined || this.session.needle ? html`<p class="find">${words}</p>` : html`<button class="find" @click=${telling({ type: 'do', part: step.touch })}>${words}</button>`;
  }

  #besideWords(question: string): TemplateResult {
    return html`<b>${curled(question)}</b> ${this.strings.beside.ask}`;
  }

  /** How the toy on the children's path feels; null: this telling has none. */
  get #mood(): Mood | null {
    if (!this.#kids) return null;
    if (this.session.voice.kind === 'paused' && !runs(this.session)) return 'naps';
    return this.#isDone(this.session.index) ? 'waves' : 'sits';
  }

  get #kids(): boolean {
    return tellingOf(this.session.story) === 'kids';
  }

  #asks(index: number): boolean {
    return this.slides[index]?.id === QUESTIONS && this.questions.length > 0;
  }

  #said(index: number): Said | undefined {
    const slide = this.slides[index];
    if (slide === undefined) return undefined;
    const { session } = this;
    if (index !== session.index) return { spoken: slide.main, word: -1, own: true, whole: this.#isWhole(index) };
    const beside = this.#besideText(slide);
    if (beside === null) return { spoken: slide.main, word: this.word, own: true, whole: this.#isWhole(index) };
    const { aside } = session;
    const heard = aside?.kind === 'speaking' && aside.of !== 'word';
    return { spoken: beside, word: heard ? this.asideWord : -1, own: false, whole: beside.narration === null || aside?.kind === 'reading' };
  }

  #besideText({ needle, activity }: Slide): Spoken | null {
    const { aside, needle: shown } = this.session;
    if (shown) return needle;
    return aside?.of === 'invite' || aside?.of === 'answer' ? (activity?.[aside.of] ?? null) : null;
  }

  /** An invitation or an answer is said: a sentence, for which the page keeps its shape. */
  #isPassing(): boolean {
    const { aside } = this.session;
    return aside?.of === 'invite' || aside?.of === 'answer';
  }

  /** Nobody speaks, or will: the text has to be read. */
  #isWhole(index: number): boolean {
    const { voice } = this.session;
    if (this.slides[index]?.main.narration == null) return true;
    if (index !== this.session.index) return false;
    if (voice.kind === 'paused') return voice.leftMs !== null;
    return voice.kind === 'reading' || this.#silentTake === `${index} ${voice.take}`;
  }

  // ── something to do ──────────────────────────────────────────────────────────────────────────────────

  #done(index: number): readonly number[] {
    return this.session.deeds[this.slides[index]?.id ?? ''] ?? [];
  }

  #isDone(index: number): boolean {
    const activity = this.slides[index]?.activity;
    return activity != null && this.#done(index).length >= (activity.order === 'any' ? 1 : activity.steps.length);
  }

  #pictureRoot(index: number): ShadowRoot | null {
    return this.renderRoot.querySelector(`.scene[data-index="${index}"] kiosk-picture`)?.shadowRoot ?? null;
  }

  /** The pictures on screen as the visitor's deeds left them, also one that has only just arrived. */
  #drawDeeds(): void {
    for (const index of [this.#shown, ...(this.#beside === null ? [] : [this.#beside.index])]) {
      const picture = this.renderRoot.querySelector<HTMLElementTagNameMap['kiosk-picture']>(`.scene[data-index="${index}"] kiosk-picture`);
      const activity = this.slides[index]?.activity;
      if (picture === null || activity == null) continue;
      void picture.updateComplete.then(() => {
        if (picture.shadowRoot !== null) applyDeeds(picture.shadowRoot, activity, this.#done(index));
      });
    }
  }

  /** What was touched, and what it brought out, hops. */
  #answerDeed(before: OnSlide | undefined): void {
    const { session } = this;
    const slide = this.slides[session.index];
    if (before === undefined || slide?.activity == null || before.index !== session.index || before.story !== session.story || session.choices.calm) return;
    const done = this.#done(session.index);
    if (before.deeds[slide.id] === session.deeds[slide.id]) return;
    const step = slide.activity.steps[done.at(-1) ?? -1];
    const root = this.#pictureRoot(session.index);
    if (step === undefined || root === null) return;
    for (const part of [step.touch, ...step.shows]) hop(root, part);
  }

  readonly #touchedPicture = (event: MouseEvent): void => {
    const { session } = this;
    const activity = this.slides[session.index]?.activity;
    const root = this.#pictureRoot(session.index);
    if (activity == null || root === null || session.needle) return;
    const { order, steps } = activity;
    const open = order === 'any' ? steps : steps.slice(this.#done(session.index).length, this.#done(session.index).length + 1);
    const part = partAt(root, open.map((step) => step.touch), event.clientX, event.clientY);
    if (part !== null) this.dispatchEvent(new HappeningEvent({ type: 'do', part }));
  };

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
    // A finger that reads the screen turns no page.
    if (this.session.choices.spoken) return;
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
