/**
 * The silent loop that draws people in: pictures, one short question per language in turn, a key per language.
 * Guarantees: while it is asleep a touch anywhere does one thing, it wakes; awake, nothing changes under the finger.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Attract } from '#core/session/state.ts';
import type { LanguageTag, Show } from '#core/show/show.ts';
import { curled, directionOf, languageName, stringsFor } from '../../strings/strings.ts';
import { base } from '../../styles/base.styles.ts';
import { edges } from '../../styles/edges.styles.ts';
import { keys } from '../../styles/keys.styles.ts';
import { screen } from '../../styles/screen.styles.ts';
import { animationEnd } from '../animation-end.ts';
import { edgeAbove, edgeBefore, edgeOfGround } from '../edges.ts';
import { telling } from '../happening.ts';
import { icon } from '../icons.ts';
import { tool } from '../controls/tool.ts';
import '../picture/picture.ts';
import { noPictures, type PictureSource } from '../picture/pictures.ts';
import { styles } from './attract.styles.ts';
import { attractScenes } from './scenes.ts';

@customElement('kiosk-attract')
export class KioskAttract extends LitElement {
  static override styles = [base, screen, edges, keys, styles];

  @property({ attribute: false }) session!: Attract;
  @property({ attribute: false }) show!: Show;
  @property({ attribute: false }) languages: readonly LanguageTag[] = [];
  /** Whose turn it is: raised while the screen sleeps. */
  @property({ attribute: false }) question = 0;
  @property({ attribute: false }) pictures: PictureSource = noPictures;
  @property({ attribute: false }) picturesVersion = 0;

  #turn = 0;
  /** The picture that fades away under the new one. */
  #before: string | null = null;
  #scene = '';
  #fades = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.session.awakeUntil === null && changed.has('question')) this.#turn = this.question;
    const scenes = attractScenes(this.show);
    const scene = scenes[this.#turn % scenes.length] ?? '';
    if (scene === this.#scene) return;
    this.#before = this.#scene === '' ? null : this.#scene;
    this.#scene = scene;
    this.#fades = this.#before !== null;
  }

  protected override updated(): void {
    if (!this.#fades) return;
    this.#fades = false;
    const style = getComputedStyle(this);
    const duration = parseFloat(style.getPropertyValue('--m-fade')) || 0;
    const fade = (selector: string): Animation | undefined => this.renderRoot.querySelector(selector)?.animate([{ opacity: 0 }, { opacity: 1 }], { duration, easing: 'ease-out' });
    fade('.text');
    const picture = fade('.theatre.now');
    if (picture === undefined) return;
    void animationEnd(picture).then((arrived) => {
      if (!arrived) return;
      this.#before = null;
      this.requestUpdate();
    });
  }

  protected override render(): TemplateResult {
    const asleep = this.session.awakeUntil === null;
    const count = Math.max(1, this.languages.length);
    const language = this.languages[this.#turn % count] ?? this.languages[0] ?? 'en';
    const strings = stringsFor(language);
    const attract = this.show.editions[language]?.attract;
    const questions = attract?.questions ?? [];
    const question = questions[Math.floor(this.#turn / count) % Math.max(1, questions.length)] ?? '';
    const scenes = [...(this.#before === null ? [] : [this.#before]), this.#scene];
    return html`
      <main>
      <div class="kiosk">
        <section class="picture">
          ${repeat(
            scenes,
            (scene) => scene,
            (scene) => html`<div class="theatre ${scene === this.#scene ? 'now' : ''}">
              <kiosk-picture .url=${scene} .pictures=${this.pictures} .version=${this.picturesVersion}></kiosk-picture>
            </div>`,
          )}
        </section>
        <section class="page">
          ${edgeAbove(12, 36, 18, 4)} ${edgeBefore(12, 40, 20, 4)}
          <div class="text" lang=${language} dir=${directionOf(language)}>
            <div class="above">
              <p class="kicker">${curled(attract?.headline ?? '')}</p>
              <p class="cue" aria-hidden="true">${icon('touch')}<span>${strings.attract.touch}</span></p>
            </div>
            <h1 class="display-t" tabindex="-1" ?data-start=${!asleep}>${curled(question)}</h1>
          </div>
        </section>
        <nav class="ground" ?inert=${asleep}>
          ${edgeOfGround()}
          <div class="langs">
            ${this.languages.map((one) => html`<button class="go" lang=${one} dir=${directionOf(one)} @click=${telling({ type: 'language', language: one })}><span>${languageName(one)}</span>${icon('next')}</button>`)}
          </div>
          <div class="tools">
            ${tool('display', strings.controls.display, { type: 'open', sheet: 'display' }, 'side', language)}
          </div>
        </nav>
      </div>
      ${asleep ? html`<button class="wake" lang=${language} aria-label=${strings.attract.touch} @click=${telling({ type: 'wake' })}></button>` : nothing}
      </main>
    `;
  }

}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-attract': KioskAttract;
  }
}
