/**
 * What a screen is called, for whoever has it read to them.
 * Guarantees: pure; every screen of a visit has words. A screen whose own voice begins by telling what it is has none.
 */
import { isCodeSheet, underneath, type Finish, type OnSlide, type Session } from '#core/session/state.ts';
import type { Edition, LanguageTag, Show } from '#core/show/show.ts';
import { tellingOf } from '#core/show/telling.ts';
import { stringsFor, type Strings } from './strings.ts';

/** The language a screen speaks; where nobody has chosen one, the first. */
export function languageOf(session: Session, show: Show): LanguageTag {
  const screen = underneath(session);
  return 'language' in screen ? screen.language : show.languages[0];
}

/** The same for the same screen: another one is announced. */
export function screenKey(session: Session): string {
  const screen = underneath(session);
  const where =
    screen.screen === 'slide' ? [screen.story, screen.index, screen.sheet]
    : screen.screen === 'finish' ? [screen.stage.at, screen.stage.at === 'question' ? screen.stage.index : null, screen.sheet]
    : screen.screen === 'attract' ? [screen.awakeUntil === null, screen.sheet]
    // What is written there changes letter by letter.
    : screen.screen === 'choose' ? [isCodeSheet(screen.sheet) ? 'code' : screen.sheet]
    : [];
  return JSON.stringify([session.screen, screen.screen, 'language' in screen ? screen.language : null, where]);
}

/** Sentences and titles, in the screen's language. */
export function screenWords(session: Session, show: Show): string[] {
  const language = languageOf(session, show);
  const edition = show.editions[language];
  const strings = stringsFor(language);
  const screen = underneath(session);
  if (session.screen === 'warning') {
    const kids = screen.screen === 'slide' ? tellingOf(screen.story) === 'kids' : screen.screen === 'finish' && screen.telling === 'kids';
    return kids ? [strings.warning.titleKids, strings.warning.textKids] : [strings.warning.title, strings.warning.text];
  }
  if (edition === undefined) return [];
  if ('sheet' in screen && screen.sheet === 'display') return [strings.display.title];
  switch (screen.screen) {
    case 'attract':
      return [edition.attract.headline];
    case 'choose':
      return isCodeSheet(screen.sheet) ? [strings.called.have, strings.called.enter] : [strings.choose.title];
    case 'slide':
      return slideWords(screen, edition, strings);
    case 'finish':
      return finishWords(screen, edition, strings);
    default:
      return [];
  }
}

function slideWords({ story, index, sheet }: OnSlide, edition: Edition, strings: Strings): string[] {
  if (sheet === 'topics') return [strings.topics.title];
  if (sheet === 'called') return [strings.called.title];
  if (typeof sheet === 'object' && sheet !== null) return [edition.glossary[sheet.term]?.word ?? ''];
  return [edition.stories[story]?.[index]?.title ?? ''];
}

function finishWords({ stage, telling }: Finish, edition: Edition, { stayed }: Strings): string[] {
  const kids = telling === 'kids';
  if (stage.at === 'points') return [edition.finish[telling]?.title ?? ''];
  if (stage.at === 'question') return [];
  const number = edition.stayed[telling]?.length ?? 0;
  return kids ? [stayed.titleKids, stayed.textKids(number)] : [stayed.title, stayed.text(number)];
}
