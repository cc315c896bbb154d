/**
 * All slides with small pictures, to go to by one touch.
 * Guarantees: the same jumps as the progress, at full size; what was seen and where one is are told by sign and word.
 */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { OnSlide } from '#core/session/state.ts';
import type { Slide } from '#core/show/show.ts';
import { tellingOf, type StoryId } from '#core/show/telling.ts';
import { en } from '../../strings/en.ts';
import { curled, type Strings } from '../../strings/strings.ts';
import { base } from '../../styles/base.styles.ts';
import { edges } from '../../styles/edges.styles.ts';
import { keys } from '../../styles/keys.styles.ts';
import { sheet } from '../../styles/sheet.styles.ts';
import { tool } from '../controls/tool.ts';
import { edgeAbove, leafAbove } from '../edges.ts';
import { telling } from '../happening.ts';
import { icon } from '../icons.ts';
import { laidStyles, laidWords } from '../laid-words.ts';
import '../scroller/scroller.ts';
import { styles } from './topics.styles.ts';

@customElement('kiosk-topics')
export class KioskTopics extends LitElement {
  static override styles = [base, edges, keys, sheet, laidStyles, styles];

  @property({ attribute: false }) session!: OnSlide;
  @property({ attribute: false }) slides: readonly Slide[] = [];
  /** The two-minute version of these slides, or all of them again; null where there is no other. */
  @property({ attribute: false }) other: StoryId | null = null;
  @property({ attribute: false }) strings: Strings = en;

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('.entry.at')?.scrollIntoView({ block: 'center' });
  }

  protected override render(): TemplateResult {
    const { strings } = this;
    const kids = tellingOf(this.session.story) === 'kids';
    return html`
      <div class="scrim" @click=${telling({ type: 'close' })}></div>
      <section class="sheet" tabindex="-1" data-start role="dialog" aria-modal="true" aria-label=${strings.topics.title}>
        ${kids ? leafAbove() : edgeAbove(90, 34, 16, 4)}
        <div class="sheet-head">
          <h1>${kids ? laidWords(strings.topics.title) : strings.topics.title}</h1>
          ${tool('close', strings.controls.close, { type: 'close' }, 'side')}
        </div>
        <kiosk-scroller ?calm=${this.session.choices.calm} .strings=${strings}>
          <ol class="contents ${kids ? 'album' : this.slides.length <= 10 ? 'few' : ''}">
            ${this.slides.map((slide, index) => this.#entry(slide, index))} ${this.#otherStory()}
          </ol>
        </kiosk-scroller>
        <div class="foot">
          <button class="key called" @click=${telling({ type: 'open', sheet: 'called' })}>${icon('bookmark')}<span>${strings.called.title}</span></button>
          <button class="key" @click=${telling({ type: 'start-over' })}>${icon('home')}<span>${strings.controls.startOver}</span></button>
        </div>
      </section>
    `;
  }

  #otherStory(): TemplateResult | typeof nothing {
    const { other, strings } = this;
    if (other === null) return nothing;
    return html`<li>
      <button class="entry story" @click=${telling({ type: 'story', story: other })}>
        <span class="thumb">${icon(other === 'short' ? 'clock' : 'topics')}</span><span class="entry-t">${other === 'short' ? strings.topics.short : strings.topics.whole}</span>
      </button>
    </li>`;
  }

  #entry(slide: Slide, index: number): TemplateResult {
    const here = index === this.session.index;
    const seen = !here && this.session.seen.includes(index);
    const tick = seen ? html`<span class="tick" role="img" aria-label=${this.strings.topics.seen}>${icon('check', 'mini')}</span>` : nothing;
    return html`<li>
      <button class="entry ${here ? 'at' : ''}" aria-current=${here ? 'true' : nothing} @click=${telling({ type: 'go', index })}>
        <span class="thumb"><img alt="" src=${slide.picture} />${tick}</span><span class="entry-t">${curled(slide.title)}</span>
      </button>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-topics': KioskTopics;
  }
}
