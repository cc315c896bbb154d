/**
 * Walks the whole kiosk at one setting and judges each picture of it.
 * To walk one part of it only: `npx vitest run --config .config/vitest.config.ts --project elements tests/elements/layout -t "finish portrait es 200"`.
 */
import { expect, test } from 'vitest';
import type { TextStep } from '#core/session/state.ts';
import type { Show } from '#core/show/show.ts';
import { DISPLAY, mount, nextFrame, SIZES, type Mounted } from '../mount.ts';
import { judge, type Rules } from './faults.ts';
import { SCENES, STAFF_SCENES, type Setting } from './scenes.ts';

/** Nothing to touch and no caption above it in low reach, as a share of the height. */
const LOW = { portrait: 0.4, landscape: 0.5 } as const;

const PER_CENT = { 1: 100, 2: 130, 3: 160, 4: 200 } as const satisfies Readonly<Record<TextStep, number>>;

/** Parts whose layout knows nothing of a narration. */
const SAME_SILENT: readonly string[] = ['attract', 'choose', 'sheets'];

/** At the beginning of whatever scrolls, and at its end. */
export async function judgeScreen({ app }: Mounted, rules: Rules): Promise<ReadonlySet<string>> {
  let found = judge(app, rules);
  if (found.scrollers.length === 0) return new Set(found.faults);
  // What scrolls is measured in the frame after it was drawn.
  await settled();
  found = judge(app, rules);
  const faults = new Set(found.faults);
  for (const scroller of found.scrollers) scroller.scrollTop = scroller.scrollHeight;
  await settled();
  for (const fault of judge(app, rules).faults) if (!faults.has(fault)) faults.add(`${fault} (scrolled to the end)`);
  for (const scroller of found.scrollers) scroller.scrollTop = 0;
  return faults;
}

async function settled(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await nextFrame();
}

const ALL = { ...SCENES, ...STAFF_SCENES };

export interface Walk {
  readonly orientation: keyof typeof SIZES;
  readonly language: string;
  readonly texts: readonly TextStep[];
  /** The bundled show as this walk needs it. */
  readonly edit?: (show: Show) => Show;
  /** The parts that are walked [all]. */
  readonly parts?: readonly string[];
  /** In low reach as well [yes]. */
  readonly low?: boolean;
  /** A show without a narration as well [yes]. */
  readonly silent?: boolean;
  /** Diagonal of the screen, in inches [21.5]. */
  readonly inches?: number;
}

/** A test for each part of the kiosk at each text size, in plain and in low reach. */
export function walk({ orientation, language, texts, edit = (show) => ({ ...show, languages: ['en', 'es'] }), parts = Object.keys(SCENES), low = true, silent = true, inches = DISPLAY.diagonalInches }: Walk): void {
  const reach = Math.max(1, DISPLAY.diagonalInches / inches);
  for (const text of texts) {
    for (const lowReach of low ? [false, true] : [false]) {
      const setting: Setting = { size: SIZES[orientation], language, text, lowReach };
      const from = lowReach ? LOW[orientation] : 0;
      for (const part of parts) {
        test(`${part} ${orientation} ${language} ${PER_CENT[text]} % ${lowReach ? 'low' : 'plain'}`, async () => {
          const faults = new Map<string, string[]>();
          for (const spoken of !silent || SAME_SILENT.includes(part) ? [true] : [true, false]) {
            const display = { ...DISPLAY, diagonalInches: inches, textSize: PER_CENT[text], lowReach };
            const kiosk = await mount({ size: orientation, pictures: false, spoken, edit, config: { display } });
            await ALL[part]?.({
              kiosk,
              setting,
              judge: async (name) => {
                for (const fault of await judgeScreen(kiosk, { from, reach, asleep: name.includes('asleep') })) {
                  faults.set(fault, [...(faults.get(fault) ?? []), `${name}${spoken ? '' : ', silent'}`]);
                }
              },
            });
          }
          expect([...faults].map(([fault, where]) => `${fault}  [on ${where.join('; ')}]`).join('\n')).toBe('');
        });
      }
    }
  }
}
