/**
 * Whether the pictures are small enough to live on a small computer.
 * Guarantees: pure; every picture of the folder is weighed and counted. What a picture may contain is picture.ts's to say.
 */
import type { Fault } from '#core/fault.ts';
import type { Judgement } from './judgement.ts';
import type { Material } from './material.ts';

const MOST_BYTES = 60_000;
const MOST_ELEMENTS = 400;

export function judgePictures({ pictures, show }: Material): Judgement {
  const faults: Fault[] = [];
  const slides = Object.entries(show.value.tellings).flatMap(([telling, list]) => list.map(({ id, picture }) => ({ slide: `${telling}/${id}`, picture })));
  const rows = pictures.map(({ name, bytes, elements, parts }) => {
    const refuse = (found: string, allowed: string): void => void faults.push({ file: `pictures/${name}.svg`, key: '', found, allowed });
    if (bytes > MOST_BYTES) refuse(`${bytes} bytes`, `at most ${MOST_BYTES} bytes`);
    if (elements > MOST_ELEMENTS) refuse(`${elements} elements`, `at most ${MOST_ELEMENTS} elements`);
    const shown = slides.filter(({ picture }) => picture === name.replace(/\.needle$/, '')).map(({ slide }) => slide);
    return [name, String(bytes), String(elements), String(parts.size), shown.join(', ') || '-'];
  });
  return { tables: [{ title: 'Pictures', head: ['picture', 'bytes', 'elements', 'parts', 'shown on'], rows }], faults, warnings: [] };
}
