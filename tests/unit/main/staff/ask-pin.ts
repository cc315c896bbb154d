/** `npm run pin` without npm, for set-pin.test.ts. */
import { run } from '../../../../main/launch/pin.ts';

process.exitCode = await run([]);
