/** One tool: a symbol with its word, standing on the ground without a fill. */
import { html, type TemplateResult } from 'lit';
import type { Happening } from '#core/session/events.ts';
import type { Choices } from '#core/session/state.ts';
import type { LanguageTag } from '#core/show/show.ts';
import { directionOf, languageName, otherLanguage, type Strings } from '../../strings/strings.ts';
import { telling } from '../happening.ts';
import { icon, type IconName } from '../icons.ts';

/** Whether a slide's tools are few, and More holds the rest: at large text, and for children, who need no more. */
export function foldsTools({ text }: Choices, kids: boolean): boolean {
  return text > 1 || kids;
}

/** `names`: further classes, such as `side` (word beside the symbol). `lang`: when the word is in another language. */
export function tool(name: IconName, word: string, happening: Happening, names = '', lang = ''): TemplateResult {
  return lang === ''
    ? html`<button class="tool ${names}" @click=${telling(happening)}>${icon(name)}<span>${word}</span></button>`
    : html`<button class="tool ${names}" lang=${lang} @click=${telling(happening)}>${icon(name)}<span dir=${directionOf(lang)}>${word}</span></button>`;
}

/** The other language's own name, which leads there at once; nothing where there is no other. */
export function languageTool(languages: readonly LanguageTag[], language: LanguageTag, names = ''): TemplateResult | null {
  const other = otherLanguage(languages, language);
  return other === undefined ? null : tool('language', languageName(other), { type: 'language', language: other }, names, other);
}

/** Opens the More sheet, which is not part of a visit: only the app knows that it is open. */
export function moreTool(strings: Strings, names = ''): TemplateResult {
  const open = (event: Event): void => {
    event.currentTarget?.dispatchEvent(new Event('more', { bubbles: true, composed: true }));
  };
  return html`<button class="tool ${names}" @click=${open}>${icon('more')}<span>${strings.controls.more}</span></button>`;
}
