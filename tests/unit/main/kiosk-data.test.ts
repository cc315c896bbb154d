import { describe, expect, test } from 'vitest';
import { configSchema, type Config } from '#core/config/config.ts';
import { faultText } from '#core/fault.ts';
import type { Edition, Show } from '#core/show/show.ts';
import { kioskData, languageFaults } from '../../../main/kiosk-data.ts';

const edition: Edition = { title: 'The sun', attract: { headline: 'The sun', questions: [] }, credit: { source: 'a', independence: 'b' }, stories: {}, finish: {}, glossary: {}, questions: {}, stayed: {}, aloud: [] };
const show: Show = { languages: ['en', 'es'], editions: { en: edition, es: edition } };

describe('kioskData', () => {
  test.for([
    [undefined, ['en', 'es']],
    [['es', 'en'], ['es', 'en']],
    [['es'], ['es']],
    [['fr', 'es'], ['es']],
    [['fr'], ['en', 'es']],
  ] as const)('languages %j → offered %j', ([languages, offered]) => {
    const config = configSchema.parse(languages === undefined ? {} : { languages });
    expect(kioskData(show, config).show.languages).toEqual(offered);
  });

  test('the page is not told what does not concern it', () => {
    const config = configSchema.parse({ staff: { pinHash: 'scrypt$32768$8$3$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }, show: '/somewhere', clinic: { name: 'Ward 3' } });
    expect(Object.keys(kioskData(show, config).config).sort()).toEqual(['clinic', 'display', 'hours', 'idle', 'sound', 'staff']);
    expect(JSON.stringify(kioskData(show, config))).not.toMatch(/scrypt|somewhere/);
  });

  test('of a PIN it is told that there is one, of the hours all', () => {
    const told = ({ staff, hours }: Pick<Config, 'staff' | 'hours'>): unknown => {
      const { config } = kioskData(show, { ...configSchema.parse({}), staff, hours });
      return [config.staff, config.hours];
    };
    expect(told({ staff: {} })).toEqual([false, null]);
    expect(told({ staff: { pinHash: 'secret' }, hours: { sun: '22:00-02:00' } })).toEqual([true, [{ weekday: 0, opens: 1320, closes: 1560 }]]);
  });
});

test('languages the show does not have are faults, where they stand', () => {
  const config = configSchema.parse({ languages: ['fr', 'es', 'de'] });
  expect(languageFaults(show, config, (index) => ({ file: 'kiosk.yaml', line: index + 2 })).map(faultText)).toEqual([
    'kiosk.yaml:2: languages.0: found "fr"; allowed: the languages of the show: en, es',
    'kiosk.yaml:4: languages.2: found "de"; allowed: the languages of the show: en, es',
  ]);
  expect(languageFaults(show, configSchema.parse({}), () => ({ file: 'kiosk.yaml' }))).toEqual([]);
});
