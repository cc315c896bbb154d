/**
 * The staff's errands to the main process: the only caller of StaffBridge.
 * Guarantees: the main process is locked whenever the staff screens are left, also when its yes comes too late; an answer that
 * comes after its screen was left is forgotten; a call that fails becomes `trouble`, never an unhandled rejection; a PIN is
 * handed on and kept nowhere.
 */
import type { LogLevel, StaffBridge, UnlockAnswer } from '#core/staff/staff.ts';
import type { StaffAsk, StaffView } from '#core/staff/staff-view.ts';
import { now, startTimer } from './clock.ts';
import type { SoundTest } from './sound-test.ts';

export type StaffStage = 'pad' | 'panel' | null;

export interface StaffDeskSetting {
  readonly bridge: StaffBridge;
  readonly sound: SoundTest;
  /** The PIN was right. */
  readonly unlocked: () => void;
  /** There is something new to draw. */
  readonly changed: () => void;
}

/**
 * A touch that comes so long after the last call asks for the report again, ms. The main process locks 10 s later than the
 * session leaves a panel that nobody touches: so it never locks before.
 */
const STAY_MS = 5_000;

type Shown = Omit<StaffView, 'sound'>;

const NOTHING: Shown = { looking: false, answer: null, waitSeconds: 0, report: null, log: null, level: 'info', targets: null, exporting: false, exported: null, trouble: false };

export class StaffDesk {
  #shown = NOTHING;
  #stage: StaffStage = null;
  /** Raised by every change of the stage: answers to an earlier one are stale. */
  #stay = 0;
  #stopWaiting: () => void = () => undefined;
  #calledAt = 0;

  constructor(private readonly setting: StaffDeskSetting) {}

  get view(): StaffView {
    return { ...this.#shown, sound: this.setting.sound.view };
  }

  /** To be told of every session, which each touch renews. */
  follow(stage: StaffStage): void {
    if (stage === this.#stage) {
      if (stage === 'panel' && now() - this.#calledAt > STAY_MS) this.ask({ ask: 'report' });
      return;
    }
    this.#stage = stage;
    this.#stay += 1;
    this.#stopWaiting();
    this.#shown = NOTHING;
    this.setting.sound.stop();
    if (stage === null) this.#lock();
    if (stage === 'panel') this.ask({ ask: 'report' });
  }

  pin(pin: string): void {
    if (this.#stage !== 'pad' || this.#shown.looking || this.#shown.waitSeconds > 0) return;
    this.#show({ looking: true, trouble: false });
    const stay = this.#stay;
    this.setting.bridge.unlock(pin).then(
      (answer) => (stay === this.#stay ? this.#answered(answer) : this.#tooLate(answer)),
      () => this.#troubled(stay, { looking: false, answer: null }),
    );
  }

  ask(ask: StaffAsk): void {
    if (this.#stage !== 'panel') return;
    const { bridge, sound } = this.setting;
    switch (ask.ask) {
      case 'report':
        return this.#fetch(bridge.staffReport(), (report) => ({ report }));
      case 'log':
        return this.#fetchLog(ask.level);
      case 'targets':
        this.#show({ targets: null, exported: null });
        return this.#fetch(bridge.exportTargets(), (targets) => ({ targets }));
      case 'export':
        if (this.#shown.exporting) return;
        this.#show({ exporting: true, exported: null });
        return this.#fetch(bridge.exportCounts(ask.folder), (exported) => ({ exported, exporting: false }), { exporting: false });
      case 'act':
        return this.#fetch(bridge.staffAct(ask.act), () => ({}));
      case 'sound':
        return sound.play();
      case 'louder':
        return sound.change(1);
      case 'softer':
        return sound.change(-1);
    }
  }

  #answered(answer: UnlockAnswer): void {
    this.#show({ looking: false, answer });
    if (answer.ok) this.setting.unlocked();
    else this.#countDown(now() + answer.waitMs);
  }

  #countDown(until: number): void {
    const waitSeconds = Math.max(0, Math.ceil((until - now()) / 1000));
    this.#show({ waitSeconds });
    if (waitSeconds > 0) this.#stopWaiting = startTimer(until - (waitSeconds - 1) * 1000, () => this.#countDown(until));
  }

  /** The pad was left while the PIN was looked at. */
  #tooLate(answer: UnlockAnswer): void {
    if (answer.ok && this.#stage !== 'panel') this.#lock();
  }

  #lock(): void {
    // It locks by itself whenever the page goes: a call that is lost does no harm.
    this.setting.bridge.lock().catch(() => undefined);
  }

  #fetchLog(level: LogLevel): void {
    this.#show({ level, log: null });
    this.#fetch(this.setting.bridge.staffLog(level), (log) => (level === this.#shown.level ? { log } : {}));
  }

  #fetch<T>(call: Promise<T>, shown: (answer: T) => Partial<Shown>, otherwise: Partial<Shown> = {}): void {
    const stay = this.#stay;
    this.#calledAt = now();
    this.#show({ trouble: false });
    call.then(
      (answer) => {
        if (stay === this.#stay) this.#show(shown(answer));
      },
      () => this.#troubled(stay, otherwise),
    );
  }

  #troubled(stay: number, otherwise: Partial<Shown>): void {
    if (stay === this.#stay) this.#show({ ...otherwise, trouble: true });
  }

  #show(part: Partial<Shown>): void {
    this.#shown = { ...this.#shown, ...part };
    this.setting.changed();
  }
}
