/**
 * Notices that kiosk.yaml was changed while the kiosk runs.
 * Guarantees: told once for each change, also when the file appears, goes, or is replaced as a whole by an editor; a network
 * disk is looked at like any other.
 */
import { unwatchFile, watchFile } from 'node:fs';

/** Time between two looks, ms. An editor that writes in two steps has finished by then. */
const LOOK_MS = 2_000;

/** Returns the function that ends the watch. */
export function watchConfig(file: string, changed: () => void): () => void {
  const look = (): void => changed();
  watchFile(file, { interval: LOOK_MS, persistent: false }, look);
  return () => unwatchFile(file, look);
}
