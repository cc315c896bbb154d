/**
 * What the judge is given: the files of a show, parsed, with the line of every key.
 * Guarantees: reading never throws; every file that cannot be read is a fault; what can be read is judged all the same.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Fault } from '#core/fault.ts';
import { factsFileSchema, type FactsFile } from '#core/show/facts.ts';
import { showFileSchema, textFileSchema, type ShowFile, type TextFile } from '#core/show/show.ts';
import { readYaml } from '../../files/checked-yaml.ts';
import type { Checked } from '../cross-check.ts';
import { readPicture } from '../picture.ts';

export interface Picture {
  /** Name without .svg. */
  readonly name: string;
  readonly bytes: number;
  readonly elements: number;
  /** Values of data-part, as far as the picture can be read. */
  readonly parts: ReadonlySet<string>;
}

export interface Material {
  readonly show: Checked<ShowFile>;
  readonly facts: Checked<FactsFile>;
  /** By language, in the order of show.yaml. */
  readonly texts: ReadonlyMap<string, Checked<TextFile>>;
  readonly pictures: readonly Picture[];
}

export interface MaterialReading {
  /** null: without show.yaml and facts.yaml there is nothing to judge by. */
  readonly material: Material | null;
  readonly faults: readonly Fault[];
}

export async function readMaterial(folder: string): Promise<MaterialReading> {
  const faults: Fault[] = [];
  const read = async <T>(file: string, schema: z.ZodType<T>): Promise<Checked<T> | null> => {
    const bytes = await readFile(join(folder, file)).catch(() => null);
    if (bytes === null) {
      faults.push({ file, key: '', found: 'nothing', allowed: file === 'facts.yaml' ? 'the facts that this show may tell' : 'a file that can be read' });
      return null;
    }
    const reading = readYaml(bytes, file, schema);
    if (reading.ok) return reading;
    faults.push(...reading.faults);
    return null;
  };
  const show = await read('show.yaml', showFileSchema);
  const facts = await read('facts.yaml', factsFileSchema);
  const texts = new Map<string, Checked<TextFile>>();
  for (const language of new Set(show?.value.languages ?? [])) {
    const text = await read(`text/${language}.yaml`, textFileSchema);
    if (text !== null) texts.set(language, text);
  }
  const names = (await readdir(join(folder, 'pictures')).catch(() => [])).filter((name) => name.endsWith('.svg')).sort();
  const pictures = await Promise.all(
    names.map(async (name): Promise<Picture> => {
      const bytes = await readFile(join(folder, 'pictures', name)).catch(() => Buffer.alloc(0));
      const text = bytes.toString('utf8');
      const elements = text.replace(/<!--.*?-->/gs, '').match(/<[a-z]/gi)?.length ?? 0;
      return { name: name.slice(0, -'.svg'.length), bytes: bytes.byteLength, elements, parts: readPicture(text).parts };
    }),
  );
  return { material: show === null || facts === null ? null : { show, facts, texts, pictures }, faults };
}
