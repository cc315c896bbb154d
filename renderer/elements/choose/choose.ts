/**
 * Who is watching: a door for each telling the show has in this language, and a narrow one for the two-minute version, with how long each takes.
 * Guarantees: the whole door is the target; the lengths are counted from the narrations, not written down.
 */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Choose } from '#core/session/state.ts';
import type { Edition, LanguageTag, Slide, Telling } from '#core/show/show.ts';
import { TELLINGS } from '#core/show/telling.ts';
import { readingMs } from '#core/timeline/reading-pace.ts';
import { en } from '../../strings/en.ts';
import type { Strings } from '../../strings/strings.ts';
import { base } from '../../styles/base.styles.ts';
import { edges } from '../../styles/edges.styles.ts';
import { keys } from '../../styles/keys.styles.ts';
import { screen } from '../../styles/screen.styles.ts';
import { languageTool, moreTool, tool } from '../controls/tool.ts';
import { edgeAbove, edgeBefore, edgeOfGround, hill, leafAbove, leafBefore } from '../edges.ts';
import { telling } from '../happening.ts';
import { icon } from '../icons.ts';
import '../picture/picture.ts';
import { noPictures, type PictureSource } from '../picture/pictures.ts';
import child from './child.svg?url';
import { styles } from './choose.styles.ts';
import grownUp from './grown-up.svg?url';

/** Whole minutes a story takes, at least 1. */
export function minutesOf(slides: readonly Slide[]): number {
  const wholeMs = slides.reduce((sum, { main }) => sum + (main.narration?.durationMs ?? readingMs(main.words.length)), 0);
  return Math.max(1, Math.round(wholeMs / 60_000));
}

/** Words that break between each other only: not at the hyphen of grown-ups. */
function unbroken(text: string): TemplateResult[] {
  return text.split(' ').map((word, index) => html`${index === 0 ? '' : ' '}<span class="nb">${word}</span>`);
}

@customElement('kiosk-choose')
export class KioskChoose extends LitElement {
  static override styles = [base, screen, edges, keys, styles];

  @property({ attribute: false }) session!: Choose;
  @property({ attribute: false }) edition!: Edition;
  @property({ attribute: false }) languages: readonly LanguageTag[] = [];
  @property({ attribute: false }) strings: Strings = en;
  @property({ attribute: false }) pictures: PictureSource = noPictures;
  @property({ attribute: false }) picturesVersion = 0;

  protected override render(): TemplateResult {
    const { strings } = this;
    const doors = TELLINGS.flatMap((name) => {
      const slides = this.edition.stories[name];
      return slides === undefined ? [] : [this.#door(name, slides)];
    });
    const { short } = this.edition.stories;
    return html`
      <main class="kiosk ${doors.length === 1 ? 'one' : ''} ${short === undefined ? '' : 'three'}">
        <section class="picture low-only"><kiosk-picture .url=${this.#scene} .pictures=${this.pictures} .version=${this.picturesVersion}></kiosk-picture></section>
        <header class="ask">${edgeAbove(48, 36, 16, 4)}<h1 class="title" tabindex="-1" data-start>${strings.choose.title}</h1></header>
        ${doors} ${short === undefined ? nothing : this.#narrowDoor(short)}
        <nav class="ground">
          ${edgeOfGround()}
          <div class="tools">
            ${tool('home', strings.controls.startOver, { type: 'start-over' }, 'side')} ${this.session.choices.text > 2 ? nothing : tool('bookmark', strings.called.have, { type: 'open', sheet: 'code' }, 'side')}
            ${this.session.choices.text > 1 ? moreTool(strings, 'side') : this.#foldable()}
          </div>
        </nav>
      </main>
    `;
  }

  get #scene(): string {
    return Object.values(this.edition.stories)[0]?.[0]?.picture ?? '';
  }

  /** What More holds at large text; at the largest also the way to a code. */
  #foldable(): TemplateResult {
    return html`${tool('display', this.strings.controls.display, { type: 'open', sheet: 'display' }, 'side')} ${languageTool(this.languages, this.session.language, 'side')}`;
  }

  #door(name: Telling, slides: readonly Slide[]): TemplateResult {
    const grown = name === 'grown-ups';
    const [minutes, pictures] = this.strings.choose.length(minutesOf(slides), slides.length);
    return html`<button class="door ${grown ? 'grown' : 'kids'}" @click=${telling({ type: 'story', story: name })}>
      ${grown ? edgeAbove(30, 36, 16, 4) : html`${leafBefore()} ${leafAbove()}`}
      <span class="door-art"><img alt="" src=${grown ? grownUp : child} /></span>
      ${grown ? nothing : html`<span class="hill">${hill()}</span>`}
      <span class="door-t">
        <strong>${unbroken(grown ? this.strings.choose.grownUps : this.strings.choose.kids)}</strong>
        <span class="meta">${icon('clock')}<span><span class="nb">${minutes}</span> <span class="nb">${pictures}</span></span></span>
        <span class="stone">${icon('next')}</span>
      </span>
    </button>`;
  }

  /** For who has no time: the grown-ups' story in a few pictures. */
  #narrowDoor(slides: readonly Slide[]): TemplateResult {
    const [minutes, pictures] = this.strings.choose.length(minutesOf(slides), slides.length);
    return html`<button class="door short" @click=${telling({ type: 'story', story: 'short' })}>
      ${edgeAbove(72, 36, 14, 4)} ${edgeBefore(72)}
      <span class="door-t">
        <strong>${this.strings.choose.short}</strong>
        <span class="meta"><span><span class="nb">${minutes}</span> <span class="nb">${pictures}</span></span></span>
        <span class="stone">${icon('next')}</span>
      </span>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-choose': KioskChoose;
  }
}
