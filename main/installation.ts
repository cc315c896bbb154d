/**
 * Where the kiosk finds what was built and what comes along: in a checked-out repository, or in a package.
 * Guarantees: pure; absolute paths. The layout of a package is stated in electron-builder.yml.
 */
import { dirname, join } from 'node:path';

export interface Installation {
  /** Folder of the built page; in a package it lies inside the archive. */
  readonly renderer: string;
  /** Folder of the show that comes along. */
  readonly show: string;
  /** The application's icon, a PNG. */
  readonly icon: string;
  /** What was installed, and nobody but an administrator should be able to change; null when it is a repository. */
  readonly folder: string | null;
}

/** `packaged`: the folder of a package's resources; null when the app is opened from its repository. */
export function installation(appPath: string, packaged: string | null): Installation {
  return {
    renderer: join(appPath, 'dist/renderer'),
    show: join(packaged ?? appPath, 'media/bone-marrow'),
    icon: packaged === null ? join(appPath, 'main/launch/icon/512x512.png') : join(packaged, 'icon.png'),
    folder: packaged === null ? null : dirname(packaged),
  };
}
