/**
 * Before the end, for who likes to: a few questions about what stayed, answered by a card or by a part of a picture.
 * Guarantees: an invitation that one touch declines; every answer gets its kind explanation and the picture that told
 * it; nothing is scored; one touch goes on at any time.
 */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Finish, Stage } from '#core/session/state.ts';
import type { Edition, Spoken, StayedAnswer, StayedQuestion } from '#core/show/show.ts';
import { en } from '../../strings/en.ts';
import { curled, type Strings } from '../../strings/strings.ts';
import { base } from '../../styles/base.styles.ts';
import { edges } from '../../styles/edges.styles.ts';
import { keys } from '../../styles/keys.styles.ts';
import { screen } from '../../styles/screen.styles.ts';
import '../caption/caption.ts';
import { tool } from '../controls/tool.ts';
import { edgeAbove, edgeBefore, edgeOfGround, hill, leafAbove, leafBefore } from '../edges.ts';
import { HappeningEvent, telling } from '../happening.ts';
import { icon } from '../icons.ts';
import { laidStyles, laidWords } from '../laid-words.ts';
import '../scroller/scroller.ts';
import { partAt } from '../picture-touch/part-at.ts';
import '../picture/picture.ts';
import { noPictures, type PictureSource } from '../picture/pictures.ts';
import { styles } from './stayed.styles.ts';

type Asked = Extract<Stage, { at: 'question' }>;

@customElement('kiosk-stayed')
export class KioskStayed extends LitElement {
  static override styles = [base, screen, edges, keys, laidStyles, styles];

  @property({ attribute: false }) session!: Finish;
  @property({ attribute: false }) edition!: Edition;
  /** Index of the word being spoken, -1 for none. */
  @property({ attribute: false }) word = -1;
  @property({ attribute: false }) strings: Strings = en;
  @property({ attribute: false }) pictures: PictureSource = noPictures;
  @property({ attribute: false }) picturesVersion = 0;

  protected override render(): TemplateResult | typeof nothing {
    const { stage } = this.session;
    const { stayed } = this.strings;
    const asked = this.#questions;
    if (stage.at !== 'question') return this.#screen(this.#lastPicture, this.#invite(asked.length), this.#kids ? stayed.titleKids : stayed.title, this.#inviteKeys(), []);
    const question = asked[stage.index];
    if (question === undefined) return nothing;
    const answer = stage.answer === null ? undefined : question.answers[stage.answer];
    return this.#screen(
      answer?.picture ?? question.picture ?? question.answers[0]?.picture ?? '',
      answer === undefined ? this.#question(question) : this.#because(answer),
      curled(answer?.say ?? ''),
      this.#questionKeys(stage),
      (answer?.because ?? question.ask).words[this.#heard]?.parts ?? [],
    );
  }

  /** `label`: of a page that is text alone. */
  #screen(picture: string, page: TemplateResult, label: string, ground: TemplateResult, lit: readonly string[]): TemplateResult {
    return html`
      <main class="kiosk">
        <section class="picture" @click=${this.#touchedPicture}>
          <kiosk-picture .url=${picture} .pictures=${this.pictures} .version=${this.picturesVersion} .lit=${lit}></kiosk-picture>
        </section>
        <section class="page">${this.#kids ? html`${leafAbove()} ${leafBefore()}` : html`${edgeAbove(24)} ${edgeBefore(24)}`}<kiosk-scroller .label=${label} ?calm=${this.session.choices.calm} .strings=${this.strings}>${page}</kiosk-scroller></section>
        <nav class="ground">${this.#kids ? hill() : edgeOfGround()} ${tool('display', this.strings.controls.display, { type: 'open', sheet: 'display' })} ${ground}</nav>
      </main>
    `;
  }

  #invite(number: number): TemplateResult {
    const { stayed } = this.strings;
    return html`<h1 class="title" slot=${this.session.choices.lowReach ? 'head' : nothing} tabindex="-1" data-start>${this.#kids ? laidWords(stayed.titleKids) : stayed.title}</h1>
      <p class="text">${this.#kids ? stayed.textKids(number) : stayed.text(number)}</p>`;
  }

  #inviteKeys(): TemplateResult {
    const { stayed } = this.strings;
    return html`<button class="key skip" @click=${telling({ type: 'stayed', wanted: false })}><span>${stayed.skip}</span></button>
      <button class="go" data-scan-first @click=${telling({ type: 'stayed', wanted: true })}><span>${stayed.start}</span>${icon('next')}</button>`;
  }

  #question({ ask, answers, picture }: StayedQuestion): TemplateResult {
    // A picture that hangs too high to be touched, that cannot be seen, or is answered by a switch or by keys, has cards as well.
    const { lowReach, spoken, scanning } = this.session.choices;
    const cards = picture === null || lowReach || spoken || scanning !== 'off';
    return html`${this.#caption(ask)}
      <div class="answers ${cards ? '' : 'by-keys'}">
        ${answers.map((answer, index) => html`<button class="key answer" ?data-start=${cards && index === 0} @click=${telling({ type: 'answer', answer: index })}><span>${curled(answer.say)}</span></button>`)}
      </div>`;
  }

  #because({ because }: StayedAnswer): TemplateResult {
    return this.#caption(because);
  }

  #caption(said: Spoken): TemplateResult {
    return html`<kiosk-caption role="heading" aria-level="1" .words=${said.words} .word=${this.#heard} .seeks=${false} whole></kiosk-caption>`;
  }

  #questionKeys({ answer }: Asked): TemplateResult {
    const { controls, stayed } = this.strings;
    return html`<button class="key" @click=${telling({ type: 'start-over' })}>${icon('home')}<span>${controls.startOver}</span></button>
      <button class=${answer === null ? 'key skip' : 'go'} data-start @click=${telling({ type: 'go-on' })}><span>${stayed.goOn}</span>${icon('next')}</button>`;
  }

  get #heard(): number {
    return this.session.aside?.kind === 'speaking' ? this.word : -1;
  }

  get #kids(): boolean {
    return this.session.telling === 'kids';
  }

  get #questions(): readonly StayedQuestion[] {
    return this.edition.stayed[this.session.telling] ?? [];
  }

  get #lastPicture(): string {
    return this.edition.stories[this.session.telling]?.at(-1)?.picture ?? '';
  }

  readonly #touchedPicture = (event: MouseEvent): void => {
    const { stage } = this.session;
    const root = this.renderRoot.querySelector('kiosk-picture')?.shadowRoot;
    if (stage.at !== 'question' || stage.answer !== null || root == null) return;
    const question = this.#questions[stage.index];
    if (question?.picture == null) return;
    const part = partAt(root, question.answers.flatMap((answer) => answer.part ?? []), event.clientX, event.clientY);
    const answer = question.answers.findIndex((one) => one.part !== null && one.part === part);
    if (answer !== -1) this.dispatchEvent(new HappeningEvent({ type: 'answer', answer }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-stayed': KioskStayed;
  }
}
