/**
 * The show's pictures: loaded, cleaned and kept ready to be put on screen.
 * Guarantees: nothing of a picture reaches the document that could run, load or style anything (a clinic's own pictures
 * are untrusted); a picture that cannot be had is reported once and left out.
 */
import DOMPurify from 'dompurify';

const SVG = 'http://www.w3.org/2000/svg';

/** References may only point into the same picture. */
function isLocal(value: string): boolean {
  return value.startsWith('#');
}

// Once, for all: the page's policy allows one Trusted Types policy of DOMPurify's and no second.
DOMPurify.addHook('uponSanitizeAttribute', (_node, data) => {
  if ((data.attrName === 'href' || data.attrName === 'xlink:href') && !isLocal(data.attrValue)) data.keepAttr = false;
  if (/url\(\s*['"]?(?!#)/i.test(data.attrValue)) data.keepAttr = false;
});

function clean(text: string): SVGSVGElement {
  const fragment = DOMPurify.sanitize(text, {
    USE_PROFILES: { svg: true, svgFilters: true },
    NAMESPACE: SVG,
    // <use> repeats the cells of a picture; its reference is held to the picture by the hook above.
    ADD_TAGS: ['use'],
    FORBID_TAGS: ['style', 'script', 'text', 'image', 'a', 'foreignObject', 'animate', 'set'],
    FORBID_ATTR: ['style', 'class'],
    RETURN_DOM_FRAGMENT: true,
  });
  const picture = fragment.querySelector('svg');
  if (picture === null) throw new Error('holds no <svg>');
  return picture;
}

export class Pictures {
  readonly #ready = new Map<string, SVGSVGElement>();
  readonly #asked = new Map<string, Promise<void>>();
  readonly #reported = new Set<string>();
  #wanted = '';

  constructor(
    /** A picture arrived: what shows it may draw again. */
    private readonly arrived: (url: string) => void,
    private readonly failed: (url: string, reason: string) => void,
  ) {}

  /** A fresh copy of the picture, to keep; undefined until it arrived. */
  svg(url: string): SVGSVGElement | undefined {
    return this.#ready.get(url)?.cloneNode(true) as SVGSVGElement | undefined;
  }

  /** Asks for pictures that are not there yet. A failed one is asked for again when others are wanted, not before. */
  prepare(urls: readonly string[]): void {
    const wanted = urls.join(' ');
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    for (const url of urls) {
      if (this.#ready.has(url) || this.#asked.has(url)) continue;
      this.#asked.set(url, this.#load(url));
    }
  }

  /** When a picture that was asked for is there, or is known not to come. */
  async settled(url: string): Promise<void> {
    await this.#asked.get(url);
  }

  async #load(url: string): Promise<void> {
    try {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`answered ${response.status}`);
      this.#ready.set(url, clean(await response.text()));
      this.arrived(url);
    } catch (error) {
      if (this.#reported.has(url)) return;
      this.#reported.add(url);
      this.failed(url, error instanceof Error ? error.message : String(error));
    } finally {
      this.#asked.delete(url);
    }
  }
}
