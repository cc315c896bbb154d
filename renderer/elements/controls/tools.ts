/** Topics, Repeat, Mute, Display, the other language; from 130 % text on Repeat, Mute and More, which holds the rest. */
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Choices, Sheet } from '#core/session/state.ts';
import type { LanguageTag } from '#core/show/show.ts';
import { en } from '../../strings/en.ts';
import type { Strings } from '../../strings/strings.ts';
import { base } from '../../styles/base.styles.ts';
import { keys } from '../../styles/keys.styles.ts';
import { languageTool, moreTool, tool } from './tool.ts';
import { styles } from './tools.styles.ts';

@customElement('kiosk-tools')
export class KioskTools extends LitElement {
  static override styles = [base, keys, styles];

  @property({ attribute: false }) choices!: Choices;
  @property({ attribute: false }) languages: readonly LanguageTag[] = [];
  @property({ attribute: false }) language: LanguageTag = 'en';
  /** The sheet that is open. */
  @property({ attribute: false }) sheet: Sheet | null = null;
  @property({ attribute: false }) strings: Strings = en;

  protected override render(): TemplateResult {
    const { controls } = this.strings;
    const sound = this.choices.muted ? tool('sound', controls.unmute, { type: 'unmute' }) : tool('mute', controls.mute, { type: 'mute' });
    const repeat = tool('repeat', controls.repeat, { type: 'repeat' });
    if (this.choices.text > 1) {
      return html`${repeat} ${sound} ${moreTool(this.strings)}`;
    }
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
