/**
 * Every key and combination that a kiosk is left by.
 * Guarantees: each is sent as a person presses it; `visitor` ones reach the page (and must do no harm), all others do not.
 */

/** A keysym of X for each key, and the name Electron knows it by, where it knows it. */
const KEYS = {
  Ctrl: [0xffe3, 'control'], Alt: [0xffe9, 'alt'], Shift: [0xffe1, 'shift'], Super: [0xffeb, 'meta'],
  F1: [0xffbe, 'F1'], F2: [0xffbf, 'F2'], F3: [0xffc0, 'F3'], F4: [0xffc1, 'F4'], F5: [0xffc2, 'F5'], F6: [0xffc3, 'F6'], F7: [0xffc4, 'F7'], F8: [0xffc5, 'F8'], F9: [0xffc6, 'F9'], F10: [0xffc7, 'F10'], F11: [0xffc8, 'F11'], F12: [0xffc9, 'F12'],
  Tab: [0xff09, 'Tab'], Escape: [0xff1b, 'Escape'], Enter: [0xff0d, 'Return'], Space: [0x20, 'Space'], Backspace: [0xff08, 'Backspace'], Delete: [0xffff, 'Delete'], Insert: [0xff63, 'Insert'], Home: [0xff50, 'Home'], End: [0xff57, 'End'], PageUp: [0xff55, 'PageUp'], PageDown: [0xff56, 'PageDown'],
  Left: [0xff51, 'Left'], Right: [0xff53, 'Right'], Up: [0xff52, 'Up'], Down: [0xff54, 'Down'],
  Plus: [0x2b, 'Plus'], Minus: [0x2d, '-'], Equal: [0x3d, '='], Zero: [0x30, '0'], One: [0x31, '1'], PadPlus: [0xffab, 'numadd'], PadMinus: [0xffad, 'numsub'], PadZero: [0xffb0, 'num0'],
  Menu: [0xff67, null], PrintScreen: [0xff61, 'PrintScreen'], ScrollLock: [0xff14, 'Scrolllock'], Pause: [0xff13, null],
  BrowserBack: [0x1008ff26, null], BrowserForward: [0x1008ff27, null], BrowserRefresh: [0x1008ff29, null], BrowserStop: [0x1008ff28, null], BrowserHome: [0x1008ff18, null], BrowserSearch: [0x1008ff1b, null], BrowserFavorites: [0x1008ff30, null],
  Mail: [0x1008ff19, null], Calculator: [0x1008ff1d, null], Files: [0x1008ff5d, null], Tools: [0x1008ff81, null], Terminal: [0x1008ff80, null],
  Play: [0x1008ff14, 'MediaPlayPause'], Stop: [0x1008ff15, 'MediaStop'], Previous: [0x1008ff16, 'MediaPreviousTrack'], NextTrack: [0x1008ff17, 'MediaNextTrack'], VolumeDown: [0x1008ff11, 'VolumeDown'], Mute: [0x1008ff12, 'VolumeMute'], VolumeUp: [0x1008ff13, 'VolumeUp'],
  A: [0x61, 'A'], B: [0x62, 'B'], C: [0x63, 'C'], D: [0x64, 'D'], E: [0x65, 'E'], F: [0x66, 'F'], G: [0x67, 'G'], H: [0x68, 'H'], I: [0x69, 'I'], J: [0x6a, 'J'], K: [0x6b, 'K'], L: [0x6c, 'L'], M: [0x6d, 'M'], N: [0x6e, 'N'], O: [0x6f, 'O'], P: [0x70, 'P'],
  Q: [0x71, 'Q'], R: [0x72, 'R'], S: [0x73, 'S'], T: [0x74, 'T'], U: [0x75, 'U'], V: [0x76, 'V'], W: [0x77, 'W'], X: [0x78, 'X'], Y: [0x79, 'Y'], Z: [0x7a, 'Z'], Period: [0x2e, '.'], Slash: [0x2f, '/'], Quote: [0x27, "'"],
} as const satisfies Readonly<Record<string, readonly [number, string | null]>>;

type Key = keyof typeof KEYS;
const MODIFIERS = ['Ctrl', 'Alt', 'Shift', 'Super'] as const satisfies readonly Key[];

export interface Press {
  readonly name: string;
  readonly keysyms: readonly number[];
  /** null for a key that Electron's own events cannot carry. */
  readonly event: { readonly keyCode: string; readonly modifiers: readonly string[] } | null;
  /** A visitor may press it: it reaches the page. */
  readonly visitor: boolean;
}

function press(name: string, visitor = false): Press {
  const keys = name.split('+') as Key[];
  const last = keys.at(-1) ?? 'Escape';
  const keyCode = KEYS[last][1];
  const modifiers = keys.slice(0, -1).map((key) => KEYS[key][1] ?? '');
  return { name, keysyms: keys.map((key) => KEYS[key][0]), event: keyCode === null || (MODIFIERS as readonly string[]).includes(last) ? null : { keyCode, modifiers }, visitor };
}

const letters = (modifier: string, text: string): string[] => [...text].map((letter) => `${modifier}+${letter}`);

export const presses: readonly Press[] = [
  // Out of the program, to another one, to the system.
  'Alt+F4', 'Alt+Tab', 'Alt+Shift+Tab', 'Alt+Escape', 'Alt+Space', 'Alt+F1', 'Alt+F2', 'Alt+F10', 'Ctrl+Alt+Delete', 'Ctrl+Shift+Escape', 'Ctrl+Escape', 'Ctrl+Alt+T', 'Ctrl+Alt+L', 'Ctrl+F4', 'Ctrl+Tab', 'Ctrl+Shift+Tab', 'Ctrl+PageUp', 'Ctrl+PageDown',
  'Super', 'Super+D', 'Super+L', 'Super+R', 'Super+E', 'Super+I', 'Super+Tab', 'Super+Space', 'Super+Up', 'Super+Down', 'Super+Left', 'Super+Period', 'Super+Plus', 'Super+Q', 'Super+W', 'Super+H', 'Super+M', 'Super+PrintScreen', 'Alt', 'Ctrl',
  // Chromium's and Electron's own.
  'F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9', 'F10', 'F11', 'F12', 'Shift+F3', 'Shift+F5', 'Shift+F10', 'Ctrl+F5', 'Menu', 'PrintScreen', 'Alt+PrintScreen', 'Ctrl+PrintScreen', 'Pause', 'ScrollLock', 'Insert',
  ...letters('Ctrl', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), ...letters('Ctrl+Shift', 'BCDIJKMNOPQRTUVWZ'), ...letters('Alt', 'DEFH'),
  'Ctrl+Plus', 'Ctrl+Minus', 'Ctrl+Equal', 'Ctrl+Zero', 'Ctrl+One', 'Ctrl+PadPlus', 'Ctrl+PadMinus', 'Ctrl+PadZero', 'Ctrl+Enter', 'Ctrl+Space', 'Ctrl+Insert', 'Shift+Super+S', 'Ctrl+Shift+Delete', 'Ctrl+Period', 'Ctrl+Slash',
  'Alt+Left', 'Alt+Right', 'Alt+Home', 'Alt+Enter', 'Alt+Backspace', 'Ctrl+Left', 'Ctrl+Home', 'Ctrl+End',
  // Keys of larger keyboards.
  'BrowserBack', 'BrowserForward', 'BrowserRefresh', 'BrowserStop', 'BrowserHome', 'BrowserSearch', 'BrowserFavorites', 'Mail', 'Calculator', 'Files', 'Tools', 'Terminal', 'Play', 'Stop', 'Previous', 'NextTrack', 'VolumeDown', 'Mute', 'VolumeUp',
].map((name) => press(name)).concat([
  'Escape', 'Tab', 'Shift+Tab', 'Enter', 'Space', 'Backspace', 'Delete', 'Home', 'End', 'PageUp', 'PageDown', 'Left', 'Right', 'Up', 'Down', 'Shift+Insert', 'Slash', 'Quote', 'A', 'Z',
].map((name) => press(name, name !== 'Shift+Insert')));
