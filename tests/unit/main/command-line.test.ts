import { describe, expect, test } from 'vitest';
import { faultText } from '#core/fault.ts';
import { parseCommandLine } from '../../../main/command-line.ts';

const parse = (...args: string[]): ReturnType<typeof parseCommandLine> => parseCommandLine(args, '/here');

describe('parseCommandLine', () => {
  test('nothing', () => expect(parse('.')).toEqual({ faults: [] }));

  test('all three, with a space or an equals sign, absolute or not', () => {
    const all = { config: '/here/a.yaml', userDataDir: '/data', show: '/here/shows/sun', faults: [] };
    expect(parse('.', '--config', 'a.yaml', '--user-data-dir', '/data', '--show', 'shows/sun')).toEqual(all);
    expect(parse('.', '--config=a.yaml', '--user-data-dir=/data', '--show=shows/sun')).toEqual(all);
  });

  test('what belongs to Chromium or a test driver is let through', () => {
    expect(parse('--inspect=0', '--remote-debugging-port=0', '.', '--lang=es', '--config', 'a.yaml', '--use-gl', 'swiftshader')).toEqual({ config: '/here/a.yaml', faults: [] });
  });

  test('--set-pin, which takes no value', () => {
    expect(parse('--set-pin', '--show', 'sun')).toEqual({ setPin: true, show: '/here/sun', faults: [] });
    expect(parse('--set-pin=1234', '--config', '--set-pin')).toMatchObject({ setPin: true, faults: [{ key: '--config' }] });
    expect(parse('--set-pin=1234')).toEqual({ faults: [] });
  });

  test('the last of two counts; a path may contain an equals sign', () => {
    expect(parse('--config', 'a', '--config=b=c')).toEqual({ config: '/here/b=c', faults: [] });
  });

  test('missing values are faults, each of them', () => {
    const { faults, ...rest } = parse('--config', '--show=', '--user-data-dir');
    expect(rest).toEqual({});
    expect(faults.map(faultText)).toEqual([
      'command line: --config: found nothing; allowed: --config FILE',
      'command line: --show: found nothing; allowed: --show FOLDER',
      'command line: --user-data-dir: found nothing; allowed: --user-data-dir DIR',
    ]);
  });
});
