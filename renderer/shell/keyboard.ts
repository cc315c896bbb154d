/**
 * What keys need beside the focus.
 * Guarantees: in a group of which one is chosen (radio, tab), arrows choose and go round, and the focus goes with them;
 * a key that is held counts once, so that a slow hand presses once and a stuck key keeps nobody's visit alive;
 * `<html data-keys>` stands from a key to the next touch: what was focused by a finger is not pressed by a key.
 */
import { focusedElement } from './shadow-roots.ts';

const GROUPS: Readonly<Record<string, string>> = { radio: '[role="radiogroup"]', tab: '[role="tablist"]' };
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
const KEYS = 'data-keys';

/** Somebody goes by keys. */
export function byKeys(): boolean {
  return document.documentElement.hasAttribute(KEYS);
}

function choose(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  const chosen = focusedElement();
  const role = chosen?.getAttribute('role') ?? '';
  const group = GROUPS[role];
  if (step === undefined || chosen === null || group === undefined) return;
  const all = [...(chosen.closest(group)?.querySelectorAll<HTMLElement>(`[role="${role}"]`) ?? [])];
  const mirrored = getComputedStyle(chosen).direction === 'rtl' && (event.key === 'ArrowRight' || event.key === 'ArrowLeft');
  const next = all.at((all.indexOf(chosen) + (mirrored ? -step : step)) % all.length);
  event.preventDefault();
  next?.focus();
  next?.click();
}

export function listenForKeys(): void {
  window.addEventListener('keydown', (event) => {
    if (event.repeat) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    document.documentElement.setAttribute(KEYS, '');
    choose(event);
  }, { capture: true });
  window.addEventListener('pointerdown', () => document.documentElement.removeAttribute(KEYS), { capture: true, passive: true });
}
