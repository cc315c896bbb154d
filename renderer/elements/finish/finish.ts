/**
 * The end of the show: what to keep, the questions and the address to take home, clean hands, start over.
 * Guarantees: a question taken along stands here in print and in the code; the source of the facts and that nobody is affiliated with it stand beside the code, in print.
 */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { KioskData } from '#core/bridge.ts';
import type { Finish } from '#core/session/state.ts';
import type { Edition } from '#core/show/show.ts';
import { en } from '../../strings/en.ts';
import { curled, type Strings } from '../../strings/strings.ts';
import { base } from '../../styles/base.styles.ts';
import { edges } from '../../styles/edges.styles.ts';
import { keys } from '../../styles/keys.styles.ts';
import { screen } from '../../styles/screen.styles.ts';
import { tool } from '../controls/tool.ts';
import { edgeAbove, edgeBefore, edgeOfGround, hill, leafAbove, leafBefore } from '../edges.ts';
import { telling } from '../happening.ts';
import { icon } from '../icons.ts';
import { laidStyles, laidWords } from '../laid-words.ts';
import '../picture/picture.ts';
import { noPictures, type PictureSource } from '../picture/pictures.ts';
import { qrCode } from '../qr.ts';
import toyWave from '../toy/toy-wave.svg?url';
import '../scroller/scroller.ts';
import toy from '../toy/toy.svg?url';
import cleanHands from './clean-hands.svg?url';
import { styles } from './finish.styles.ts';
import { takeHomeText } from './take-home.ts';

/** An address that breaks after a slash and nowhere else: a hyphen at the end of a line would be typed, or not. */
function inPrint(address: string): TemplateResult[] {
  return address.split(/(?<=\/)/).map((piece) => html`<span class="nb">${piece}</span><wbr />`);
}

@customElement('kiosk-finish')
export class KioskFinish extends LitElement {
  static override styles = [base, screen, edges, keys, laidStyles, styles];

  @property({ attribute: false }) session!: Finish;
  @property({ attribute: false }) edition!: Edition;
  /** Where the facts can be read, in print; undefined: nothing to take home. */
  @property({ attribute: false }) address: string | undefined;
  @property({ attribute: false }) clinic: KioskData['config']['clinic'] = {};
  @property({ attribute: false }) strings: Strings = en;
  @property({ attribute: false }) pictures: PictureSource = noPictures;
  @property({ attribute: false }) picturesVersion = 0;

  protected override render(): TemplateResult {
    const { strings } = this;
    const { choices, telling: told } = this.session;
    const finish = this.edition.finish[told];
    const kids = told === 'kids';
    // The ground is for what is touched: the largest words of the card stand at the end of the leaf.
    const large = choices.text > 2;
    const hands = html`<p class="wash"><img alt="" src=${cleanHands} /><span>${kids ? strings.finish.cleanHandsKids : strings.finish.cleanHands}</span></p>`;
    return html`
      <main class="kiosk ${this.#taken.length > 0 ? 'carried' : ''}">
        <section class="picture low-only"><kiosk-picture .url=${this.#scene} .pictures=${this.pictures} .version=${this.picturesVersion}></kiosk-picture></section>
        <kiosk-scroller class="leaf" .label=${curled(finish?.title ?? '')} ?calm=${choices.calm} .strings=${strings}>
          <section class="page">
            <h1 class="title" tabindex="-1" data-start>${kids ? laidWords(finish?.title ?? '') : curled(finish?.title ?? '')}</h1>
            <ol class="points">
              ${finish?.points.map((point, index) => html`<li><b>${index + 1}</b><span>${curled(point)}</span></li>`)}
            </ol>
          </section>
          <section class="carry">
            <img class="sitter" alt="" src=${kids ? toyWave : toy} />
            ${kids ? html`${leafAbove()} ${leafBefore()}` : html`${edgeAbove(38, 36, 14, 4)} ${edgeBefore(38, 40, 14, 3)}`} ${this.#takeHome()} ${this.#small()} ${large ? hands : nothing}
          </section>
        </kiosk-scroller>
        <nav class="ground">
          ${kids ? hill() : edgeOfGround()}
          ${large ? nothing : hands}
          ${tool('display', strings.controls.display, { type: 'open', sheet: 'display' })}
          <button class="go" @click=${telling({ type: 'start-over' })}>${icon('home')}<span>${strings.controls.startOver}</span></button>
        </nav>
      </main>
    `;
  }

  #takeHome(): TemplateResult | typeof nothing {
    const { address, strings } = this;
    const taken = this.#taken;
    const title = this.session.telling === 'kids' ? strings.finish.questionsKids : strings.finish.questions;
    const text = takeHomeText(title, taken, address);
    if (text === null) return nothing;
    const how = address === undefined ? nothing : html`<p>${strings.finish.takeHomeHow} <strong class="addr">${inPrint(address)}</strong></p>`;
    return html`<div class="take">
        ${qrCode(text, taken.length > 0 ? strings.finish.questionsCode : (address ?? ''))}
        <div class="take-t">
          <h2>${strings.finish.takeHome}</h2>
          ${how}
        </div>
      </div>
      ${taken.length === 0
        ? nothing
        : html`<div class="taken">
            <h2>${title}</h2>
            <ol>
              ${taken.map((question, index) => html`<li><b>${index + 1}</b><span>${curled(question)}</span></li>`)}
            </ol>
          </div>`}`;
  }

  /** Texts of the questions taken along, in the order they were taken. */
  get #taken(): readonly string[] {
    const offered = this.edition.questions[this.session.telling] ?? [];
    return this.session.picked.flatMap((id) => offered.find((question) => question.id === id)?.ask ?? []);
  }

  #small(): TemplateResult {
    const { credit } = this.edition;
    const { name, questionsPhone } = this.clinic;
    return html`<div class="small">
      ${questionsPhone === undefined ? nothing : html`<p class="clinic">${this.strings.finish.clinic(name, questionsPhone)}</p>`}
      <p>${curled([credit.source, credit.companion].filter((part) => part !== undefined).join(' '))}</p>
      <p>${curled(credit.independence)}</p>
    </div>`;
  }

  /** The last picture of the story. */
  get #scene(): string {
    return this.edition.stories[this.session.telling]?.at(-1)?.picture ?? '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-finish': KioskFinish;
  }
}
