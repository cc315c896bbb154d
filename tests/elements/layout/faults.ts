/**
 * Judges what is on screen: every text and every control, through all shadow roots, by their boxes.
 * Guarantees: all faults of a screen at once, each with the element, the text and the numbers. Lengths are px of the viewport.
 * What is judged: texts are whole, on screen, in their piece, under nothing and over no other text; nothing scrolls sideways;
 * what scrolls downwards says so; controls are as large and as far apart as fingers need; in low reach they are low.
 */
import { distance } from '../geometry.ts';

/** A text reaches from the top of its capitals to the foot of its g, in shares of the type's size. */
const ASCENT = 0.74;
const DESCENT = 0.22;
/** Smallest type, control and gap on a short side of 1080 px. */
const TYPE = 40;
const TOUCH = 96;
const GAP = 32;
/** 20 mm on 21.5 inches: with `--reach` the smallest control on a small panel, where 96 px are less. */
const SMALL_PANEL_TOUCH = 80.7;
/** Less than a px is rounding. */
const ROUNDING = 1;

const CONTROL = 'button, [role="slider"], [role="button"], a[href], input';

/**
 * What is touched and yet not judged as a control:
 * - `.wake` is the whole screen, asleep or at night, and `.field` while it is one colour;
 * - a dotted word has an invisible target of 96 px around it, which belongs to the nearest word (caption.ts, word-card.test.ts).
 */
const NO_CONTROL = '.wake, .field, .term';

/** Areas that share a side: a door is half a screen, all of it a target, and a finger that means one is far from the other. */
const SHARES_SIDES = '.door';

/** Pictures lie under what stands on them: slips, chips, the needle's key. The doors' figures leave room for their words. */
const UNDERLYING = '.picture, .scene, kiosk-picture, .door-art, .theatre';

/** Words of one title, laid down askew by hand. */
const LAID = '.laid';

/** Over everything, as long as a finger lies on the progress. */
const PASSING = '.preview, .preview *';

/** A countdown's figures stand in a ring, stones in a row: decoration without words. */
const DECORATION = 'kiosk-picture, svg';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Around {
  /** What clips it, innermost first; the first one that scrolls is the last. */
  readonly clips: readonly Clip[];
  /** Filled boxes it stands on. */
  readonly pieces: readonly Element[];
  /** The control it belongs to. */
  readonly control: Element | null;
  /** The line-breaking box it stands in. */
  readonly block: Element;
  readonly caption: boolean;
  /** How far in front its layer is: the outermost z-index. */
  readonly level: number | null;
  readonly lang: string;
}

interface Clip {
  readonly element: Element;
  readonly box: Box;
  readonly scrolls: boolean;
}

interface Text {
  readonly words: string;
  readonly size: number;
  readonly lines: readonly Box[];
  readonly around: Around;
}

interface Control {
  readonly element: Element;
  readonly box: Box;
  /** What of it is not scrolled away; null: nothing. */
  readonly shown: Box | null;
  readonly around: Around;
}

interface Seen {
  readonly texts: Text[];
  readonly controls: Control[];
  readonly pieces: { readonly element: Element; readonly box: Box; readonly level: number }[];
  readonly edges: { readonly element: SVGSVGElement; readonly box: Box; readonly level: number }[];
  readonly scrollers: Element[];
  readonly sideways: Element[];
}

export interface Rules {
  /** Nothing to touch and no caption above this share of the height; 0: anywhere. */
  readonly from: number;
  /** `--reach`: larger controls on a small panel. */
  readonly reach: number;
  /** Inert too: an attract screen that sleeps is read, too. */
  readonly asleep: boolean;
}

/** px of this viewport of a px on a short side of 1080. */
export function unit(): number {
  return Math.min(innerWidth, innerHeight) / 1080;
}

function boxOf(element: Element): Box {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left, top, right, bottom };
}

/** A drawing leaves the rim of its box empty. */
function drawn({ left, top, right, bottom }: Box): Box {
  const [x, y] = [(right - left) * 0.06, (bottom - top) * 0.06];
  return { left: left + x, top: top + y, right: right - x, bottom: bottom - y };
}

function meet(one: Box, other: Box): Box | null {
  const both = { left: Math.max(one.left, other.left), top: Math.max(one.top, other.top), right: Math.min(one.right, other.right), bottom: Math.min(one.bottom, other.bottom) };
  return both.right - both.left > ROUNDING && both.bottom - both.top > ROUNDING ? both : null;
}

function parentOf(node: Node): Element | null {
  const parent = node instanceof Element && node.assignedSlot !== null ? node.assignedSlot : node.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

function contains(outer: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at !== null; at = parentOf(at)) if (at === outer) return true;
  return false;
}

function nameOf(element: Element): string {
  const { host } = element.getRootNode() as ShadowRoot;
  const classes = element.getAttribute('class')?.trim().replace(/\s+/g, '.') ?? '';
  return `${host === undefined ? '' : `${host.localName} `}${element.localName}${classes === '' ? '' : `.${classes}`}`;
}

function say(words: string): string {
  const plain = words.trim().replace(/\s+/g, ' ');
  return `"${plain.length > 40 ? `${plain.slice(0, 37)}…` : plain}"`;
}

function at({ left, top, right, bottom }: Box): string {
  return `${Math.round(left)},${Math.round(top)} to ${Math.round(right)},${Math.round(bottom)}`;
}

let share: number | null = null;

/** Where the baseline lies in the box of a line, which is as high as the typeface says, whatever the line's own height. */
function ascentShare(): number {
  if (share !== null) return share;
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.font = `100px ${getComputedStyle(document.body).fontFamily}`;
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = context.measureText('Hg');
  share = ascent / (ascent + descent);
  return share;
}

/** The lines of a text node as they are drawn. */
function linesOf(node: globalThis.Text, size: number): Box[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].filter((rect) => rect.width > 0).map(({ left, right, top, bottom }) => {
    const baseline = top + ((bottom - top) * ascentShare());
    return { left, right, top: baseline - size * ASCENT, bottom: baseline + size * DESCENT };
  });
}

const OPAQUE = /^(?:oklch|oklab|rgb|color)\([^/]*\)$|^rgb\(/;

function isFilled(style: CSSStyleDeclaration): boolean {
  const { backgroundColor } = style;
  return backgroundColor !== 'rgba(0, 0, 0, 0)' && backgroundColor !== 'transparent' && OPAQUE.test(backgroundColor);
}

function look(root: Element, { asleep }: Rules): Seen {
  const seen: Seen = { texts: [], controls: [], pieces: [], edges: [], scrollers: [], sideways: [] };
  const visit = (element: Element, around: Around): void => {
    if (element.hasAttribute('inert') && !asleep) return;
    if (element.matches('.edge')) {
      const box = shownOf(boxOf(element), around.clips);
      if (box !== null) seen.edges.push({ element: element as SVGSVGElement, box, level: around.level ?? 0 });
      return;
    }
    if (element.matches(DECORATION)) return;
    const style = getComputedStyle(element);
    if (style.display === 'none' || style.visibility === 'hidden') return;
    let { clips, pieces, control, block, caption, level } = around;
    const box = boxOf(element);
    const lang = element.getAttribute('lang') ?? around.lang;
    if (style.display !== 'contents') {
      // For ears only.
      if (box.right - box.left <= 2 && box.bottom - box.top <= 2 && style.overflow !== 'visible') return;
      const here: Around = { ...around, lang };
      if (element.matches(CONTROL) && !element.matches(NO_CONTROL)) {
        control = element;
        seen.controls.push({ element, box, shown: shownOf(box, clips), around: here });
      }
      if (isFilled(style) && !element.matches(UNDERLYING)) {
        const left = element.matches(PASSING) ? null : shownOf(box, clips);
        if (left !== null) seen.pieces.push({ element, box: left, level: around.level ?? 0 });
        pieces = [element, ...pieces];
      }
      if (element.localName === 'img' && !element.matches('.thumb *, .at *, .preview *, .door-art *')) seen.pieces.push({ element, box: drawn(box), level: around.level ?? 0 });
      if (!element.matches(LAID) && (!style.display.startsWith('inline') || style.display === 'inline-block' || style.display === 'inline-flex')) block = element;
      if (element.localName === 'kiosk-caption') caption = true;
      if (level === null && style.zIndex !== 'auto' && style.position !== 'static') level = Number(style.zIndex);
      if (style.overflowX !== 'visible' || style.overflowY !== 'visible') {
        const scrolls = style.overflowY === 'auto' || style.overflowY === 'scroll';
        clips = [{ element, box: clipped(box, style), scrolls }, ...clips];
        // So little is rounding, and of the free room at the ends: kiosk-scroller takes it for none either.
        if (scrolls && element.scrollHeight > element.clientHeight + 2 * unit()) seen.scrollers.push(element);
        if (scrolls && element.scrollWidth > element.clientWidth + ROUNDING) seen.sideways.push(element);
      }
    }
    const inside: Around = { clips, pieces, control, block, caption, level, lang };
    const children = element.shadowRoot?.childNodes ?? (element instanceof HTMLSlotElement ? element.assignedNodes() : element.childNodes);
    for (const child of children) {
      if (child instanceof Element) visit(child, inside);
      else if (child.nodeType === Node.TEXT_NODE && child.textContent !== null && child.textContent.trim() !== '') {
        const size = parseFloat(style.fontSize);
        const lines = linesOf(child as globalThis.Text, size);
        if (lines.length > 0) seen.texts.push({ words: child.textContent, size, lines, around: inside });
      }
    }
  };
  visit(root, { clips: [], pieces: [], control: null, block: root, caption: false, level: null, lang: document.documentElement.lang });
  return seen;
}

/** Where something in this box is cut off: along one axis it may not be. */
function clipped({ left, top, right, bottom }: Box, { overflowX, overflowY }: CSSStyleDeclaration): Box {
  const [across, down] = [overflowX === 'visible' ? Infinity : 0, overflowY === 'visible' ? Infinity : 0];
  return { left: left - across, top: top - down, right: right + across, bottom: bottom + down };
}

/** What is left of a box by whatever clips it. */
function shownOf(box: Box, clips: readonly Clip[]): Box | null {
  return clips.reduce<Box | null>((shown, clip) => (shown === null ? null : meet(shown, clip.box)), box);
}

function within(inner: Box, outer: Box, up = true): string | null {
  const over = [
    [outer.left - inner.left, 'left'],
    [inner.right - outer.right, 'right'],
    [up ? outer.top - inner.top : 0, 'top'],
    [up ? inner.bottom - outer.bottom : 0, 'bottom'],
  ] as const;
  const [by, side] = over.reduce((worst, one) => (one[0] > worst[0] ? one : worst));
  return by > ROUNDING ? `by ${by.toFixed(1)} at its ${side}` : null;
}

/** The paper of a torn edge lies on some of this box. */
function torn(edge: SVGSVGElement, box: Box): boolean {
  const path = edge.querySelector('path');
  const toEdge = edge.querySelector('path')?.getScreenCTM()?.inverse();
  if (path === null || toEdge === undefined) return false;
  const steps = 12;
  for (let step = 0; step <= steps; step += 1) {
    for (const y of [box.top, box.bottom]) {
      if (path.isPointInFill(new DOMPoint(box.left + ((box.right - box.left) * step) / steps, y).matrixTransform(toEdge))) return true;
    }
  }
  return false;
}

const SCREEN = (): Box => ({ left: 0, top: 0, right: innerWidth, bottom: innerHeight });

export interface Judgement {
  /** One line a fault. */
  readonly faults: readonly string[];
  /** What scrolls. */
  readonly scrollers: readonly Element[];
}

/** What is on screen inside `root`. */
export function judge(root: Element, rules: Rules): Judgement {
  const seen = look(root, rules);
  const faults = new Set<string>();
  judgeTexts(seen, rules, faults);
  judgeControls(seen, rules, faults);
  for (const scroller of seen.scrollers) {
    if (!isTold(scroller)) faults.add(`${nameOf(scroller)} scrolls (${scroller.scrollHeight} in ${scroller.clientHeight}) and does not say so`);
  }
  for (const scroller of seen.sideways) faults.add(`${nameOf(scroller)} scrolls sideways (${scroller.scrollWidth} in ${scroller.clientWidth})`);
  const page = document.scrollingElement;
  if (page !== null && (page.scrollWidth > innerWidth + ROUNDING || page.scrollHeight > innerHeight + ROUNDING)) faults.add(`the page scrolls (${page.scrollWidth} × ${page.scrollHeight})`);
  return { faults: [...faults], scrollers: seen.scrollers };
}

/** A stone that leads further stands in the same shadow root, or in the one around it. */
function isTold(scroller: Element): boolean {
  for (let root = scroller.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
    const stone = root.querySelector('.down');
    if (stone !== null) return stone.getClientRects().length > 0;
  }
  return false;
}

function judgeTexts({ texts, controls, pieces, edges }: Seen, rules: Rules, faults: Set<string>): void {
  const screen = SCREEN();
  const shown = texts.filter(({ around }) => !around.pieces.some((piece) => piece.matches(PASSING))).flatMap((text) => text.lines.flatMap((line) => {
    const left = shownOf(line, text.around.clips);
    return left === null ? [] : [{ text, line: left }];
  }));
  for (const { words, size, lines, around } of texts) {
    const name = `${nameOf(around.block)} ${say(words)}`;
    const fault = (what: string): void => void faults.add(`${name}: ${what}`);
    if (size < TYPE * unit() - 0.1) fault(`type of ${size.toFixed(1)}`);
    for (const line of lines) {
      let whole = true;
      const scroller = around.clips.find((clip) => clip.scrolls);
      for (const clip of around.clips) {
        const out = within(line, clip.box, !clip.scrolls);
        if (out !== null) fault(`cut off by ${nameOf(clip.element)} ${out}`);
        whole &&= out === null;
        if (clip.scrolls) {
          const above = clip.box.top - line.top - clip.element.scrollTop;
          if (above > ROUNDING) fault(`cannot be scrolled to, ${above.toFixed(1)} above the start`);
          break;
        }
      }
      const off = within(line, screen, scroller === undefined);
      if (off !== null && whole) fault(`off the screen ${off}`);
      const [filled] = around.pieces;
      const piece = around.control === null || (filled !== undefined && contains(around.control, filled)) ? filled : around.control;
      if (piece !== undefined) {
        // What scrolls inside its piece may be longer than it.
        const out = within(line, boxOf(piece), scroller === undefined || contains(scroller.element, piece));
        if (out !== null) fault(`out of its ${nameOf(piece)} ${out}`);
      }
      if (around.caption && rules.from > 0) {
        const top = Math.max(line.top, scroller?.box.top ?? -Infinity);
        if (top < rules.from * innerHeight - ROUNDING) fault(`caption at ${Math.round(top)}, too high`);
      }
    }
  }
  for (const { text, line } of shown) {
    const name = `${nameOf(text.around.block)} ${say(text.words)}`;
    const scroller = text.around.clips.find((clip) => clip.scrolls)?.element;
    // What goes on below the edge of a list may disappear under the next sheet; at the end of the list nothing may.
    const goesOn = scroller !== undefined && scroller.scrollTop + scroller.clientHeight < scroller.scrollHeight - ROUNDING;
    for (const { element, box, level } of goesOn ? [] : edges) {
      if ((text.around.level ?? 0) > level) continue;
      // A hill lies inside its door, under its words.
      const sheet = parentOf(element)?.closest('.door') ?? parentOf(element);
      if (sheet !== null && contains(sheet, text.around.block)) continue;
      const overlap = meet(line, box);
      if (overlap !== null && torn(element, overlap)) faults.add(`${name}: under the torn edge of ${sheet === null ? '?' : nameOf(sheet)}`);
    }
    for (const { element, box, level } of pieces) {
      if ((text.around.level ?? 0) > level || contains(element, text.around.block) || text.around.pieces.some((piece) => contains(element, piece)) || isOver(text.around, element)) continue;
      const overlap = meet(line, box);
      if (overlap !== null) faults.add(`${name}: under or over ${nameOf(element)}, ${at(overlap)}`);
    }
    for (const { element, shown: other } of controls) {
      if (other === null || element === text.around.control || contains(element, text.around.block)) continue;
      const overlap = meet(line, other);
      if (overlap !== null) faults.add(`${name}: meets the control ${nameOf(element)}, ${at(overlap)}`);
    }
  }
  shown.forEach(({ text, line }, index) => {
    for (const other of shown.slice(index + 1)) {
      if (other.text.around.block === text.around.block) continue;
      const overlap = meet(line, other.line);
      if (overlap !== null) faults.add(`${nameOf(text.around.block)} ${say(text.words)}: meets ${nameOf(other.text.around.block)} ${say(other.text.words)}, ${at(overlap)}`);
    }
  });
}

/** What hangs over the screen: its words may lie over whatever is beneath its own piece. */
const HANGING = '.slip, .find, .key.needle, .draft, .ribbon';

function isOver({ pieces: [own], control }: Around, piece: Element): boolean {
  return (own?.matches(HANGING) === true || control?.matches(HANGING) === true) && !piece.matches(HANGING);
}

function judgeControls({ controls }: Seen, rules: Rules, faults: Set<string>): void {
  const screen = SCREEN();
  const touch = Math.max(TOUCH, SMALL_PANEL_TOUCH * rules.reach) * unit() - 0.5;
  const gap = GAP * unit() * rules.reach - 0.5;
  controls.forEach(({ element, box, shown, around }, index) => {
    const name = `${nameOf(element)} ${say(element.textContent)}`;
    const [width, height] = [box.right - box.left, box.bottom - box.top];
    if (width < touch || height < touch) faults.add(`${name}: a control of ${width.toFixed(1)} × ${height.toFixed(1)}`);
    const innermost = around.clips.findIndex((clip) => clip.scrolls);
    const clips = innermost === -1 ? around.clips : around.clips.slice(0, innermost + 1);
    for (const clip of clips) {
      const off = within(box, clip.box, !clip.scrolls);
      if (off !== null) faults.add(`${name}: a control cut off by ${nameOf(clip.element)} ${off}`);
    }
    const left = within(box, screen, innermost === -1);
    if (left !== null) faults.add(`${name}: a control off the screen ${left}`);
    if (shown === null) return;
    if (rules.from > 0 && shown.top < rules.from * innerHeight - ROUNDING) faults.add(`${name}: a control at ${Math.round(shown.top)}, too high`);
    for (const other of controls.slice(index + 1)) {
      if (other.shown === null || (element.matches(SHARES_SIDES) && other.element.matches(SHARES_SIDES))) continue;
      const far = distance(DOMRect.fromRect(rect(shown)), DOMRect.fromRect(rect(other.shown)));
      if (far < gap) faults.add(`${name}: ${far.toFixed(1)} from ${nameOf(other.element)} ${say(other.element.textContent)}`);
    }
  });
}

function rect({ left, top, right, bottom }: Box): DOMRectInit {
  return { x: left, y: top, width: right - left, height: bottom - top };
}
