/** What staff can do to the kiosk. Guarantees: what ends it is asked about once. */
import { html, type TemplateResult } from 'lit';
import type { Strings } from '../../strings/strings.ts';
import { telling } from '../happening.ts';
import { icon, type IconName } from '../icons.ts';
import { asking } from './staff-event.ts';

export type Asked = 'restart' | 'exit' | null;

/** `ask` is told what is to be asked about, null: nothing any more. */
export function actions(asked: Asked, ask: (what: Asked) => void, strings: Strings): TemplateResult {
  const words = strings.staff.actions;
  const deed = (symbol: IconName, word: string, about: string, act: (event: Event) => void): TemplateResult =>
    html`<button class="deed" aria-label=${word} aria-description=${about} @click=${act}>${icon(symbol)}<span class="deed-t"><span class="strong">${word}</span><span>${about}</span></span></button>`;
  const really = (act: 'restart' | 'exit', yes: string): TemplateResult => html`<div class="really" tabindex="-1" role="alertdialog" aria-label=${words.really}>
    <p class="strong">${words.really}</p>
    <button class="key main" @click=${asking({ ask: 'act', act })}>${yes}</button>
    <button class="key" @click=${() => ask(null)}>${words.no}</button>
  </div>`;
  return html`<div class="deeds">
    ${deed('wash', words.clean, words.cleanAbout, telling({ type: 'clean' }))}
    ${deed('repeat', words.reload, words.reloadAbout, asking({ ask: 'act', act: 'reload' }))}
    ${asked === 'restart' ? really('restart', words.yesRestart) : deed('play', words.restart, words.restartAbout, () => ask('restart'))}
    ${asked === 'exit' ? really('exit', words.yesExit) : deed('power', words.exit, words.exitAbout, () => ask('exit'))}
  </div>`;
}
