/**
 * The keys a visitor has a use for.
 * Guarantees: pure. A list of what is allowed, so that F5, Alt+F4, BrowserBack and what next year's keyboards bring are
 * refused alike.
 */
import type { Input } from 'electron';

const VISITOR_KEYS = new Set([
  'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Enter', ' ', 'Tab', 'Escape', 'Home', 'End', 'PageUp', 'PageDown', 'Backspace', 'Delete', 'Shift',
]);

export function isVisitorKey(input: Pick<Input, 'key' | 'control' | 'alt' | 'meta'>): boolean {
  if (input.control || input.alt || input.meta) return false;
  return VISITOR_KEYS.has(input.key) || /^[\p{L}\p{N}\p{P}]$/u.test(input.key);
}
