/** `npm run pin`: makes the hash of a staff PIN (main/staff/set-pin.ts). */
import { setPin } from '../staff/set-pin.ts';

export async function run(args: readonly string[]): Promise<number> {
  if (args.length > 0) {
    // As an argument it would stand in the shell's history and in the list of processes.
    process.stderr.write('usage: npm run pin, and then type the PIN\n');
    return 2;
  }
  return setPin(process);
}
