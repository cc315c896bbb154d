/**
 * WCAG's contrast, computed: of colours as tokens.css writes them, and of pixels.
 * Guarantees: pure; the same numbers as the browser's, which tests/elements/contrast.test.ts compares.
 */

/** Red, green and blue as light, not as bytes: 0 to 1. */
export type Light = readonly [number, number, number];

function lightOfByte(byte: number): number {
  const share = byte / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

export function lightOfBytes(red: number, green: number, blue: number): Light {
  return [lightOfByte(red), lightOfByte(green), lightOfByte(blue)];
}

/** Björn Ottosson's OKLab, by its published matrices; what sRGB cannot show is cut off as screens do. `hue` in degrees. */
export function lightOfOklch(lightness: number, chroma: number, hue: number): Light {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const shown = (light: number): number => Math.min(1, Math.max(0, light));
  return [
    shown(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
    shown(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
    shown(-0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short),
  ];
}

/** An opaque colour as tokens.css may write it: `oklch(L C H)` or `#rgb`. */
export function lightOf(colour: string): Light {
  const oklch = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(colour);
  if (oklch !== null) return lightOfOklch(Number(oklch[1]), Number(oklch[2]), Number(oklch[3]));
  const [, ...digits] = /^#(.)(.)(.)$/.exec(colour) ?? [];
  const [red, green, blue] = digits.map((digit) => parseInt(digit + digit, 16));
  if (red === undefined || green === undefined || blue === undefined) throw new Error(`not an opaque colour: ${colour}`);
  return lightOfBytes(red, green, blue);
}

/** 0 (black) to 1 (white). */
export function luminance([red, green, blue]: Light): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** 1 to 21, of two luminances. */
export function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
