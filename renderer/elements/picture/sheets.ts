/**
 * Cuts a drawing into sheets that lie on each other: one for each part that moves, and what lies below, between and above.
 * Guarantees: every piece keeps its place in the order of painting and the groups that place it; a part that is cut
 * stays findable by its name on every sheet that holds some of it.
 */
import type { Box } from './puppets.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Units around a puppet's box for the lines at its edge, which boxes leave out. */
const MARGIN = 16;

/** What paints. */
export const SHAPES = 'path, use, circle, ellipse, rect, line, polyline, polygon';

/** Whether `part` can be cut out: it is drawn, and no group around it acts on all of its content as one. */
export function cuttable(part: Element): boolean {
  return part.closest('defs, [display="none"], [visibility="hidden"]') === null && part.parentElement?.closest('[opacity], [mask], [filter], [id]') === null;
}

/** The box around `part` in the picture's units. */
export function sheetAround(box: Box, axes: DOMMatrixReadOnly): Box {
  const corners = [[0, 0], [1, 0], [0, 1], [1, 1]].map(([right = 0, down = 0]) => axes.transformPoint(new DOMPointReadOnly(box.x + right * box.width, box.y + down * box.height)));
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs) - MARGIN, Math.min(...ys) - MARGIN];
  return { x: left, y: top, width: Math.max(...xs) + MARGIN - left, height: Math.max(...ys) + MARGIN - top };
}

function sheet(viewBox: Box, content: DocumentFragment): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', [viewBox.x, viewBox.y, viewBox.width, viewBox.height].join(' '));
  svg.setAttribute('aria-hidden', 'true');
  svg.append(content);
  return svg;
}

/** Everything in `svg` up to the start or the end of `part`, with copies of the groups that go on behind it. */
function upTo(svg: SVGSVGElement, part: Element, end: 'start' | 'end'): DocumentFragment {
  const range = document.createRange();
  range.setStart(svg, 0);
  if (end === 'start') range.setEndBefore(part);
  else range.setEndAfter(part);
  return range.extractContents();
}

/**
 * Cuts `parts` (in the order of the document, none in another) out of `svg`, each onto a sheet of the size given.
 * Returns all sheets, lowest first, `svg` with what lies on top being the last; `puppets` are those that move, one a part.
 */
export function cut(svg: SVGSVGElement, parts: readonly { readonly part: Element; readonly sheet: Box }[]): { readonly sheets: readonly SVGSVGElement[]; readonly puppets: readonly SVGSVGElement[] } {
  const { x, y, width, height } = svg.viewBox.baseVal;
  const whole = { x, y, width, height };
  const sheets: SVGSVGElement[] = [];
  const puppets = parts.map(({ part, sheet: box }) => {
    const below = upTo(svg, part, 'start');
    if (below.querySelector(SHAPES) !== null) sheets.push(sheet(whole, below));
    const puppet = sheet(box, upTo(svg, part, 'end'));
    puppet.style.inset = 'auto';
    puppet.style.left = `${(100 * (box.x - x)) / width}%`;
    puppet.style.top = `${(100 * (box.y - y)) / height}%`;
    puppet.style.width = `${(100 * box.width) / width}%`;
    puppet.style.height = `${(100 * box.height) / height}%`;
    sheets.push(puppet);
    return puppet;
  });
  return { sheets: [...sheets, svg], puppets };
}
