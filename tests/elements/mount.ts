/**
 * Puts <kiosk-app> on screen over the real session reducer, with the bundled show's own texts and pictures.
 * Guarantees: what a test touches is what a visitor touches; only narration is left out, its word times are made up.
 */
import { page } from 'vitest/browser';
import { parse } from 'yaml';
import { configSchema } from '#core/config/config.ts';
import type { Happening } from '#core/session/events.ts';
import { outlineOf, type SessionSettings } from '#core/session/outline.ts';
import { reduce } from '#core/session/reduce.ts';
import { startChoices } from '#core/session/start-choices.ts';
import { asleep, type Session } from '#core/session/state.ts';
import { clipsOf } from '#core/show/clips.ts';
import { showFileSchema, textFileSchema, type Edition, type Show, type ShowFile, type Spoken, type TextFile } from '#core/show/show.ts';
import type { StaffView } from '#core/staff/staff-view.ts';
import { wordsOf } from '#core/show/words.ts';
import { buildEdition } from '../../main/show/build-edition.ts';
import '../../renderer/elements/app/app.ts';
import type { KioskApp } from '../../renderer/elements/app/app.ts';
import type { AppView } from '../../renderer/elements/app/view.ts';
import '../../renderer/styles/tokens.css';
import '../../renderer/styles/base.css';

const texts = import.meta.glob<string>('../../media/bone-marrow/text/*.yaml', { query: '?raw', import: 'default', eager: true });
const showFiles = import.meta.glob<string>('../../media/bone-marrow/show.yaml', { query: '?raw', import: 'default', eager: true });
const drawings = import.meta.glob<string>('../../media/bone-marrow/pictures/*.svg', { query: '?raw', import: 'default', eager: true });
const addresses = import.meta.glob<string>('../../media/bone-marrow/pictures/*.svg', { query: '?url', import: 'default', eager: true });

const WORD_MS = 300;

export function addressOf(picture: string): string {
  return addresses[`../../media/bone-marrow/pictures/${picture}.svg`] ?? '';
}

export function spokenOf(say: readonly string[], path: string, spoken = true): Spoken {
  const words = wordsOf(say);
  const times = words.map((_, index) => ({ startMs: index * WORD_MS, endMs: (index + 1) * WORD_MS }));
  return { words, narration: spoken ? { url: `/${path}.webm`, durationMs: words.length * WORD_MS, times } : null };
}

/** As the kiosk's own reader puts it together, with the pictures where the test's server has them. */
function editionOf(showFile: ShowFile, text: TextFile, spoken: boolean): Edition {
  const clips = new Map(clipsOf(showFile, text).map(({ path, say }) => [path, spokenOf(say, path, spoken)]));
  return buildEdition(showFile, text, { clips, pictureUrl: addressOf, isReviewed: () => false });
}

/** The bundled show in all its languages, and once more as `en-GB`, so that there is always another language. */
export function bundledShow(spoken = true): Show {
  const files = Object.values(texts).map((text) => textFileSchema.parse(parse(text)));
  const showFile = showFileSchema.parse(parse(Object.values(showFiles)[0] ?? ''));
  const editions = files.map((file) => [file.language, editionOf(showFile, file, spoken)] as const);
  const first = editions[0];
  if (first === undefined) throw new Error('media/bone-marrow/text holds no language');
  const all = Object.fromEntries([...editions, ['en-GB', first[1]] as const]);
  return { languages: [first[0], ...Object.keys(all).filter((language) => language !== first[0])], editions: all, address: 'together.stjude.org' };
}

/** What the staff's screens show when nothing has been asked for yet. */
export const NO_STAFF: StaffView = {
  looking: false,
  answer: null,
  waitSeconds: 0,
  report: null,
  log: null,
  level: 'info',
  targets: null,
  exporting: false,
  exported: null,
  sound: { state: { at: 'quiet' }, volume: 0.4, ceiling: 0.8, peak: 0 },
  trouble: false,
};

/** The display of a clinic that configured nothing. */
export const { display: DISPLAY } = configSchema.parse({});

export interface Mounted {
  readonly app: KioskApp;
  readonly show: Show;
  /** What the elements told, in order. */
  readonly told: Happening[];
  readonly session: Session;
  /** Lets something happen, as the shell would, and waits until it is on screen. */
  send(...happenings: Happening[]): Promise<void>;
  /** Changes what the shell measures. */
  set(part: Partial<AppView>): Promise<void>;
  /** Lets the session's clock go on. */
  later(ms: number): void;
  /** Everything is drawn and nothing moves any more. */
  still(): Promise<void>;
}

export const START: readonly Happening[] = [{ type: 'wake' }, { type: 'language', language: 'en' }, { type: 'story', story: 'grown-ups' }];

export const SIZES = { portrait: [1080, 1920], landscape: [1920, 1080] } as const;

async function everyUpdate(root: Element): Promise<void> {
  const waiting = root as Element & { updateComplete?: Promise<boolean> };
  while (waiting.updateComplete !== undefined && !(await waiting.updateComplete));
  for (const child of root.shadowRoot?.querySelectorAll('*') ?? []) if (child.localName.startsWith('kiosk-')) await everyUpdate(child);
}

export interface MountOptions {
  /** There is narration. */
  readonly spoken?: boolean;
  /** px. */
  readonly size?: keyof typeof SIZES | readonly [width: number, height: number];
  /** What this test needs the show to have. */
  readonly edit?: (show: Show) => Show;
  /** Drawn pictures: what only asks where things stand does without. */
  readonly pictures?: boolean;
  /** What the clinic configured. */
  readonly config?: Partial<AppView['config']>;
}

/** Call in every test; the kiosk of the test before is taken away. */
export async function mount(options: MountOptions = {}): Promise<Mounted> {
  const [width, height] = typeof options.size === 'object' ? options.size : SIZES[options.size ?? 'portrait'];
  await page.viewport(width, height);
  document.body.replaceChildren();
  const show = (options.edit ?? ((same) => same))(bundledShow(options.spoken ?? true));
  const config: AppView['config'] = { idle: { timeoutSeconds: 60, warningSeconds: 20 }, sound: { volume: 0.4, ceiling: 0.8 }, display: DISPLAY, clinic: {}, staff: true, hours: null, ...options.config };
  const settings: SessionSettings = { outline: outlineOf(show), languages: show.languages, timeoutMs: 60_000, warningMs: 20_000, volume: 0.4, ceiling: 0.8, start: startChoices(config.display, { lessMotion: false, moreContrast: false }), staff: true };
  const parser = new DOMParser();
  const byAddress = new Map(Object.entries(drawings).map(([file, svg]) => [addresses[file], svg]));
  const told: Happening[] = [];
  let session: Session = asleep(settings);
  let at = 0;
  let view: AppView = {
    session,
    show,
    languages: show.languages,
    config,
    word: -1,
    asideWord: -1,
    audible: false,
    remaining: 0,
    question: 0,
    opens: null,
    staff: NO_STAFF,
    scan: null,
    pictures: {
      svg(url) {
        const svg = options.pictures === false ? undefined : byAddress.get(url);
        return svg === undefined ? undefined : document.importNode(parser.parseFromString(svg, 'image/svg+xml').documentElement as unknown as SVGElement, true);
      },
    },
    picturesVersion: 1,
  };
  const app = document.createElement('kiosk-app');
  const draw = (part: Partial<AppView>): void => {
    view = { ...view, ...part };
    app.view = view;
  };
  const dispatch = (happening: Happening): void => {
    at += 1;
    session = reduce(session, { ...happening, at }, settings).state;
    draw({ session });
  };
  app.addEventListener('happening', (event) => {
    told.push(event.detail);
    dispatch(event.detail);
  });
  app.view = view;
  document.body.append(app);
  // Asked for by name: before the first text is laid out nothing is loading yet, and all would be ready.
  await document.fonts.load('1rem "Atkinson Hyperlegible Next"');
  await everyUpdate(app);
  return {
    app,
    show,
    told,
    get session() {
      return session;
    },
    async send(...happenings) {
      happenings.forEach(dispatch);
      await everyUpdate(app);
    },
    async set(part) {
      draw(part);
      await everyUpdate(app);
    },
    later(ms) {
      at += ms;
    },
    async still() {
      await everyUpdate(app);
      // An animation that ends may start an update, and an update an animation.
      for (let running = moving().filter(ends); running.length > 0; running = moving().filter(ends)) {
        await Promise.allSettled(running.map((animation) => animation.finished));
        await nextFrame();
        await everyUpdate(app);
      }
    },
  };
}

/** The next picture on the glass: by then everything that waited for this one has run. */
export function nextFrame(): Promise<number> {
  return new Promise(requestAnimationFrame);
}

/** All animations that run, inside all shadow roots. */
export function moving(): Animation[] {
  return deep('*').flatMap((element) => element.getAnimations());
}

export function ends(animation: Animation): boolean {
  return animation.effect?.getComputedTiming().endTime !== Infinity;
}

/** All elements that match, inside all shadow roots. */
export function deep(selector: string, root: ParentNode = document): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [...(element.matches(selector) ? [element] : []), ...(element.shadowRoot === null ? [] : deep(selector, element.shadowRoot))]);
}

/** The only element that matches. */
export function one(selector: string): HTMLElement {
  const found = deep(selector);
  const [first] = found;
  if (first === undefined || found.length > 1) throw new Error(`${found.length} elements match ${selector}`);
  return first;
}
