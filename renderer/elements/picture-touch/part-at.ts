/**
 * Which part of a picture a finger means.
 * Guarantees: only the parts asked for, and only those that are seen; each is at least 96 px wide and high for a
 * finger, and the nearest one wins, so that a child's touch beside a small thing still finds it.
 */
/** A finger's size, and how far beside it may come down, in rem. */
const TARGET_REM = 9.6;
const GENEROUS_REM = 2.4;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far the point lies from the middle of the box, 0 in the middle, 1 on the border; the box grows to a finger's size. */
function farFrom(box: Box, x: number, y: number, rem: number): number {
  const across = Math.max(box.right - box.left, TARGET_REM * rem) / 2 + GENEROUS_REM * rem;
  const along = Math.max(box.bottom - box.top, TARGET_REM * rem) / 2 + GENEROUS_REM * rem;
  return Math.max(Math.abs(x - (box.left + box.right) / 2) / across, Math.abs(y - (box.top + box.bottom) / 2) / along);
}

/** All elements of a part that are drawn; `root` holds the picture, in one piece or in layers. */
export function elementsOf(root: ParentNode, part: string): Element[] {
  return [...root.querySelectorAll(`[data-part="${CSS.escape(part)}"]`)];
}

/** `x`, `y`: px of the page, as an event tells them. null: none of these parts is there. */
export function partAt(root: ParentNode, parts: readonly string[], x: number, y: number): string | null {
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const found = parts.flatMap((part) =>
    elementsOf(root, part).flatMap((element) => {
      const box = element.getBoundingClientRect();
      if (box.width === 0 && box.height === 0) return [];
      const far = farFrom(box, x, y, rem);
      return far <= 1 ? [{ part, far }] : [];
    }),
  );
  return found.sort((a, b) => a.far - b.far)[0]?.part ?? null;
}
