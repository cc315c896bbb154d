/**
 * What stands on what: every colour of a text, or of a part of a control, with the colour behind it, by the names of tokens.css.
 * Guarantees: tests/unit/styles computes each of them in every theme; tests/elements/contrast.test.ts walks every screen in every
 * theme and finds no pair that is not here, and none here that no screen shows.
 */
import { contrast, lightOf, luminance } from './wcag.ts';

export const LEAST = { text: 7, part: 3, focus: 3 } as const;
export type Kind = keyof typeof LEAST;

/** Attributes that <html> carries in each theme. */
export const THEME_ATTRIBUTES = { paper: '', contrast: '[data-contrast="high"]', dark: '[data-room="dark"]' } as const;
export type ThemeName = keyof typeof THEME_ATTRIBUTES;
export const THEME_NAMES = Object.keys(THEME_ATTRIBUTES) as ThemeName[];

type Pairs = Readonly<Record<string, readonly string[]>>;

/** `on` → what stands on it as text and as an icon or an outline. */
const BOTH: Pairs = {
  '--ground': ['--text'],
  '--key': ['--text'],
  '--c-sand': ['--text'],
  '--now': ['--now-text'],
  '--now-mark': ['--now-text'],
  '--go': ['--go-text'],
  '--turn': ['--turn-text'],
  '--c-mist': ['--c-ink'],
  '--c-blush': ['--c-ink'],
  '--c-plum': ['--ribbon-text'],
};
/** `on` → what is written on it. */
export const TEXT: Pairs = {
  ...BOTH,
  '--page': ['--text', '--number'],
  '--c-butter': ['--c-ink'],
  '--c-leaf': ['--c-ink', '--c-plum-ink'],
  '--as-paper': ['--as-paper-text'],
  '--as-contrast': ['--as-contrast-text'],
  '--as-dark': ['--as-dark-text'],
};
/** `on` → what is drawn or outlined on it. */
export const PARTS: Pairs = {
  ...BOTH,
  '--page': ['--text', '--text-soft'],
  '--c-leaf': ['--c-ink'],
  '--code': ['--code-dark'],
  '--focus-gap': ['--focus'],
};
/** What is around a control that has the focus: its mark is two rings, `--focus` around `--focus-gap`, and one of them stands out from it. */
export const AROUND = ['--page', '--ground', '--c-sand', '--c-mist', '--c-torn'] as const;

/** The tokens of each theme, as written, `var()` followed. */
export function themesOf(css: string): Readonly<Record<ThemeName, ReadonlyMap<string, string>>> {
  const bare = css.replace(/\/\*[^]*?\*\//g, '');
  const block = (selector: string): [string, string][] => {
    const start = bare.indexOf(`${selector} {`);
    if (start === -1) throw new Error(`tokens.css has no ${selector}`);
    const body = bare.slice(bare.indexOf('{', start) + 1, bare.indexOf('}', start));
    return [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]);
  };
  const themed = THEME_NAMES.map((theme) => {
    const written = new Map([...block(':root'), ...(theme === 'paper' ? [] : block(`:root${THEME_ATTRIBUTES[theme]}`))]);
    const follow = (value: string): string => value.replace(/var\((--[\w-]+)\)/g, (_, name: string) => follow(written.get(name) ?? `missing ${name}`));
    return [theme, new Map([...written].map(([name, value]) => [name, follow(value)]))] as const;
  });
  return Object.fromEntries(themed) as unknown as Record<ThemeName, ReadonlyMap<string, string>>;
}

/** Of the token `over` to the token `on`. */
export function contrastOf(tokens: ReadonlyMap<string, string>, over: string, on: string): number {
  const bright = (name: string): number => luminance(lightOf(tokens.get(name) ?? `missing ${name}`));
  return contrast(bright(over), bright(on));
}
