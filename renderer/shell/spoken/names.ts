/**
 * The player of names: says sound after sound, from memory.
 * Guarantees: what is new is said at once and ends what was said before; a sound that cannot be played is told and passed
 * over; nothing is kept loaded. Through the same loudness and mute as the voice.
 */
import { Howl, Howler } from 'howler';
import type { Sound } from '#core/spoken/saying.ts';
import { now, startTimer } from '../clock.ts';

/** A sound, or a pause in ms. */
export type Piece = Sound | number;

interface Loaded {
  readonly piece: Piece;
  /** null: a pause. */
  readonly howl: Howl | null;
}

export class Names {
  #pieces: Loaded[] = [];
  #stopPause: (() => void) | null = null;

  /** `failed` hears of sounds that cannot be played; `over`: all has been said. */
  constructor(
    private readonly failed: (url: string, reason: string) => void,
    private readonly over: () => void,
  ) {}

  /** Whole length in ms. */
  static lengthOf(pieces: readonly Piece[]): number {
    return pieces.reduce<number>((sum, piece) => sum + (typeof piece === 'number' ? piece : piece.durationMs), 0);
  }

  /** Nothing is being said. */
  get rests(): boolean {
    return this.#pieces.length === 0;
  }

  say(pieces: readonly Piece[]): void {
    this.stop();
    if (pieces.length === 0) return;
    void Howler.ctx?.resume().catch(() => undefined);
    this.#pieces = pieces.map((piece) => ({ piece, howl: typeof piece === 'number' ? null : new Howl({ src: [piece.url], html5: false, preload: true }) }));
    this.#next();
  }

  stop(): void {
    this.#stopPause?.();
    this.#stopPause = null;
    const pieces = this.#pieces;
    this.#pieces = [];
    for (const { howl } of pieces) {
      howl?.off();
      howl?.unload();
    }
  }

  /** Begins the first of what is left. */
  #next(): void {
    const [first] = this.#pieces;
    if (first === undefined) {
      this.over();
      return;
    }
    const { piece, howl } = first;
    if (typeof piece === 'number' || howl === null) {
      this.#stopPause = startTimer(now() + (typeof piece === 'number' ? piece : 0), () => this.#done(first));
      return;
    }
    const fail = (_: number, reason: unknown): void => {
      this.failed(piece.url, String(reason));
      this.#done(first);
    };
    howl.once('end', () => this.#done(first));
    howl.once('loaderror', fail);
    howl.once('playerror', fail);
    if (howl.state() === 'loaded') howl.play();
    else howl.once('load', () => howl.play());
  }

  #done(done: Loaded): void {
    if (this.#pieces[0] !== done) return;
    this.#pieces.shift();
    done.howl?.off();
    done.howl?.unload();
    this.#next();
  }
}
