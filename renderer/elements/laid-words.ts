/**
 * A title of the children's book: its words are laid down by hand, one beside the other.
 * Guarantees: who does not see it reads and hears the same words as without.
 */
import { css, html, type TemplateResult } from 'lit';
import { curled } from '../strings/strings.ts';

export const laidStyles = css`
  .laid-words { color: var(--title); letter-spacing: -0.005em; }
  .laid { display: inline-block; transform: rotate(-1.6deg); }
  .laid:nth-of-type(even) { transform: rotate(1.3deg) translateY(0.03em); }
  .laid:nth-of-type(3n) { transform: rotate(-0.7deg) translateY(-0.02em); }
`;

export function laidWords(title: string): TemplateResult {
  return html`<span class="laid-words">${curled(title).split(' ').map((word, index) => html`${index === 0 ? '' : ' '}<span class="laid">${word}</span>`)}</span>`;
}
