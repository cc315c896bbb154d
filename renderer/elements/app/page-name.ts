/**
 * The name of the page that is shown, as a screen reader is told it when the page changes.
 * Guarantees: pure; a name only where there are pages to tell apart or a language to change.
 */
import { underneath, type Session } from '#core/session/state.ts';
import type { LanguageTag, Show } from '#core/show/show.ts';
import { curled, stringsFor } from '../../strings/strings.ts';

export interface PageName {
  readonly text: string;
  readonly language: LanguageTag;
}

/** The screen with its stage: another one has another name, and the same one the same in every language. */
export function screenName(session: Session): string {
  const screen = underneath(session);
  switch (screen.screen) {
    case 'attract':
      return screen.awakeUntil === null ? 'asleep' : 'attract';
    case 'closed':
      return screen.wokenUntil === null ? 'dark' : 'closed';
    case 'staff':
      return `staff ${screen.stage}`;
    case 'finish':
      return screen.stage.at === 'question' ? `question ${screen.stage.index} ${String(screen.stage.answer)}` : screen.stage.at;
    default:
      return screen.screen;
  }
}

/** null: nothing is said. */
export function pageName(session: Session, show: Show): PageName | null {
  const screen = underneath(session);
  if (screen.screen === 'cleaning') return { text: stringsFor(screen.language).cleaning.title, language: screen.language };
  if (!('picked' in screen)) return null;
  const { language } = screen;
  const edition = show.editions[language];
  const strings = stringsFor(language);
  switch (screen.screen) {
    case 'choose':
      return { text: strings.choose.title, language };
    case 'slide': {
      const slides = edition?.stories[screen.story] ?? [];
      return { text: strings.controls.page(curled(slides[screen.index]?.title ?? ''), screen.index + 1, slides.length), language };
    }
    case 'finish':
      return screen.stage.at === 'points' ? { text: curled(edition?.finish[screen.telling]?.title ?? ''), language } : null;
  }
}
