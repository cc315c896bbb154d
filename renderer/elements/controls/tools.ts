/** Topics, Repeat, Mute, Display, the other language; for children and from 130 % text on Repeat, Mute and More, which holds the rest. */
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Choices, Sheet } from '#core/session/state.ts';
import type { LanguageTag } from '#core/show/show.ts';
import { en } from '../../strings/en.ts';
import type { Strings } from '../../strings/strings.ts';
import { base } from '../../styles/base.styles.ts';
import { keys } from '../../styles/keys.styles.ts';
import { foldsTools, languageTool, moreTool, tool } from './tool.ts';
import { styles } from './tools.styles.ts';

@customElement('kiosk-tools')
export class KioskTools extends LitElement {
  static override styles = [base, keys, styles];

  @property({ attribute: false }) choices!: Choices;
  @property({ attribute: false }) languages: readonly LanguageTag[] = [];
  @property({ attribute: false }) language: LanguageTag = 'en';
  /** The sheet that is open. */
  @property({ attribute: false }) sheet: Sheet | null = null;
  /** The children's telling. */
  @property({ type: Boolean }) kids = false;
  @property({ attribute: false }) strings: Strings = en;

  protected override render(): TemplateResult {
    const { controls } = this.strings;
    const few = foldsTools(this.choices, this.kids);
    // Few as they are, the words have room beside their symbols.
    const names = few && this.choices.text === 1 ? 'side' : '';
    const sound = this.choices.muted ? tool('sound', controls.unmute, { type: 'unmute' }, names) : tool('mute', controls.mute, { type: 'mute' }, names);
    const repeat = tool('repeat', controls.repeat, { type: 'repeat' }, names);
    if (few) return html`${repeat} ${sound} ${moreTool(this.strings, names)}`;
    const open = (sheet: Sheet): string => (this.sheet === sheet ? 'open' : '');
    return html`
      ${tool('topics', controls.topics, { type: 'open', sheet: 'topics' }, open('topics'))} ${repeat} ${sound}
      ${tool('display', controls.display, { type: 'open', sheet: 'display' }, open('display'))} ${languageTool(this.languages, this.language)}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-tools': KioskTools;
  }
}
