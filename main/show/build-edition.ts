/**
 * One language of a show, put together from files that have been found to fit.
 * Guarantees: pure; whatever a file leaves out is left out of the show, never made up.
 */
import { clipPath } from '#core/show/clips.ts';
import type { Activity, Aloud, Edition, Needle, ShowFile, Slide, Spoken, StayedQuestion, StoryId, Telling, TextFile } from '#core/show/show.ts';
import { STORIES, tellingOf, TELLINGS } from '#core/show/telling.ts';
import { termsIn } from '#core/show/terms.ts';
import { wordsOf } from '#core/show/words.ts';

type SlideFile = NonNullable<ShowFile['tellings'][Telling]>[number];
type SlideText = NonNullable<TextFile['tellings'][Telling]>[string];

export interface EditionMaker {
  /** What is spoken, by its path under narration/LANGUAGE/. */
  readonly clips: ReadonlyMap<string, Spoken>;
  /** Address of a picture by its name. */
  readonly pictureUrl: (name: string) => string;
  /** Whether a clinician reviewed this very text; `name`: TELLING/ID. */
  readonly isReviewed: (name: string, text: SlideText) => boolean;
  readonly aloud?: readonly Aloud[];
}

export function buildEdition(showFile: ShowFile, text: TextFile, { clips, pictureUrl, isReviewed, aloud = [] }: EditionMaker): Edition {
  // A text without narration is read; one that is not in the list has no words either.
  const spoken = (path: string): Spoken => clips.get(path) ?? { words: [], narration: null };
  const forms = Object.fromEntries(Object.entries(text.glossary).map(([id, term]) => [id, term.forms]));

  const stories: Partial<Record<StoryId, readonly Slide[]>> = {};
  for (const story of STORIES) {
    const telling = tellingOf(story);
    const texts = text.tellings[telling];
    const files = filesOf(story);
    if (texts === undefined || files.length === 0) continue;
    // A card opens where its word first comes in this story; later the word is known.
    const explained = new Set<string>();
    stories[story] = files.flatMap((file) => {
      const words = texts[file.id];
      return words === undefined ? [] : [slideOf(telling, file, words, explained)];
    });
  }

  function filesOf(story: StoryId): readonly SlideFile[] {
    const files = showFile.tellings[tellingOf(story)] ?? [];
    return story === 'short' ? (showFile.short ?? []).flatMap((id) => files.find((file) => file.id === id) ?? []) : files;
  }

  function slideOf(telling: Telling, file: SlideFile, slide: SlideText, explained: Set<string>): Slide {
    const { id, picture, beside } = file;
    const main = spoken(clipPath.slide(telling, id));
    const terms = termsIn(main.words, forms).filter(({ term }) => !explained.has(term));
    for (const { term } of terms) explained.add(term);
    return {
      id,
      picture: pictureUrl(picture),
      title: slide.title,
      main,
      needle: telling === 'grown-ups' ? needleOf(id, picture) : null,
      activity: activityOf(telling, file, slide),
      terms,
      beside: beside === undefined ? null : (text.questions[beside]?.ask ?? null),
      reviewed: isReviewed(`${telling}/${id}`, slide),
    };
  }

  function needleOf(id: string, picture: string): Needle | null {
    const needle = text.needle[id];
    return needle === undefined ? null : { ...spoken(clipPath.needle(id)), picture: pictureUrl(`${picture}.needle`), show: needle.show, hide: needle.hide };
  }

  function activityOf(telling: Telling, { id, do: todo }: SlideFile, slide: SlideText): Activity | null {
    if (todo === undefined || slide.do === undefined) return null;
    return { ...todo, invite: spoken(clipPath.invite(telling, id)), answer: spoken(clipPath.answer(telling, id)) };
  }

  function stayedOf(telling: Telling): StayedQuestion[] {
    return (text.stayed[telling] ?? []).map(({ picture, answers }, at) => ({
      ask: spoken(clipPath.ask(telling, at + 1)),
      picture: picture === undefined ? null : pictureUrl(picture),
      answers: answers.map(({ say, part, right, slide }, which) => ({
        say,
        part: part ?? null,
        right,
        because: spoken(clipPath.because(telling, at + 1, which + 1)),
        picture: pictureUrl(showFile.tellings[telling]?.find((one) => one.id === slide)?.picture ?? slide),
      })),
    }));
  }

  const told = TELLINGS.filter((telling) => stories[telling] !== undefined);
  return {
    title: showFile.title[text.language] ?? '',
    attract: text.attract,
    credit: text.credit,
    stories,
    finish: Object.fromEntries(
      told.flatMap((telling) => {
        const finish = text.finish[telling];
        return finish === undefined ? [] : [[telling, { title: finish.title, points: finish.points, say: finish.say.length > 0 ? spoken(clipPath.finish(telling)) : readAloud([finish.title, ...finish.points]) }]];
      }),
    ),
    glossary: Object.fromEntries(Object.entries(text.glossary).map(([id, { word }]) => [id, { word, meaning: spoken(clipPath.term(id)) }])),
    questions: Object.fromEntries(told.map((telling) => [telling, questionsFor(telling, text)])),
    stayed: Object.fromEntries(told.map((telling) => [telling, stayedOf(telling)])),
    aloud,
  };
}

function readAloud(lines: readonly string[]): Spoken {
  return { words: wordsOf(lines), narration: null };
}

/** Children are shown the questions that a child would ask. */
function questionsFor(telling: Telling, text: TextFile): { readonly id: string; readonly ask: string }[] {
  return Object.entries(text.questions).flatMap(([id, question]) => {
    const ask = telling === 'kids' ? question.kids : question.ask;
    return ask === undefined ? [] : [{ id, ask }];
  });
}
