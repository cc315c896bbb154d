/**
 * Broken kiosk.yaml files and what is said about each.
 * Guarantees: one table for the unit tests and for the end-to-end test that starts the kiosk with each of them.
 */

export interface BrokenConfig {
  readonly name: string;
  /** What stands in kiosk.yaml. */
  readonly content: string | Uint8Array;
  /** Every fault in order, as its text ends (faultText begins with the path of the file). */
  readonly faults: readonly string[];
}

const lines = (...text: readonly string[]): string => `${text.join('\n')}\n`;

const TOP_KEYS = 'show, languages, idle, sound, display, hours, staff, usage, clinic, network';

export const brokenConfigs: readonly BrokenConfig[] = [
  {
    name: 'an unknown key',
    content: lines('idle:', '  timeoutSeconds: 60', 'colour: teal'),
    faults: [`kiosk.yaml:3: colour: found an unknown key; allowed: ${TOP_KEYS}`],
  },
  {
    name: 'a misspelt key',
    content: lines('# times', '', 'idel: { timeoutSeconds: 60 }'),
    faults: [`kiosk.yaml:3: idel: found an unknown key; allowed: ${TOP_KEYS} (did you mean idle?)`],
  },
  {
    name: 'a misspelt key further in',
    content: lines('idle:', '  warningSeconds: 20', '  timeoutSecond: 60'),
    faults: ['kiosk.yaml:3: idle.timeoutSecond: found an unknown key; allowed: timeoutSeconds, warningSeconds (did you mean timeoutSeconds?)'],
  },
  {
    name: 'a number below its range',
    content: lines('idle:', '  timeoutSeconds: 0'),
    faults: ['kiosk.yaml:2: idle.timeoutSeconds: found 0; allowed: a number from 1 to 600'],
  },
  {
    name: 'a number above its range',
    content: lines('idle: { timeoutSeconds: 60, warningSeconds: 121 }'),
    faults: ['kiosk.yaml:1: idle.warningSeconds: found 121; allowed: a number from 1 to 120'],
  },
  {
    name: 'a number in quotes',
    content: lines('idle:', '  timeoutSeconds: "60"'),
    faults: ['kiosk.yaml:2: idle.timeoutSeconds: found "60"; allowed: a number from 1 to 600'],
  },
  {
    name: 'a number with a unit',
    content: lines('idle:', '  timeoutSeconds: 60 s'),
    faults: ['kiosk.yaml:2: idle.timeoutSeconds: found "60 s"; allowed: a number from 1 to 600'],
  },
  {
    name: 'not a number',
    content: lines('sound:', '  volume: .nan', '  ceiling: .inf'),
    faults: ['kiosk.yaml:2: sound.volume: found NaN; allowed: a number from 0 to 1', 'kiosk.yaml:3: sound.ceiling: found Infinity; allowed: a number from 0 to 1'],
  },
  {
    name: 'a volume above the ceiling',
    content: lines('sound:', '  ceiling: 0.3', '  volume: 0.5'),
    faults: ['kiosk.yaml:3: sound.volume: found 0.5; allowed: at most sound.ceiling (0.3); it is 0.4 where it is not given'],
  },
  {
    name: 'a ceiling below the volume that is the default',
    content: lines('sound:', '  ceiling: 0.2'),
    faults: ['kiosk.yaml:1: sound.volume: found nothing; allowed: at most sound.ceiling (0.2); it is 0.4 where it is not given'],
  },
  {
    name: 'a percentage as volume',
    content: lines('sound: { volume: 40% }'),
    faults: ['kiosk.yaml:1: sound.volume: found "40%"; allowed: a number from 0 to 1'],
  },
  {
    name: 'a word where true or false belongs',
    content: lines('display:', '  lowReach: yes'),
    faults: ['kiosk.yaml:2: display.lowReach: found "yes"; allowed: true or false'],
  },
  {
    name: 'a text size and colours that do not exist',
    content: lines('display:', '  textSize: 150', '  theme: night', '  calm: 1', '  captions: off', '  spoken: aloud'),
    faults: [
      'kiosk.yaml:2: display.textSize: found 150; allowed: 100, 130, 160 or 200',
      'kiosk.yaml:3: display.theme: found "night"; allowed: one of paper, contrast, dark',
      'kiosk.yaml:4: display.calm: found 1; allowed: true or false',
      'kiosk.yaml:5: display.captions: found "off"; allowed: true or false',
      'kiosk.yaml:6: display.spoken: found "aloud"; allowed: true or false',
    ],
  },
  {
    name: 'a value where keys belong',
    content: lines('idle: 60'),
    faults: ['kiosk.yaml:1: idle: found 60; allowed: keys with values'],
  },
  {
    name: 'a list where keys belong',
    content: lines('display:', '  - lowReach: true'),
    faults: ['kiosk.yaml:1: display: found [{"lowReach":true}]; allowed: keys with values'],
  },
  {
    name: 'nothing after a key',
    content: lines('clinic:', 'sound: { volume: 0.4 }'),
    faults: ['kiosk.yaml:1: clinic: found nothing; allowed: keys with values'],
  },
  {
    name: 'a list as the whole file',
    content: lines('- idle', '- sound'),
    faults: ['kiosk.yaml:1: found ["idle","sound"]; allowed: keys with values'],
  },
  {
    name: 'a sentence as the whole file',
    content: 'please be quiet\n',
    faults: ['kiosk.yaml:1: found "please be quiet"; allowed: keys with values'],
  },
  {
    name: 'languages that are no language tags',
    content: lines('languages:', '  - en', '  - English', '  - ES'),
    faults: [
      'kiosk.yaml:3: languages.1: found "English"; allowed: a BCP 47 language tag such as en, es or pt-BR',
      'kiosk.yaml:4: languages.2: found "ES"; allowed: a BCP 47 language tag such as en, es or pt-BR',
    ],
  },
  {
    name: 'no language at all',
    content: lines('languages: []'),
    faults: ['kiosk.yaml:1: languages: found []; allowed: at least one language'],
  },
  {
    name: 'one language that is not in a list',
    content: lines('languages: en'),
    faults: ['kiosk.yaml:1: languages: found "en"; allowed: a list'],
  },
  {
    name: 'hours on no day and at no time',
    content: lines('hours:', '  monday: "07:00-19:00"', '  tue: 7-19', '  wed: "07:00-25:00"'),
    faults: [
      'kiosk.yaml:2: hours.monday: found the key "monday"; allowed: a day or a range of days such as mon or mon-fri',
      'kiosk.yaml:3: hours.tue: found "7-19"; allowed: opening hours such as "07:00-19:00", in quotes',
      'kiosk.yaml:4: hours.wed: found "07:00-25:00"; allowed: opening hours such as "07:00-19:00", in quotes',
    ],
  },
  {
    name: 'hours that say two things of a day',
    content: lines('hours:', '  mon-fri: "07:00-19:00"', '  fri: "07:00-12:00"', '  thu-sat: "08:00-09:00"'),
    faults: [
      'kiosk.yaml:3: hours.fri: found "07:00-12:00"; allowed: each day once; fri stands in mon-fri already',
      'kiosk.yaml:4: hours.thu-sat: found "08:00-09:00"; allowed: each day once; thu, fri stands in mon-fri already',
    ],
  },
  {
    name: 'hours past the end of the week that say two things of a day',
    content: lines('hours: { sun: "10:00-12:00", sat-mon: "08:00-12:00" }'),
    faults: ['kiosk.yaml:1: hours.sat-mon: found "08:00-12:00"; allowed: each day once; sun stands in sun already'],
  },
  {
    name: 'hours that are over before they begin',
    content: lines('hours:', '  mon: "08:00-08:00"', '  tue: "00:00-00:00"'),
    faults: [
      'kiosk.yaml:2: hours.mon: found "08:00-08:00"; allowed: two different times; all day is "00:00-24:00"',
      'kiosk.yaml:3: hours.tue: found "00:00-00:00"; allowed: two different times; all day is "00:00-24:00"',
    ],
  },
  {
    name: 'hours over midnight into those of the next day, beside a day and a time that are none',
    content: lines('hours:', '  sun: "05:00-12:00"', '  monday: late', '  mon: 7', '  fri-sat: "20:00-06:00"'),
    faults: [
      'kiosk.yaml:3: hours.monday: found the key "monday"; allowed: a day or a range of days such as mon or mon-fri',
      'kiosk.yaml:4: hours.mon: found 7; allowed: opening hours such as "07:00-19:00", in quotes',
      'kiosk.yaml:5: hours.fri-sat: found "20:00-06:00"; allowed: closing on sun by 05:00, when sun opens',
    ],
  },
  {
    name: 'hours without a day',
    content: lines('hours: {}'),
    faults: ['kiosk.yaml:1: hours: found {}; allowed: at least one day; without hours the kiosk is always open'],
  },
  {
    name: 'a network',
    content: lines('network: wifi'),
    faults: ['kiosk.yaml:1: network: found "wifi"; allowed: none: the kiosk needs no network'],
  },
  {
    name: 'a show without a name',
    content: lines('show: ""'),
    faults: ['kiosk.yaml:1: show: found ""; allowed: a folder'],
  },
  {
    name: 'a PIN in place of its hash',
    content: lines('staff: { pinHash: "2468" }'),
    faults: ['kiosk.yaml:1: staff.pinHash: found a text of 4 characters; allowed: a hash made by `npm run pin`'],
  },
  {
    name: 'a PIN that YAML takes for a number',
    content: lines('staff:', '  pinHash: 13572468'),
    faults: ['kiosk.yaml:2: staff.pinHash: found a number; allowed: a hash made by `npm run pin`'],
  },
  {
    name: 'a PIN right under staff',
    content: lines('staff: "2468"'),
    faults: ['kiosk.yaml:1: staff: found a text of 4 characters; allowed: keys with values'],
  },
  {
    name: 'a PIN hash that was cut off',
    content: lines('staff:', '  pinHash: "scrypt$32768$8$3$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"'),
    faults: ['kiosk.yaml:2: staff.pinHash: found a text of 81 characters that begins with "scrypt$"; allowed: a hash made by `npm run pin`'],
  },
  {
    name: 'a PIN hash that would stall the kiosk',
    content: lines('staff: { pinHash: "scrypt$1073741824$8$1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" }'),
    faults: ['kiosk.yaml:1: staff.pinHash: found a text of 88 characters that begins with "scrypt$"; allowed: a hash made by `npm run pin`'],
  },
  {
    name: 'a key written twice',
    content: lines('idle: { timeoutSeconds: 60 }', 'sound: { volume: 0.4 }', 'idle: { timeoutSeconds: 90 }'),
    faults: ['kiosk.yaml:3: idle: found the key a second time; allowed: each key once'],
  },
  {
    name: 'a key written twice, the second time wrong',
    content: lines('idle: { timeoutSeconds: 60 }', 'sound: { volume: 0.4 }', 'idle: 60'),
    faults: ['kiosk.yaml:3: idle: found the key a second time; allowed: each key once', 'kiosk.yaml:3: idle: found 60; allowed: keys with values'],
  },
  {
    name: 'a bracket never closed',
    content: lines('idle: { timeoutSeconds: 60', 'sound:', '  volume: 0.4'),
    faults: ['kiosk.yaml:2: found "sound:"; allowed: YAML (Flow map in block collection must be sufficiently indented and end with a })'],
  },
  {
    name: 'a tab as indentation',
    content: 'idle:\n\ttimeoutSeconds: 60\n',
    faults: ['kiosk.yaml:2: found "timeoutSeconds: 60"; allowed: YAML (Tabs are not allowed as indentation)'],
  },
  {
    name: 'wrong indentation',
    content: lines('idle:', '    timeoutSeconds: 60', '  warningSeconds: 20'),
    faults: ['kiosk.yaml:3: found "warningSeconds: 20"; allowed: YAML (All mapping items must start at the same column)'],
  },
  {
    name: 'a quote never closed',
    content: lines('clinic:', '  name: "Ward 3'),
    faults: ['kiosk.yaml:2: found "name: \\"Ward 3"; allowed: YAML (Missing closing "quote)'],
  },
  {
    name: 'a tag of another program',
    content: lines('show: !!js/function "function () {}"'),
    faults: ['kiosk.yaml:1: found "show: !!js/function \\"function () {}\\""; allowed: YAML (Unresolved tag: tag:yaml.org,2002:js/function)'],
  },
  {
    name: 'a key that reaches for the prototype',
    content: lines('__proto__:', '  idle: { timeoutSeconds: 1 }'),
    faults: [`kiosk.yaml:1: __proto__: found an unknown key; allowed: ${TOP_KEYS}`],
  },
  {
    name: 'aliases that unfold without end',
    content: lines('a: &a [x, x, x, x, x, x, x, x, x, x]', 'b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]', 'c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]', 'd: [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]'),
    faults: ['kiosk.yaml: found Excessive alias count indicates a resource exhaustion attack; allowed: YAML that can be read'],
  },
  {
    name: 'nested a hundred thousand deep',
    content: '['.repeat(100_000),
    faults: ['kiosk.yaml: found values nested too deeply to be read; allowed: values a few levels deep'],
  },
  {
    name: 'a list in a list in a list, a hundred thousand times',
    content: '- '.repeat(100_000),
    faults: ['kiosk.yaml: found values nested too deeply to be read; allowed: values a few levels deep'],
  },
  {
    name: 'two documents in one file',
    content: lines('idle: { timeoutSeconds: 60 }', '---', 'idle: { timeoutSeconds: 90 }'),
    faults: ['kiosk.yaml:2: found a second document; allowed: one document in the file'],
  },
  {
    name: 'a picture instead of text',
    content: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0xfe]),
    faults: ['kiosk.yaml: found bytes that are not UTF-8; allowed: a text file in UTF-8'],
  },
  {
    name: 'a file cut off by a power failure, filled with zeros',
    content: `idle: { timeoutSeconds: 60 }\n${'\0'.repeat(40)}`,
    faults: [`kiosk.yaml:2: found "${'\\u0000'.repeat(9)}\\u00…; allowed: YAML (Implicit map keys need to be followed by map values)`],
  },
  {
    name: 'more than a megabyte',
    content: `# ${'x'.repeat(1_000_000)}\n`,
    faults: ['kiosk.yaml: found 1000003 bytes; allowed: at most 200000 bytes'],
  },
  {
    name: 'everything at once',
    content: lines(
      'show: 7',
      'languages: [en, e]',
      'idle:',
      '  timeoutSeconds: -1',
      '  warningSeconds: soon',
      '  timeout: 3',
      'sound: { volume: 2, ceiling: 0.8, bass: 1 }',
      'display:',
      '  diagonalInches: 6',
      '  lowReach: 1',
      'hours: { sat: "8-12" }',
      'staff: { pin: 1234 }',
      'clinic: { name: [A, B], questionsPhone: 5551234 }',
      'network: lan',
      'extra: true',
    ),
    faults: [
      'kiosk.yaml:1: show: found 7; allowed: a folder',
      'kiosk.yaml:2: languages.1: found "e"; allowed: a BCP 47 language tag such as en, es or pt-BR',
      'kiosk.yaml:4: idle.timeoutSeconds: found -1; allowed: a number from 1 to 600',
      'kiosk.yaml:5: idle.warningSeconds: found "soon"; allowed: a number from 1 to 120',
      'kiosk.yaml:6: idle.timeout: found an unknown key; allowed: timeoutSeconds, warningSeconds',
      'kiosk.yaml:7: sound.volume: found 2; allowed: a number from 0 to 1',
      'kiosk.yaml:7: sound.bass: found an unknown key; allowed: volume, ceiling',
      'kiosk.yaml:9: display.diagonalInches: found 6; allowed: a number from 7 to 100',
      'kiosk.yaml:10: display.lowReach: found 1; allowed: true or false',
      'kiosk.yaml:11: hours.sat: found "8-12"; allowed: opening hours such as "07:00-19:00", in quotes',
      'kiosk.yaml:12: staff.pin: found an unknown key; allowed: pinHash',
      'kiosk.yaml:13: clinic.name: found ["A","B"]; allowed: a text of at most 60 characters',
      'kiosk.yaml:13: clinic.questionsPhone: found 5551234; allowed: a text of at most 30 characters, in quotes',
      'kiosk.yaml:14: network: found "lan"; allowed: none: the kiosk needs no network',
      `kiosk.yaml:15: extra: found an unknown key; allowed: ${TOP_KEYS}`,
    ],
  },
];
