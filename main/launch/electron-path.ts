/** `npm run -s electron:path`: prints the Electron executable in use. Guarantees: exactly one line on standard output. */
import { resolveElectron } from './electron-runtime.ts';

export async function run(): Promise<number> {
  const { executable } = await resolveElectron();
  process.stdout.write(`${executable}\n`);
  return 0;
}
