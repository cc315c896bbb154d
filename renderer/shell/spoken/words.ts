/**
 * What is said of a thing: its name and what it is set to; of a picture what it shows, and what there is to do; of a
 * caption the text that it shows a part of.
 * Guarantees: the same thing in the same session is always called the same; each text comes with the language it is in.
 */
import type { Session } from '#core/session/state.ts';
import type { LanguageTag, Show } from '#core/show/show.ts';
import { languageOf, screenWords } from '../../strings/screen-words.ts';
import { stringsFor } from '../../strings/strings.ts';
import { conditionOf, nameOf, writtenIn, type Condition, type Thing } from './thing.ts';

/** Words, and the language they are in. */
export interface Said {
  readonly text: string;
  readonly language: LanguageTag;
}

export function wordsFor({ element, kind }: Thing, session: Session, show: Show): Said[] {
  const language = writtenIn(element) ?? languageOf(session, show);
  const words = kind === 'picture' ? pictureWords(session, show) : kind === 'caption' ? [captionWords(session, show) ?? nameOf(element)] : [nameOf(element), conditionWords(conditionOf(element), language)];
  return words.map((text) => ({ text, language }));
}

/** The whole of what a caption shows a part of, as its narration says it; null: no narration says it. */
function captionWords(session: Session, show: Show): string | null {
  if (session.screen !== 'slide') return null;
  const { language, story, index, aside, needle } = session;
  const slide = show.editions[language]?.stories[story]?.[index];
  const beside = aside?.of === 'invite' || aside?.of === 'answer' ? slide?.activity?.[aside.of] : needle ? slide?.needle : null;
  return (beside ?? slide?.main)?.words.map((word) => word.text).join(' ') ?? null;
}

/** '' where there is nothing to be set. */
export function conditionWords(condition: Condition, language: LanguageTag): string {
  const { display, reading } = stringsFor(language);
  switch (condition) {
    case null:
      return '';
    case 'on':
      return display.on;
    case 'off':
      return display.off;
    case 'chosen':
      return reading.chosen;
    case 'not-chosen':
      return reading.notChosen;
    case 'here':
      return reading.here;
    default:
      return condition.says;
  }
}

/** What there is to do, or what came of it; otherwise what the page is about. */
function pictureWords(session: Session, show: Show): string[] {
  const words = [stringsFor(languageOf(session, show)).reading.picture];
  if (session.screen !== 'slide') return [...words, ...screenWords(session, show)];
  const slide = show.editions[session.language]?.stories[session.story]?.[session.index];
  const activity = slide?.activity;
  const doing = activity == null ? null : (partToTouch(session, show) === null ? activity.answer : activity.invite).words.map((word) => word.text).join(' ');
  return [...words, slide?.title ?? '', doing ?? ''];
}

/** The part of the picture to touch next; null: there is nothing (more) to do. */
export function partToTouch(session: Session, show: Show): string | null {
  if (session.screen !== 'slide') return null;
  const { language, story, index, deeds } = session;
  const slide = show.editions[language]?.stories[story]?.[index];
  const done = deeds[slide?.id ?? ''] ?? [];
  if (slide?.activity == null || (slide.activity.order === 'any' && done.length > 0)) return null;
  return slide.activity.steps[done.length]?.touch ?? null;
}
