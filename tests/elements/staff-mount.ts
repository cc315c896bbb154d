/**
 * The staff screens by themselves, with a made-up report that holds one of everything.
 * Guarantees: what a test touches is what staff touch; what they ask of the shell is written down.
 */
import { page } from 'vitest/browser';
import type { Happening } from '#core/session/events.ts';
import type { StaffReport, UsageDay } from '#core/staff/staff.ts';
import type { StaffAsk, StaffView } from '#core/staff/staff-view.ts';
import '../../renderer/elements/staff-pad/staff-pad.ts';
import type { KioskStaffPad } from '../../renderer/elements/staff-pad/staff-pad.ts';
import '../../renderer/elements/staff-panel/staff-panel.ts';
import type { KioskStaffPanel } from '../../renderer/elements/staff-panel/staff-panel.ts';
import { stringsFor } from '../../renderer/strings/strings.ts';
import '../../renderer/styles/tokens.css';
import '../../renderer/styles/base.css';
import { isInert } from './geometry.ts';
import { deep, ends, moving, nextFrame, NO_STAFF, SIZES } from './mount.ts';

const DAYS = 30;

/** The last of them is 2026-11-26, a Thursday: 12 visits, 7 of them finished. */
const usage: readonly UsageDay[] = Array.from({ length: DAYS }, (_, index) => {
  const day = new Date(Date.UTC(2026, 9, 28 + index)).toISOString().slice(0, 10);
  const visits = index === DAYS - 1 ? 12 : (index * 7) % 19;
  return { day, visits, finished: index === DAYS - 1 ? 7 : Math.floor(visits / 2) };
});

export const report: StaffReport = {
  versions: { kiosk: '0.1.0', electron: '33.2.1', chromium: '130.0.6723.137' },
  show: {
    title: 'Bone marrow tests',
    origin: 'bundled',
    languages: [
      { language: 'en', review: { by: 'Dr. Ana Example', on: '2026-03-03', next: '2027-03-03' }, overdue: false },
      { language: 'es', review: { by: 'Dr. Ana Example', on: '2024-03-03', next: '2025-03-03' }, overdue: true },
      { language: 'fr', review: null, overdue: false },
    ],
  },
  failures: [
    { at: Date.UTC(2026, 10, 25, 9, 30), kind: 'render process gone', reason: 'killed', remedy: 'reload' },
    { at: Date.UTC(2026, 10, 24, 9, 30), kind: 'something new', reason: '', remedy: 'another remedy' },
  ],
  usage,
  faults: ['kiosk.yaml:3: hours.mon: found "25:00-26:00", allowed: opening hours such as "07:00-19:00", in quotes'],
};

export const quiet: StaffView = { ...NO_STAFF, report };

export const LOG: StaffView['log'] = [
  { time: '2026-11-26T12:00:01.000Z', level: 'error', event: 'page-failed', fields: 'failure: render process gone, reason: killed, remedy: reload' },
  { time: '2026-11-26T12:00:00.000Z', level: 'info', event: 'start', fields: '' },
];

/** Where counts can be saved. */
export const PLACES = [{ folder: '/media/staff/STICK', name: 'STICK' }, { folder: '/var/lib/bone-marrow-kiosk/usage/counts', name: '/var/lib/bone-marrow-kiosk/usage/counts' }];

/** Each sheet as full as it gets. */
export const full: StaffView = {
  ...quiet,
  log: LOG,
  targets: PLACES,
  exported: { ok: false, reason: 'it was taken away while it was being written to, or it is broken' },
  sound: { ...quiet.sound, state: { at: 'failed', reason: 'the sound did not move (audio context suspended)' } },
};

export interface MountedStaff<E extends HTMLElement> {
  readonly element: E;
  readonly told: Happening[];
  readonly asked: StaffAsk[];
  readonly pins: string[];
  set(part: Partial<StaffView>): Promise<void>;
  still(): Promise<void>;
}

interface Options {
  readonly size?: keyof typeof SIZES;
  readonly language?: string;
  readonly staff?: Partial<StaffView>;
}

export async function mountPad(options: Options = {}): Promise<MountedStaff<KioskStaffPad>> {
  return mountStaff(document.createElement('kiosk-staff-pad'), options);
}

export async function mountPanel(options: Options = {}): Promise<MountedStaff<KioskStaffPanel>> {
  const panel = document.createElement('kiosk-staff-panel');
  panel.languages = ['en', 'es'];
  panel.language = options.language ?? 'en';
  return mountStaff(panel, options);
}

async function mountStaff<E extends KioskStaffPad | KioskStaffPanel>(element: E, { size = 'portrait', language = 'en', staff = {} }: Options): Promise<MountedStaff<E>> {
  const [width, height] = SIZES[size];
  await page.viewport(width, height);
  element.staff = { ...quiet, ...staff };
  element.strings = stringsFor(language);
  const told: Happening[] = [];
  const asked: StaffAsk[] = [];
  const pins: string[] = [];
  // As <kiosk-app> has it around them.
  const around = document.createElement('div');
  around.id = 'around';
  const style = document.createElement('style');
  style.textContent = '#around { block-size: 100%; font-family: var(--font); font-size: var(--t-body); line-height: 1.4; font-weight: 450; color: var(--text); }';
  around.append(style, element);
  element.addEventListener('happening', (event) => told.push(event.detail));
  element.addEventListener('staff', (event) => asked.push(event.detail));
  element.addEventListener('pin', (event) => pins.push(event.detail));
  document.documentElement.dataset['text'] = '1';
  document.body.replaceChildren(around);
  const still = async (): Promise<void> => {
    for (let round = 0; round < 2; round += 1) {
      await element.updateComplete;
      await nextFrame();
    }
    await Promise.allSettled(moving().filter(ends).map((animation) => animation.finished));
  };
  await document.fonts.ready;
  await still();
  return {
    element,
    told,
    asked,
    pins,
    still,
    async set(part) {
      element.staff = { ...element.staff, ...part };
      await still();
    },
  };
}

/** What can be touched now. */
export function targets(): HTMLElement[] {
  return deep('button').filter((button) => !isInert(button) && button.getClientRects().length > 0);
}
