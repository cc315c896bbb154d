/**
 * A picture of the show: SVG that is safe to put into the page, and the parts it names.
 * Guarantees: pure; well-formed; only drawing elements; no script, style, text, link or reference out of the picture;
 * no drawing that unfolds without end. Every fault at once, with its line.
 */
import { quoteFound } from '#core/fault.ts';

export interface PictureFault {
  readonly line: number;
  readonly found: string;
  readonly allowed: string;
}

export interface PictureReading {
  /** Values of data-part. */
  readonly parts: ReadonlySet<string>;
  readonly faults: readonly PictureFault[];
}

const ELEMENTS = new Set([
  'svg', 'g', 'defs', 'symbol', 'use', 'title', 'desc', 'path', 'circle', 'ellipse', 'rect', 'line', 'polyline', 'polygon',
  'clipPath', 'mask', 'pattern', 'marker', 'linearGradient', 'radialGradient', 'stop',
]);
/** Elements that hold text for screen readers; text that is seen is translated and never lives in a picture. */
const TEXT_ELEMENTS = new Set(['title', 'desc']);
const TAG = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const PART = /^[a-z][a-z0-9-]*$/;
/** Elements drawn, every `use` unfolded. */
const MAX_DRAWN = 20_000;

interface OpenElement {
  readonly name: string;
  readonly id: string | undefined;
  /** Elements inside, itself included, and what they use. */
  count: number;
  readonly uses: string[];
}

export function readPicture(text: string): PictureReading {
  const parts = new Set<string>();
  const faults: PictureFault[] = [];
  const open: OpenElement[] = [];
  const byId = new Map<string, OpenElement>();
  let root: OpenElement | undefined;

  let line = 1;
  let counted = 0;
  const lineAt = (offset: number): number => {
    for (; counted < offset; counted += 1) if (text.charCodeAt(counted) === 10) line += 1;
    return line;
  };
  const refuse = (offset: number, found: string, allowed: string): void => void faults.push({ line: lineAt(offset), found, allowed });

  function attributesOf(source: string, offset: number, name: string): OpenElement {
    const element: OpenElement = { name, id: undefined, count: 1, uses: [] };
    let id: string | undefined;
    const seen = new Map<string, string>();
    for (const [, attribute = '', double, single] of source.matchAll(ATTRIBUTE)) {
      const value = double ?? single ?? '';
      seen.set(attribute, value);
      if (/^on/i.test(attribute)) refuse(offset, `the attribute ${attribute}`, 'a picture without script');
      else if (attribute === 'style') refuse(offset, 'the attribute style', 'presentation attributes such as fill="…"');
      else if (attribute === 'href' || attribute.endsWith(':href')) {
        if (value.startsWith('#')) element.uses.push(value.slice(1));
        else refuse(offset, `${attribute}=${quoteFound(value)}`, 'a reference within the picture such as href="#leaf"');
      } else if (/url\(\s*(?!#)/i.test(value)) refuse(offset, `${attribute}=${quoteFound(value)}`, 'a reference within the picture such as url(#sky)');
      else if (attribute === 'data-part') {
        if (PART.test(value)) parts.add(value);
        else refuse(offset, `data-part=${quoteFound(value)}`, 'a part name of small letters, digits and hyphens');
      } else if (attribute === 'id') id = value;
    }
    if (open.length === 0) {
      if (root !== undefined) refuse(offset, `<${name}> after the end of the picture`, 'one <svg> in the file');
      else if (name !== 'svg') refuse(offset, `<${name}>`, 'a file that begins with <svg>');
      else {
        if (seen.get('xmlns') !== 'http://www.w3.org/2000/svg') refuse(offset, `xmlns=${quoteFound(seen.get('xmlns'))}`, 'xmlns="http://www.w3.org/2000/svg"');
        if (!/^-?[\d.]+(\s+-?[\d.]+){3}$/.test(seen.get('viewBox') ?? '')) refuse(offset, `viewBox=${quoteFound(seen.get('viewBox'))}`, 'four numbers such as viewBox="0 0 1200 1200"');
      }
    }
    return { ...element, id };
  }

  function close(element: OpenElement): void {
    const parent = open.at(-1);
    if (parent === undefined) root ??= element;
    else {
      parent.count += element.count;
      parent.uses.push(...element.uses);
    }
    if (element.id !== undefined) byId.set(element.id, element);
  }

  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const between = text.slice(at, next === -1 ? text.length : next);
    if (between.trim() !== '' && !TEXT_ELEMENTS.has(open.at(-1)?.name ?? '')) {
      const offset = at + between.length - between.trimStart().length;
      refuse(offset, `the text ${quoteFound(between.trim())}`, open.length === 0 ? 'nothing beside one <svg>' : 'no text in a picture: it could not be translated');
    }
    if (next === -1) break;
    const skip = /^<\?xml\s/.test(text.slice(next, next + 6)) && open.length === 0 && root === undefined ? '?>' : text.startsWith('<!--', next) ? '-->' : undefined;
    if (skip !== undefined) {
      const end = text.indexOf(skip, next);
      if (end === -1) {
        refuse(next, quoteFound(text.slice(next, next + 40)), `an end of it: ${skip}`);
        return { parts, faults };
      }
      at = end + skip.length;
      continue;
    }
    TAG.lastIndex = next;
    const tag = TAG.exec(text);
    if (tag === null) {
      // What follows a tag that cannot be read would be guesswork.
      refuse(next, quoteFound(text.slice(next, next + 40)), 'tags with quoted attributes, comments, and no document type');
      return { parts, faults };
    }
    at = TAG.lastIndex;
    const [, slash, name = '', attributes = '', selfClosing] = tag;
    if (slash === '/') {
      const element = open.pop();
      if (element?.name !== name) {
        refuse(next, `</${name}>`, element === undefined ? 'no closing tag here' : `</${element.name}>`);
        return { parts, faults };
      }
      close(element);
      continue;
    }
    if (!ELEMENTS.has(name)) refuse(next, `<${name}>`, `elements that draw: ${[...ELEMENTS].join(', ')}`);
    const element = attributesOf(attributes, next, name);
    if (selfClosing === '/') close(element);
    else open.push(element);
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined) refuse(text.length, `<${unclosed.name}> never closed`, `</${unclosed.name}>`);
  else if (root === undefined) refuse(0, 'no <svg>', 'a file that begins with <svg>');
  else {
    for (const id of new Set(root.uses)) if (!byId.has(id)) faults.push({ line: 1, found: `href="#${id}"`, allowed: 'the id of something in the picture' });
    if (drawn(root, byId) > MAX_DRAWN) faults.push({ line: 1, found: `more than ${MAX_DRAWN} elements when every <use> is unfolded`, allowed: `at most ${MAX_DRAWN}, and no <use> of itself` });
  }
  return { parts, faults };
}

/** Elements drawn; Infinity for something that uses itself. */
function drawn(root: OpenElement, byId: ReadonlyMap<string, OpenElement>): number {
  const known = new Map<OpenElement, number>();
  const count = (element: OpenElement): number => {
    const before = known.get(element);
    if (before !== undefined) return before;
    // Until it is counted, meeting it again means that it uses itself.
    known.set(element, Infinity);
    const total = element.uses.reduce((sum, id) => {
      const used = byId.get(id);
      return used === undefined ? sum : sum + count(used);
    }, element.count);
    known.set(element, total);
    return total;
  };
  return count(root);
}
