/**
 * The bundled show with everything a show may have beside its slides' own texts, made up here.
 * Guarantees: what a test relies on stands in this file, whatever the bundled show's texts come to say.
 */
import type { Edition, Show, Slide, StayedQuestion } from '#core/show/show.ts';
import { addressOf, spokenOf } from './mount.ts';

/** As many and as long as a show's may be, with all that Spanish asks of a code. */
export const QUESTIONS = Array.from({ length: 24 }, (_, index) => ({
  id: `question-${index + 1}`,
  ask: index === 0 ? '¿Puedo quedarme con mi hijo o hija durante la prueba?' : `¿Qué pasa con la médula ósea número ${index + 1}, señora, y cuándo lo sabremos en la clínica?`,
}));

const BREATHE: Slide['activity'] = {
  order: 'all',
  steps: [
    { touch: 'toy', shows: ['balloon-1'], hides: [] },
    { touch: 'child', shows: ['balloon-2'], hides: ['balloon-1'] },
  ],
  invite: spokenOf(['Touch [toy]Elephant[/], then the child.'], 'invite'),
  answer: spokenOf(['What a big [child]balloon[/].'], 'answer'),
};

const BANDAGE: Slide['activity'] = {
  order: 'any',
  steps: ['coral', 'sage'].map((colour) => ({ touch: `bandage-${colour}`, shows: [`placed-${colour}`], hides: [] })),
  invite: spokenOf(['Choose a bandage.'], 'invite-2'),
  answer: spokenOf(['That one looks good.'], 'answer-2'),
};

function grownUps(slide: Slide): Slide {
  if (slide.id === 'inside-your-bones') return { ...slide, main: spokenOf(['One two three four five six marrow eight nine.', 'Ten eleven, and then a breath that is long enough to stand in a caption of its own: bone marrow.'], 'terms'), terms: [{ from: 6, to: 7, term: 'marrow' }, { from: 26, to: 28, term: 'silent' }] };
  if (slide.id !== 'the-sample') return { ...slide, terms: [], beside: null, needle: null, activity: null };
  return { ...slide, beside: 'May I stay with my child?', needle: { ...spokenOf(['This is a drawing.', 'The [needle]needle[/] is thin.'], 'needle'), picture: addressOf('the-sample.needle'), show: 'Show me the needle', hide: 'Hide the needle' } };
}

function kids(slide: Slide): Slide {
  const activity = slide.id === 'breathe' ? BREATHE : slide.id === 'bandage' ? BANDAGE : null;
  return { ...slide, terms: [], beside: null, activity };
}

const CARDS: StayedQuestion = {
  ask: spokenOf(['What are the rules about?'], 'ask-1'),
  picture: null,
  answers: [
    { say: 'Eating and drinking', part: null, right: true, because: spokenOf(['Yes, [list]eating[/] and drinking.'], 'because-1'), picture: addressOf('getting-ready') },
    { say: 'Books and toys', part: null, right: false, because: spokenOf(['They are about eating.'], 'because-2'), picture: addressOf('getting-ready') },
  ],
};

const PARTS: StayedQuestion = {
  ask: spokenOf(['Which one carries oxygen?'], 'ask-2'),
  picture: addressOf('kids-helpers'),
  answers: [
    { say: 'The red cell', part: 'red-cell', right: true, because: spokenOf(['Red cells carry oxygen.'], 'because-3'), picture: addressOf('kids-helpers') },
    { say: 'The white cell', part: 'white-cell', right: false, because: spokenOf(['White cells fight.'], 'because-4'), picture: addressOf('kids-helpers') },
  ],
};

function enrich(edition: Edition): Edition {
  const grown = (edition.stories['grown-ups'] ?? []).map(grownUps);
  return {
    ...edition,
    stories: { 'grown-ups': grown, kids: (edition.stories.kids ?? grown).map(kids), short: grown.filter(({ id }) => ['the-factory', 'two-tests', 'key-points'].includes(id)) },
    glossary: { marrow: { word: 'marrow', meaning: spokenOf(['The soft, spongy middle of most bones.'], 'marrow') }, silent: { word: 'bone marrow', meaning: spokenOf(['Nobody speaks this.'], 'silent', false) } },
    questions: { 'grown-ups': QUESTIONS, kids: QUESTIONS.slice(0, 3) },
    stayed: { 'grown-ups': [CARDS, PARTS] },
  };
}

export function richShow(show: Show): Show {
  return { ...show, editions: Object.fromEntries(Object.entries(show.editions).map(([language, edition]) => [language, enrich(edition)])) };
}
