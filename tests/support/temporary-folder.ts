/** A folder of its own for each test that asks: guarantees that it is gone when the test has ended. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export function temporaryFolder(): string {
  return folderIn(tmpdir());
}

/** In memory where there is such a place: for tests that write so often that a disk would only take longer. */
export function quickFolder(): string {
  return folderIn(existsSync('/dev/shm') ? '/dev/shm' : tmpdir());
}

function folderIn(place: string): string {
  const folder = mkdtempSync(join(place, 'kiosk-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
