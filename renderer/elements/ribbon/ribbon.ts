/** The ribbon of a slide: who is called takes a code along. Guarantees: one touch away; where it would be in the way, Topics has the same key. */
import { html, type TemplateResult } from 'lit';
import type { Strings } from '../../strings/strings.ts';
import { telling } from '../happening.ts';
import { icon } from '../icons.ts';

/** For a slide's screen, whose cells it is laid out by. */
export function ribbon({ called }: Strings): TemplateResult {
  return html`<button class="ribbon" @click=${telling({ type: 'open', sheet: 'called' })}>${icon('bookmark')}<span>${called.title}</span></button>`;
}
