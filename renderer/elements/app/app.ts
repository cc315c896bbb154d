/**
 * The whole of what a visitor sees, as a function of `view`.
 * Guarantees: `<kiosk-app>` reflects screen, slide, language, telling and playing; under a warning they are those of
 * the screen beneath it, but `screen`. What the visitor set for themselves is told to the style sheets on <html>.
 */
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { codeOf } from '#core/session/resume-code.ts';
import { isCodeSheet, underneath, type OnSlide, type Session, type Staff } from '#core/session/state.ts';
import type { LanguageTag, Slide } from '#core/show/show.ts';
import { tellingOf, type StoryId, type Telling } from '#core/show/telling.ts';
import { curled, directionOf, stringsFor, type Strings } from '../../strings/strings.ts';
import '../attract/attract.ts';
import '../called-sheet/called-sheet.ts';
import '../choose/choose.ts';
import '../cleaning/cleaning.ts';
import '../closed/closed.ts';
import '../code-sheet/code-sheet.ts';
import { foldsTools } from '../controls/tool.ts';
import '../display-sheet/display-sheet.ts';
import '../finish/finish.ts';
import '../more-sheet/more-sheet.ts';
import '../scan-mark/scan-mark.ts';
import '../slide/slide.ts';
import '../staff-pad/staff-pad.ts';
import '../staff-panel/staff-panel.ts';
import '../stayed/stayed.ts';
import '../topics/topics.ts';
import '../warning/warning.ts';
import '../word-card/word-card.ts';
import { FocusKeeper } from './focus.ts';
import { pageName, screenName, type PageName } from './page-name.ts';
import type { AppView } from './view.ts';

/** The panel on which 96 px are 24 mm; smaller ones get larger controls. */
const REFERENCE_INCHES = 21.5;

/** Where no visitor is. */
const UNCHANGED = { text: 1, theme: 'paper', calm: false, spoken: false, scanning: 'off' } as const;

type Screen = Exclude<Session, { screen: 'warning' }>;

function tellingOn(screen: Screen): Telling | undefined {
  if (screen.screen === 'slide') return tellingOf(screen.story);
  return screen.screen === 'finish' ? screen.telling : undefined;
}

/** Where nobody has chosen yet, the first one offered. */
function languageOn(screen: Screen, view: AppView): LanguageTag {
  return 'language' in screen ? screen.language : (view.languages[0] ?? 'en');
}

function slidesOf(view: AppView, screen: Screen): readonly Slide[] {
  return screen.screen === 'slide' ? (view.show.editions[screen.language]?.stories[screen.story] ?? []) : [];
}

/** The same telling in two minutes, or all of it; null where the show has no such choice. */
function otherStory(view: AppView, { story, language }: OnSlide): StoryId | null {
  const stories = view.show.editions[language]?.stories;
  if (tellingOf(story) !== 'grown-ups' || stories?.short === undefined || stories['grown-ups'] === undefined) return null;
  return story === 'short' ? 'grown-ups' : 'short';
}

@customElement('kiosk-app')
export class KioskApp extends LitElement {
  static override styles = css`
    :host { display: block; position: relative; block-size: 100%; overflow: hidden; background: var(--page); color: var(--text); font-family: var(--font); font-size: var(--t-body); line-height: 1.4; font-weight: 450; user-select: none; -webkit-user-select: none; touch-action: none; }
    .screen { position: absolute; inset: 0; }
    .sheet { position: absolute; inset: 0; z-index: 6; }
    .said { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  `;

  @property({ attribute: false }) view: AppView | null = null;

  /** The More sheet is open. */
  @state() private more = false;

  /** The page that is shown, and the screen it is on. */
  #page: PageName | null = null;
  #on = '';
  /** What a screen reader is told, once. */
  #said: PageName | null = null;

  constructor() {
    super();
    new FocusKeeper(this);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('view') || this.view === null) return;
    const { session } = this.view;
    const folds = (session.screen === 'slide' || session.screen === 'choose') && foldsTools(session.choices, tellingOn(session) === 'kids');
    if (!folds || session.sheet !== null) this.more = false;
    this.#reflect(this.view);
    this.#tellDocument(this.view);
    this.#say(this.view);
  }

  /** Of a new screen the title gets the focus and is read for that. On the slides a control has it, while the screen is wiped nothing: there it is said. */
  #say({ session, show }: AppView): void {
    const on = screenName(session);
    const page = pageName(session, show);
    if (on !== this.#on) this.#said = on === 'slide' || on === 'cleaning' ? page : null;
    else if (page?.text !== this.#page?.text) this.#said = page;
    this.#on = on;
    this.#page = page;
  }

  #reflect(view: AppView): void {
    const screen = underneath(view.session);
    const set = (name: string, value: string | undefined): void => {
      if (value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, value);
    };
    set('screen', view.session.screen);
    set('slide', screen.screen === 'slide' ? slidesOf(view, screen)[screen.index]?.id : undefined);
    set('language', 'language' in screen ? screen.language : undefined);
    set('telling', tellingOn(screen));
    this.toggleAttribute('playing', view.audible);
  }

  /** Conditions of the style sheets stand on <html>. */
  #tellDocument(view: AppView): void {
    const root = document.documentElement;
    const screen = underneath(view.session);
    // What a visitor set is gone where no visitor is; how high the screen hangs is not.
    const { text, theme, calm, lowReach, spoken, scanning } = 'choices' in screen ? screen.choices : { ...UNCHANGED, lowReach: view.config.display.lowReach };
    root.lang = languageOn(screen, view);
    root.dir = directionOf(root.lang);
    document.title = curled(view.show.editions[root.lang]?.title ?? '');
    const data: Readonly<Record<string, string | undefined>> = {
      text: String(text),
      contrast: theme === 'contrast' ? 'high' : undefined,
      room: theme === 'dark' ? 'dark' : undefined,
      calm: calm ? '' : undefined,
      reach: lowReach ? 'low' : undefined,
      spoken: spoken ? '' : undefined,
      scanning: scanning === 'off' ? undefined : scanning,
      telling: tellingOn(screen),
    };
    for (const [name, value] of Object.entries(data)) {
      if (value === undefined) root.removeAttribute(`data-${name}`);
      else root.setAttribute(`data-${name}`, value);
    }
    root.style.setProperty('--reach', String(Math.max(1, REFERENCE_INCHES / view.config.display.diagonalInches)));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (view === null) return nothing;
    const screen = underneath(view.session);
    const strings = stringsFor(languageOn(screen, view));
    const warned = view.session.screen === 'warning';
    const sheet = warned ? nothing : this.#sheet(view, screen, strings);
    const covered = warned || sheet !== nothing;
    return html`
      <div class="screen" ?inert=${covered} @more=${this.#openMore}>${this.#screen(view, screen, strings)}</div>
      ${sheet === nothing ? nothing : html`<div class="sheet" @close-more=${this.#closeMore}>${sheet}</div>`}
      ${warned
        ? html`<kiosk-warning
            .remaining=${view.remaining}
            .whole=${view.config.idle.warningSeconds}
            ?kids=${tellingOn(screen) === 'kids'}
            .strings=${strings}
          ></kiosk-warning>`
        : nothing}
      <p class="said" role="status" lang=${this.#said?.language ?? nothing}>${this.#said?.text ?? ''}</p>
      ${view.scan === null ? nothing : html`<kiosk-scan-mark .place=${view.scan} .strings=${strings}></kiosk-scan-mark>`}
    `;
  }

  #screen(view: AppView, screen: Screen, strings: Strings): TemplateResult | typeof nothing {
    const { show, languages, pictures, picturesVersion } = view;
    if (screen.screen === 'attract') {
      return html`<kiosk-attract .session=${screen} .show=${show} .languages=${languages} .question=${view.question} .pictures=${pictures} .picturesVersion=${picturesVersion}></kiosk-attract>`;
    }
    if (screen.screen === 'closed') return html`<kiosk-closed ?woken=${screen.wokenUntil !== null} .hours=${view.config.hours ?? []} .opens=${view.opens} .languages=${languages}></kiosk-closed>`;
    if (screen.screen === 'cleaning') return html`<kiosk-cleaning .remaining=${view.remaining} .language=${screen.language} .languages=${languages}></kiosk-cleaning>`;
    if (screen.screen === 'staff') return this.#staff(view, screen, strings);
    const edition = show.editions[screen.language];
    if (edition === undefined) return nothing;
    switch (screen.screen) {
      case 'choose':
        return html`<kiosk-choose
          .session=${screen}
          .edition=${edition}
          .languages=${languages}
          .strings=${strings}
          .pictures=${pictures}
          .picturesVersion=${picturesVersion}
        ></kiosk-choose>`;
      case 'slide':
        return html`<kiosk-slide
          .session=${screen}
          .slides=${slidesOf(view, screen)}
          .word=${view.word}
          .asideWord=${view.asideWord}
          .questions=${edition.questions[tellingOf(screen.story)] ?? []}
          .languages=${languages}
          .strings=${strings}
          .pictures=${pictures}
          .picturesVersion=${picturesVersion}
        ></kiosk-slide>`;
      case 'finish':
        if (screen.stage.at !== 'points') {
          return html`<kiosk-stayed .session=${screen} .edition=${edition} .word=${view.asideWord} .strings=${strings} .pictures=${pictures} .picturesVersion=${picturesVersion}></kiosk-stayed>`;
        }
        return html`<kiosk-finish
          .session=${screen}
          .edition=${edition}
          .address=${show.address}
          .clinic=${view.config.clinic}
          .strings=${strings}
          .pictures=${pictures}
          .picturesVersion=${picturesVersion}
        ></kiosk-finish>`;
    }
  }

  #staff(view: AppView, { stage, language }: Staff, strings: Strings): TemplateResult {
    return stage === 'pad'
      ? html`<kiosk-staff-pad .staff=${view.staff} .strings=${strings}></kiosk-staff-pad>`
      : html`<kiosk-staff-panel .staff=${view.staff} .languages=${view.languages} .language=${language} .diagonalInches=${view.config.display.diagonalInches} .strings=${strings}></kiosk-staff-panel>`;
  }

  #sheet(view: AppView, screen: Screen, strings: Strings): TemplateResult | typeof nothing {
    if (screen.screen === 'slide' && screen.sheet === 'topics') {
      return html`<kiosk-topics .session=${screen} .slides=${slidesOf(view, screen)} .other=${otherStory(view, screen)} .strings=${strings}></kiosk-topics>`;
    }
    if (screen.screen === 'slide' && screen.sheet === 'called') {
      return html`<kiosk-called-sheet .code=${codeOf(view.show.editions, view.languages, screen) ?? ''} .address=${view.show.address} ?kids=${tellingOn(screen) === 'kids'} .strings=${strings}></kiosk-called-sheet>`;
    }
    if (screen.screen === 'choose' && isCodeSheet(screen.sheet)) {
      return html`<kiosk-code-sheet .letters=${screen.sheet.letters} .strings=${strings}></kiosk-code-sheet>`;
    }
    if (screen.screen === 'slide' && typeof screen.sheet === 'object' && screen.sheet !== null) {
      const term = view.show.editions[screen.language]?.glossary[screen.sheet.term];
      const word = screen.aside?.of === 'word' && screen.aside.kind === 'speaking' ? view.asideWord : -1;
      return term === undefined ? nothing : html`<kiosk-word-card .term=${term} .word=${word} ?calm=${screen.choices.calm} .strings=${strings}></kiosk-word-card>`;
    }
    if (!('sheet' in screen)) return nothing;
    if (screen.sheet === 'display') {
      return html`<kiosk-display-sheet .choices=${screen.choices} .ceiling=${view.config.sound.ceiling} .strings=${strings}></kiosk-display-sheet>`;
    }
    if (screen.screen !== 'attract' && this.more) {
      return html`<kiosk-more-sheet ?topics=${screen.screen === 'slide'} ?code=${screen.screen === 'choose' && screen.choices.text > 2} .languages=${view.languages} .language=${screen.language} .strings=${strings}></kiosk-more-sheet>`;
    }
    return nothing;
  }

  readonly #openMore = (): void => {
    this.more = true;
  };

  readonly #closeMore = (): void => {
    this.more = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-app': KioskApp;
  }
}
