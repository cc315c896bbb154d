/** The rules of a visit, one by one: EXPERIENCE's moving, idle and sound. */
import { describe, expect, test } from 'vitest';
import type { Happening } from '#core/session/events.ts';
import { deadline } from '#core/session/deadline.ts';
import { AWAKE_MS, INVITE_MS } from '#core/session/reduce.ts';
import { CODE_LETTERS, codeOf } from '#core/session/resume-code.ts';
import { ACTIVITY_MS, ADVANCE_MS, AFTER_NAME_MS, VOICE_GRACE_MS } from '#core/session/voice.ts';
import { asleep, type OnSlide, type Session } from '#core/session/state.ts';
import { onFirstSlide, settings, walk } from '../../support/sessions.ts';

function slideOf(session: Session): OnSlide {
  if (session.screen !== 'slide') throw new Error(`expected a slide, found ${session.screen}`);
  return session;
}

describe('attract', () => {
  const others: Happening[] = [{ type: 'touch' }, { type: 'language', language: 'en' }, { type: 'next' }, { type: 'open', sheet: 'display' }, { type: 'story', story: 'kids' }, { type: 'louder' }];
  test.each(others)('asleep, $type does nothing', (happening) => {
    expect(walk([[0, happening]]).state).toEqual(asleep(settings));
  });
  test('wakes at the first touch and opens no language with it', () => {
    expect(walk([[0, { type: 'wake' }]]).state).toMatchObject({ screen: 'attract', awakeUntil: AWAKE_MS });
  });
  test('a touch while awake keeps it awake; left alone it falls asleep', () => {
    const { state } = walk([[0, { type: 'wake' }], [9_000, { type: 'touch' }], [10_500, { type: 'time' }]]);
    expect(state).toMatchObject({ awakeUntil: 19_000 });
    expect(walk([[19_000, { type: 'time' }]], state).state).toEqual(asleep(settings));
  });
  test('a language leads to choose; an unknown one nowhere', () => {
    expect(walk([[0, { type: 'wake' }], [1, { type: 'language', language: 'xx' }]]).state.screen).toBe('attract');
    expect(walk([[0, { type: 'wake' }], [1, { type: 'language', language: 'es' }]]).state).toMatchObject({ screen: 'choose', language: 'es' });
  });
});

describe('choose', () => {
  test('a telling that the language does not tell changes nothing', () => {
    expect(walk([[0, { type: 'wake' }], [1, { type: 'language', language: 'es' }], [2, { type: 'story', story: 'kids' }]]).state.screen).toBe('choose');
  });
  test('a telling begins at its first slide, speaking, with the next one prepared', () => {
    const { state, effects } = onFirstSlide();
    expect(state).toMatchObject({ screen: 'slide', index: 0, voice: { kind: 'speaking', take: 1 }, idleSince: null });
    expect(effects.at(-2)).toEqual({ type: 'voice-start', take: 1, url: 'en/one', fromMs: 0 });
    // The next slide is a silent one: there is nothing to make ready for it.
    expect(effects.at(-1)).toEqual({ type: 'prepare', urls: ['en/one'] });
  });
});

describe('pages', () => {
  test('Next stops the voice before it starts the next one', () => {
    const { effects } = walk([[300, { type: 'next' }], [400, { type: 'next' }]], onFirstSlide().state);
    expect(effects.filter((effect) => effect.type.startsWith('voice')).map((effect) => effect.type)).toEqual(['voice-stop', 'voice-start']);
  });
  test('Next at the end goes to finish, silent', () => {
    const { state, effects } = walk([[300, { type: 'next' }], [400, { type: 'next' }], [500, { type: 'next' }]], onFirstSlide().state);
    expect(state).toMatchObject({ screen: 'finish', stage: { at: 'invite', until: 500 + INVITE_MS }, idleSince: null });
    expect(effects.slice(-2)).toEqual([{ type: 'voice-stop', take: 3 }, { type: 'prepare', urls: ['en/finish'] }]);
  });
  test('the invitation waits while a sheet lies over it, has all its time afterwards, and is left alone in the end', () => {
    const invited = walk([[300, { type: 'next' }], [400, { type: 'next' }], [500, { type: 'next' }]], onFirstSlide().state).state;
    const waiting = walk([[600, { type: 'open', sheet: 'display' }], [500 + INVITE_MS, { type: 'time' }]], invited).state;
    expect(waiting).toMatchObject({ screen: 'finish', stage: { at: 'invite', until: null }, sheet: 'display', idleSince: 600 });
    expect(deadline(waiting, settings)).toBe(600 + settings.timeoutMs);
    expect(walk([[600 + settings.timeoutMs, { type: 'time' }]], waiting).state.screen).toBe('warning');
    expect(walk([[20_000, { type: 'close' }]], waiting).state).toMatchObject({ stage: { at: 'invite', until: 20_000 + INVITE_MS }, sheet: null, idleSince: null });
  });
  test('Back on the first slide goes to choose', () => {
    expect(walk([[300, { type: 'back' }]], onFirstSlide().state).state).toMatchObject({ screen: 'choose', language: 'en' });
  });
  test('the show turns the page a moment after the narration, until the visitor turns one', () => {
    const { state } = walk([[20_000, { type: 'voice-ended', take: 1 }]], onFirstSlide().state);
    expect(state).toMatchObject({ index: 0, idleSince: null, voice: { kind: 'ended', advanceAt: 20_000 + ADVANCE_MS } });
    const onTwo = walk([[21_200, { type: 'time' }]], state).state;
    expect(onTwo).toMatchObject({ index: 1, pace: 'show', seen: [0, 1] });
    const byVisitor = walk([[22_000, { type: 'next' }], [40_000, { type: 'voice-ended', take: slideOf(onTwo).voice.take + 1 }]], onTwo).state;
    expect(byVisitor).toMatchObject({ index: 2, pace: 'visitor', voice: { kind: 'ended', advanceAt: null }, idleSince: 40_000 });
  });
  test('after the last narration the show goes to finish by itself', () => {
    let state = onFirstSlide().state;
    state = walk([[20_000, { type: 'voice-ended', take: 1 }], [21_200, { type: 'time' }], [30_200, { type: 'time' }], [31_400, { type: 'time' }]], state).state;
    expect(state).toMatchObject({ index: 2 });
    expect(walk([[46_000, { type: 'voice-ended', take: 3 }], [47_200, { type: 'time' }]], state).state).toMatchObject({ screen: 'finish', idleSince: null });
  });
  test('go jumps, and refuses what is not a slide', () => {
    const { state } = onFirstSlide();
    expect(walk([[300, { type: 'go', index: 2 }]], state).state).toMatchObject({ index: 2, pace: 'visitor' });
    for (const index of [-1, 3, 0.5, Number.NaN]) expect(walk([[300, { type: 'go', index }]], state).state).toMatchObject({ index: 0, pace: 'show' });
  });
  test('under an open sheet the page does not turn; closed, it does', () => {
    const { state } = walk([[300, { type: 'open', sheet: 'topics' }], [20_000, { type: 'voice-ended', take: 1 }]], onFirstSlide().state);
    expect(state).toMatchObject({ sheet: 'topics', voice: { kind: 'ended', advanceAt: null } });
    expect(walk([[25_000, { type: 'close' }]], state).state).toMatchObject({ voice: { kind: 'ended', advanceAt: 26_200 }, idleSince: null });
  });
});

describe('voice', () => {
  test('what was stopped stays stopped on the next slides, and plays when asked', () => {
    const { state } = walk([[300, { type: 'pause' }], [400, { type: 'next' }], [500, { type: 'next' }]], onFirstSlide().state);
    expect(state).toMatchObject({ index: 2, voice: { kind: 'paused', begun: false } });
    expect(walk([[600, { type: 'play' }]], state).effects).toEqual([{ type: 'voice-start', take: 4, url: 'en/three', fromMs: 0 }]);
  });
  test('pause and play go on in the same place', () => {
    const paused = walk([[300, { type: 'pause' }]], onFirstSlide().state);
    expect(paused.effects).toEqual([{ type: 'voice-pause', take: 1 }]);
    expect(walk([[900, { type: 'play' }]], paused.state).effects).toEqual([{ type: 'voice-resume', take: 1 }]);
  });
  test('seek speaks from the word on', () => {
    expect(walk([[300, { type: 'seek', word: 2 }]], onFirstSlide().state).effects).toEqual([
      { type: 'voice-stop', take: 1 },
      { type: 'voice-start', take: 2, url: 'en/one', fromMs: 1200 },
    ]);
  });
  test('news of an earlier take is not news of this one', () => {
    const { state } = walk([[300, { type: 'repeat' }]], onFirstSlide().state);
    expect(walk([[400, { type: 'voice-ended', take: 1 }], [500, { type: 'voice-failed', take: 1 }]], state).state).toEqual(state);
  });
  test('a broken narration is read silently from the start and the show goes on', () => {
    const { state } = walk([[500, { type: 'voice-failed', take: 1 }]], onFirstSlide().state);
    // Another take: the word that the broken one spoke last is not this one's.
    expect(state).toMatchObject({ voice: { kind: 'reading', take: 2, dueAt: 9_500 } });
    expect(walk([[9_500, { type: 'time' }], [9_500 + ADVANCE_MS, { type: 'time' }]], state).state).toMatchObject({ index: 1 });
  });
  test('a narration that never ends is taken as broken', () => {
    const due = 200 + 20_000 + VOICE_GRACE_MS;
    const { state, effects } = walk([[due, { type: 'time' }]], onFirstSlide().state);
    expect(state).toMatchObject({ voice: { kind: 'reading' } });
    expect(effects).toEqual([{ type: 'voice-stop', take: 1 }]);
  });
  test('a reading paused keeps what is left of it', () => {
    const onTwo = walk([[1_000, { type: 'next' }]], onFirstSlide().state).state;
    const { state } = walk([[4_000, { type: 'pause' }], [50_000, { type: 'play' }]], onTwo);
    expect(state).toMatchObject({ voice: { kind: 'reading', dueAt: 56_000 } });
  });
  test('the other language speaks the same slide, unless the visitor stopped it', () => {
    const { state, effects } = walk([[300, { type: 'language', language: 'es' }]], onFirstSlide().state);
    expect(state).toMatchObject({ language: 'es', index: 0, voice: { kind: 'speaking', take: 2 } });
    expect(effects[0]).toEqual({ type: 'voice-stop', take: 1 });
    expect(walk([[300, { type: 'pause' }], [400, { type: 'language', language: 'es' }]], onFirstSlide().state).state).toMatchObject({ language: 'es', voice: { kind: 'paused' } });
  });
  test('the other language keeps what is open on the slide: the needle, a card, a sheet', () => {
    const toSpanish = [20_000, { type: 'language', language: 'es' }] as const;
    const needle = walk([[1_000, { type: 'go', index: 2 }], [2_000, { type: 'needle', shown: true }], toSpanish], onFirstSlide().state);
    expect(needle.state).toMatchObject({ language: 'es', index: 2, needle: true, aside: { of: 'needle', kind: 'speaking' }, held: 'speak' });
    expect(needle.effects.at(-1)).toMatchObject({ type: 'voice-start', url: 'es/needle' });
    const card = walk([[1_000, { type: 'open', sheet: { term: 'marrow' } }], toSpanish], onFirstSlide().state);
    expect(card.state).toMatchObject({ language: 'es', sheet: { term: 'marrow' }, aside: { of: 'word' }, held: 'speak' });
    expect(card.effects.at(-1)).toMatchObject({ type: 'voice-start', url: 'es/marrow' });
    expect(walk([[1_000, { type: 'open', sheet: { term: 'quiet' } }], toSpanish], onFirstSlide().state).state).toMatchObject({ sheet: null, aside: null, voice: { kind: 'speaking' } });
    expect(walk([[1_000, { type: 'open', sheet: 'topics' }], toSpanish], onFirstSlide().state).state).toMatchObject({ sheet: 'topics' });
  });
  test('a language that lacks the telling leads to choose', () => {
    const kids = walk([[0, { type: 'wake' }], [1, { type: 'language', language: 'en' }], [2, { type: 'story', story: 'kids' }]]).state;
    const { state, effects } = walk([[3, { type: 'language', language: 'es' }]], kids);
    expect(state).toMatchObject({ screen: 'choose', language: 'es' });
    expect(effects[0]).toEqual({ type: 'voice-stop', take: 1 });
  });
});

describe('sound', () => {
  test('louder stops at the ceiling, softer at nothing, louder ends mute', () => {
    const louder = Array.from({ length: 9 }, (_, index) => [300 + index, { type: 'louder' }] as const);
    expect(walk(louder, onFirstSlide().state).state).toMatchObject({ choices: { volume: 0.8 } });
    const softer = Array.from({ length: 9 }, (_, index) => [300 + index, { type: 'softer' }] as const);
    expect(walk(softer, onFirstSlide().state).state).toMatchObject({ choices: { volume: 0 } });
    const muted = walk([[300, { type: 'mute' }]], onFirstSlide().state);
    expect(muted.effects).toEqual([{ type: 'volume', volume: 0 }]);
    expect(walk([[400, { type: 'louder' }]], muted.state).effects).toEqual([{ type: 'volume', volume: 0.56 }]);
  });
});

describe('idle', () => {
  test('no idle clock runs while a voice does', () => {
    expect(walk([[19_000, { type: 'time' }]], onFirstSlide().state).state).toMatchObject({ screen: 'slide', idleSince: null });
  });
  test('paused, 60 s bring the warning and 20 s more attract, with everything wiped', () => {
    const changed = walk([[300, { type: 'louder' }], [310, { type: 'display', change: { text: 4, theme: 'contrast', calm: true, captions: false, lowReach: true } }], [400, { type: 'pause' }]], onFirstSlide().state).state;
    expect(walk([[60_399, { type: 'time' }]], changed).state.screen).toBe('slide');
    const warned = walk([[60_400, { type: 'time' }]], changed).state;
    expect(warned).toMatchObject({ screen: 'warning', until: 80_400, over: { screen: 'slide', index: 0 } });
    expect(walk([[80_399, { type: 'time' }]], warned).state.screen).toBe('warning');
    const wiped = walk([[80_400, { type: 'time' }]], warned);
    expect(wiped.state).toEqual(asleep(settings));
    expect(wiped.effects).toEqual([{ type: 'voice-stop', take: 1 }, { type: 'prepare', urls: [] }, { type: 'volume', volume: 0.4 }]);
  });
  test('a touch under the warning goes on where it was, with a new minute', () => {
    const warned = walk([[400, { type: 'pause' }], [60_400, { type: 'time' }]], onFirstSlide().state).state;
    const { state } = walk([[70_000, { type: 'touch' }]], warned);
    expect(state).toMatchObject({ screen: 'slide', index: 0, idleSince: 70_000 });
    expect(walk([[129_999, { type: 'time' }]], state).state.screen).toBe('slide');
  });
  test('finish and choose go the same way', () => {
    const finish = walk([[300, { type: 'go', index: 2 }], [400, { type: 'next' }], [500, { type: 'stayed', wanted: false }], [5_500, { type: 'voice-ended', take: 3 }]], onFirstSlide().state).state;
    expect(finish).toMatchObject({ screen: 'finish', stage: { at: 'points' }, idleSince: 5_500 });
    expect(walk([[65_500, { type: 'time' }], [85_500, { type: 'time' }]], finish).state).toEqual(asleep(settings));
    const choose = walk([[0, { type: 'wake' }], [100, { type: 'language', language: 'es' }]]).state;
    expect(walk([[60_100, { type: 'time' }], [80_100, { type: 'time' }]], choose).state).toEqual(asleep(settings));
  });
  test('start over wipes at once', () => {
    expect(walk([[300, { type: 'start-over' }]], onFirstSlide().state).state).toEqual(asleep(settings));
  });
});

describe('word cards', () => {
  const open = walk([[5_000, { type: 'open', sheet: { term: 'marrow' } }]], onFirstSlide().state);
  test('the slide waits while a card is spoken, and goes on when it is closed', () => {
    expect(open.state).toMatchObject({ sheet: { term: 'marrow' }, aside: { of: 'word', kind: 'speaking', take: 2 }, voice: { kind: 'paused' }, held: 'speak', idleSince: null });
    expect(open.effects).toEqual([{ type: 'voice-pause', take: 1 }, { type: 'voice-start', take: 2, url: 'en/marrow', fromMs: 0 }]);
    const said = walk([[9_000, { type: 'voice-ended', take: 2 }]], open.state);
    expect(said.state).toMatchObject({ aside: null, held: 'speak', idleSince: 9_000 });
    const closed = walk([[9_500, { type: 'close' }]], said.state);
    expect(closed.state).toMatchObject({ sheet: null, held: null, voice: { kind: 'speaking', take: 1 } });
    expect(closed.effects).toEqual([{ type: 'voice-resume', take: 1 }]);
  });
  test('closed early, the card falls silent', () => {
    expect(walk([[6_000, { type: 'close' }]], open.state).effects).toEqual([{ type: 'voice-stop', take: 2 }, { type: 'voice-resume', take: 1 }]);
  });
  test('a slide that the visitor stopped stays stopped after the card', () => {
    const { state } = walk([[4_000, { type: 'pause' }], [5_000, { type: 'open', sheet: { term: 'marrow' } }], [9_000, { type: 'voice-ended', take: 2 }], [9_500, { type: 'close' }]], onFirstSlide().state);
    expect(state).toMatchObject({ voice: { kind: 'paused' }, held: null, aside: null });
  });
  test('heard again, and a term that the language lacks opens nothing', () => {
    expect(walk([[6_000, { type: 'hear-word' }]], open.state).effects).toEqual([{ type: 'voice-stop', take: 2 }, { type: 'voice-start', take: 3, url: 'en/marrow', fromMs: 0 }]);
    expect(walk([[5_000, { type: 'open', sheet: { term: 'nothing' } }]], onFirstSlide().state).state).toMatchObject({ sheet: null, voice: { kind: 'speaking' } });
  });
  test('a silent card is read, and a page turned under it ends everything', () => {
    const { state } = walk([[5_000, { type: 'open', sheet: { term: 'quiet' } }]], onFirstSlide().state);
    expect(state).toMatchObject({ aside: { kind: 'reading', dueAt: 14_000 } });
    expect(walk([[14_000, { type: 'time' }]], state).state).toMatchObject({ aside: null, sheet: { term: 'quiet' }, held: 'speak' });
    expect(walk([[6_000, { type: 'next' }]], open.state).effects.slice(0, 2)).toEqual([{ type: 'voice-stop', take: 2 }, { type: 'voice-stop', take: 1 }]);
  });
});

describe('the needle', () => {
  const onThree = walk([[1_000, { type: 'go', index: 2 }]], onFirstSlide().state).state;
  test('shows and speaks only when asked for, and the slide goes on when it is hidden', () => {
    expect(walk([[2_000, { type: 'needle', shown: true }]], onFirstSlide().state).state).toMatchObject({ needle: false });
    const shown = walk([[2_000, { type: 'needle', shown: true }]], onThree);
    expect(shown.state).toMatchObject({ needle: true, aside: { of: 'needle' }, held: 'speak' });
    const said = walk([[14_000, { type: 'voice-ended', take: 3 }]], shown.state).state;
    expect(said).toMatchObject({ needle: true, aside: null, held: 'speak', idleSince: 14_000 });
    expect(walk([[15_000, { type: 'needle', shown: false }]], said)).toMatchObject({ state: { needle: false, voice: { kind: 'speaking' } }, effects: [{ type: 'voice-resume', take: 2 }] });
  });
  test('is gone with the page', () => {
    const { state } = walk([[2_000, { type: 'needle', shown: true }], [3_000, { type: 'back' }], [4_000, { type: 'next' }]], onThree);
    expect(state).toMatchObject({ index: 2, needle: false, held: null });
  });
});

describe('something to do', () => {
  const kids = walk([[0, { type: 'wake' }], [1, { type: 'language', language: 'en' }], [2, { type: 'story', story: 'kids' }]]).state;
  test('after the narration an invitation, then time to do it, then the page turns', () => {
    const invited = walk([[10_000, { type: 'voice-ended', take: 1 }]], kids);
    expect(invited.state).toMatchObject({ aside: { of: 'invite', take: 2 }, held: 'advance', voice: { kind: 'ended', advanceAt: null } });
    expect(walk([[12_000, { type: 'voice-ended', take: 2 }]], invited.state).state).toMatchObject({ aside: null, voice: { kind: 'ended', advanceAt: 12_000 + ACTIVITY_MS } });
  });
  test('step by step to its answer; what is no step is nothing', () => {
    const once = walk([[1_000, { type: 'do', part: 'toy' }], [1_100, { type: 'do', part: 'sky' }]], kids).state;
    expect(once).toMatchObject({ deeds: { hello: [0] }, aside: null, voice: { kind: 'speaking' } });
    const twice = walk([[2_000, { type: 'do', part: 'toy' }]], once);
    expect(twice.state).toMatchObject({ deeds: { hello: [0, 1] }, aside: { of: 'answer' }, held: 'speak' });
    expect(walk([[3_000, { type: 'do', part: 'toy' }]], twice.state).state).toMatchObject({ deeds: { hello: [0, 1] } });
    expect(walk([[4_500, { type: 'voice-ended', take: 2 }]], twice.state).effects).toEqual([{ type: 'voice-resume', take: 1 }]);
  });
  test('a choice can be changed', () => {
    const { state } = walk([[1_000, { type: 'next' }], [2_000, { type: 'do', part: 'red' }], [3_000, { type: 'do', part: 'blue' }]], kids);
    expect(state).toMatchObject({ deeds: { bye: [1] }, aside: { of: 'answer' } });
  });
  test('it never keeps anyone from going on', () => {
    expect(walk([[10_000, { type: 'voice-ended', take: 1 }], [10_500, { type: 'next' }]], kids).state).toMatchObject({ index: 1, aside: null });
  });
});

describe('the last pages', () => {
  const atEnd = walk([[300, { type: 'go', index: 2 }], [400, { type: 'next' }]], onFirstSlide().state).state;
  test('left alone, the invitation gives way to the points, which are spoken', () => {
    expect(walk([[400 + INVITE_MS, { type: 'time' }]], atEnd).state).toMatchObject({ stage: { at: 'points' }, aside: { of: 'finish' } });
  });
  test('three touches through the questions, each answer explained', () => {
    const asked = walk([[1_000, { type: 'stayed', wanted: true }]], atEnd).state;
    expect(asked).toMatchObject({ stage: { at: 'question', index: 0, answer: null }, aside: { of: 'ask' } });
    const wrong = walk([[2_000, { type: 'answer', answer: 1 }]], asked).state;
    expect(wrong).toMatchObject({ stage: { answer: 1 }, aside: { of: 'because', kind: 'reading' } });
    expect(walk([[3_000, { type: 'answer', answer: 0 }]], wrong).state).toMatchObject({ stage: { answer: 0 }, aside: { of: 'because', kind: 'speaking' } });
    expect(walk([[3_000, { type: 'go-on' }], [4_000, { type: 'go-on' }]], wrong).state).toMatchObject({ stage: { at: 'points' }, aside: { of: 'finish' } });
  });
  test('the other language asks the same question, or gives the same answer', () => {
    const toSpanish = [5_000, { type: 'language', language: 'es' }] as const;
    expect(walk([toSpanish], atEnd).state).toMatchObject({ language: 'es', stage: { at: 'invite' }, aside: null });
    const asked = walk([[1_000, { type: 'stayed', wanted: true }]], atEnd).state;
    expect(walk([toSpanish], asked)).toMatchObject({ state: { stage: { at: 'question', index: 0, answer: null }, aside: { of: 'ask' } } });
    const told = walk([[2_000, { type: 'answer', answer: 0 }], toSpanish], asked);
    expect(told.state).toMatchObject({ stage: { at: 'question', index: 0, answer: 0 }, aside: { of: 'because' } });
    expect(told.effects.at(-1)).toMatchObject({ type: 'voice-start', url: 'es/yes' });
    // Spanish has one question only.
    const second = walk([[2_000, { type: 'go-on' }], toSpanish], asked).state;
    expect(second).toMatchObject({ language: 'es', stage: { at: 'points' } });
  });
  test('a visitor who stopped the voice is not spoken to', () => {
    const { state } = walk([[250, { type: 'pause' }], [300, { type: 'go', index: 2 }], [400, { type: 'next' }], [500, { type: 'stayed', wanted: false }]], onFirstSlide().state);
    expect(state).toMatchObject({ screen: 'finish', quiet: true, aside: null });
  });
  test('questions are taken along and put back, each once, and wiped with the visit', () => {
    const { state } = walk([[500, { type: 'pick', question: 'bath' }], [600, { type: 'pick', question: 'stay' }], [700, { type: 'pick', question: 'bath' }], [800, { type: 'pick', question: 'nothing' }]], atEnd);
    expect(state).toMatchObject({ picked: ['stay'] });
    expect(walk([[900, { type: 'start-over' }]], state).state).toEqual(asleep(settings));
  });
});

describe('being called', () => {
  const place = { language: 'en', story: 'grown-ups', index: 2 } as const;
  const code = codeOf(settings.outline, settings.languages, place) ?? '';
  const typed = (letters: string, from = 3): (readonly [number, Happening])[] => [...letters].map((letter, index) => [from + index, { type: 'letter', letter }]);
  const onCode = (language = 'es'): (readonly [number, Happening])[] => [[0, { type: 'wake' }], [1, { type: 'language', language }], [2, { type: 'open', sheet: 'code' }]];

  test('the code silences the slide, whatever spoke, and closed it goes on', () => {
    const speaking = walk([[1_000, { type: 'open', sheet: 'called' }]], onFirstSlide().state);
    expect(speaking.state).toMatchObject({ sheet: 'called', voice: { kind: 'paused' }, held: 'speak', idleSince: 1_000 });
    expect(speaking.effects).toEqual([{ type: 'voice-pause', take: 1 }]);
    expect(walk([[2_000, { type: 'close' }]], speaking.state)).toMatchObject({ state: { sheet: null, voice: { kind: 'speaking' } }, effects: [{ type: 'voice-resume', take: 1 }] });
    const aside = walk([[1_000, { type: 'go', index: 2 }], [1_100, { type: 'needle', shown: true }], [1_200, { type: 'open', sheet: 'called' }]], onFirstSlide().state);
    expect(aside.state).toMatchObject({ sheet: 'called', aside: null });
    expect(aside.effects.at(-1)).toMatchObject({ type: 'voice-stop' });
  });
  test('what the visitor had stopped stays stopped under it and after it', () => {
    const { state } = walk([[1_000, { type: 'pause' }], [1_100, { type: 'open', sheet: 'called' }], [1_200, { type: 'close' }]], onFirstSlide().state);
    expect(state).toMatchObject({ sheet: null, voice: { kind: 'paused' }, held: null });
  });
  test('left lying there it ends in attract, with nothing kept', () => {
    const { state } = walk([[1_000, { type: 'open', sheet: 'called' }], [61_000, { type: 'time' }], [81_000, { type: 'time' }]], onFirstSlide().state);
    expect(state).toEqual(asleep(settings));
  });
  test('another language keeps it open, and the slide silent', () => {
    const { state } = walk([[1_000, { type: 'open', sheet: 'called' }], [1_100, { type: 'language', language: 'es' }]], onFirstSlide().state);
    expect(state).toMatchObject({ sheet: 'called', language: 'es', voice: { kind: 'paused' } });
  });
  test.each([code, code.toLowerCase()])('%s leads to its slide, story and language, speaking', (letters) => {
    const { state, effects } = walk([...onCode(), ...typed(letters)]);
    expect(state).toMatchObject({ ...place, screen: 'slide', seen: [2], sheet: null, pace: 'show', voice: { kind: 'speaking' }, idleSince: null });
    expect(effects).toContainEqual({ type: 'voice-start', take: 1, url: 'en/three', fromMs: 0 });
  });
  test('three letters lead nowhere yet; a double touch writes one; a letter can be taken back', () => {
    const [first = '', second = ''] = code;
    expect(walk([...onCode(), ...typed(code.slice(0, 3))]).state).toMatchObject({ screen: 'choose', sheet: { letters: code.slice(0, 3) } });
    expect(walk([...onCode(), ...typed(first + first + second)]).state).toMatchObject({ sheet: { letters: first + second } });
    expect(walk([...onCode(), ...typed(first + second), [9, { type: 'erase' }]]).state).toMatchObject({ sheet: { letters: first } });
    expect(walk([...onCode(), [9, { type: 'erase' }]]).state).toMatchObject({ sheet: { letters: '' } });
  });
  test('an unknown code stays to be looked at, silently; one letter can be mended, or another code begun', () => {
    const other = [...CODE_LETTERS].find((letter) => !code.includes(letter)) ?? '';
    const wrong = code.slice(0, 3) + other;
    const { state, effects } = walk([...onCode(), ...typed(wrong)]);
    expect(state).toMatchObject({ screen: 'choose', language: 'es', sheet: { letters: wrong } });
    expect(effects.filter(({ type }) => type === 'cue')).toEqual([{ type: 'cue', cue: 'wake' }]);
    expect(walk([[20, { type: 'erase' }], [21, { type: 'letter', letter: code.at(-1) ?? '' }]], state).state).toMatchObject({ ...place, screen: 'slide' });
    expect(walk(typed(code, 20), state).state).toMatchObject({ ...place, screen: 'slide' });
  });
  test('Back leaves the code, not the visit; letters mean nothing elsewhere', () => {
    expect(walk([...onCode(), ...typed('B'), [9, { type: 'back' }]]).state).toMatchObject({ screen: 'choose', sheet: null });
    expect(walk([[0, { type: 'wake' }], [1, { type: 'language', language: 'en' }], ...typed(code)]).state).toMatchObject({ screen: 'choose', sheet: null });
    const slide = onFirstSlide().state;
    expect(walk([[900, { type: 'open', sheet: 'code' }], ...typed(code, 901), [999, { type: 'erase' }]], slide).state).toEqual(slide);
    expect(walk([[0, { type: 'wake' }], [1, { type: 'open', sheet: 'code' }], ...typed(code)]).state).toMatchObject({ screen: 'attract', sheet: null });
  });
  test('the letters are gone with the visit', () => {
    const written = walk([...onCode(), ...typed('BD')]).state;
    const left = walk([[60_010, { type: 'time' }], [80_010, { type: 'time' }]], written).state;
    expect(left).toEqual(asleep(settings));
    expect(walk([[20, { type: 'start-over' }]], written).state).toEqual(asleep(settings));
    expect(walk([[90_000, { type: 'wake' }], [90_001, { type: 'language', language: 'en' }], [90_002, { type: 'open', sheet: 'code' }]], left).state).toMatchObject({ sheet: { letters: '' } });
  });
});

describe('two minutes', () => {
  test('the short story has its own pages, and the topics lead back to the whole', () => {
    const { state } = walk([[0, { type: 'wake' }], [1, { type: 'language', language: 'en' }], [2, { type: 'story', story: 'short' }], [3, { type: 'next' }]]);
    expect(state).toMatchObject({ story: 'short', index: 1 });
    expect(walk([[4, { type: 'next' }]], state).state).toMatchObject({ screen: 'finish', telling: 'grown-ups' });
    expect(walk([[4, { type: 'story', story: 'grown-ups' }]], state).state).toMatchObject({ story: 'grown-ups', index: 0, seen: [0] });
    expect(walk([[4, { type: 'story', story: 'kids' }]], state).state).toMatchObject({ story: 'short' });
  });
});

describe('sounds of the interface', () => {
  const cues = (steps: Parameters<typeof walk>[0], from?: Session): string[] => walk(steps, from).effects.flatMap((effect) => (effect.type === 'cue' ? [effect.cue] : []));
  test('waking, turning a page and taking a question along are heard; what happens by itself is not', () => {
    expect(cues([[0, { type: 'wake' }]])).toEqual(['wake']);
    expect(cues([[300, { type: 'next' }], [400, { type: 'pick', question: 'stay' }]], onFirstSlide().state)).toEqual(['page', 'tick']);
    expect(cues([[20_000, { type: 'voice-ended', take: 1 }], [21_200, { type: 'time' }]], onFirstSlide().state)).toEqual([]);
  });
  test('not in calm, not when muted', () => {
    for (const quiet of [{ type: 'display', change: { calm: true } }, { type: 'mute' }] as const) {
      expect(cues([[300, quiet], [400, { type: 'next' }]], onFirstSlide().state)).toEqual([]);
    }
  });
});

describe('the name of something on the screen', () => {
  test('the voice waits for it, and goes on a moment after its end', () => {
    const named = walk([[300, { type: 'name', ms: 500 }]], onFirstSlide().state);
    expect(named.effects).toEqual([{ type: 'voice-pause', take: 1 }]);
    expect(deadline(named.state, settings)).toBe(800 + AFTER_NAME_MS);
    expect(walk([[799 + AFTER_NAME_MS, { type: 'time' }]], named.state).effects).toEqual([]);
    expect(walk([[800 + AFTER_NAME_MS, { type: 'time' }]], named.state).effects).toEqual([{ type: 'voice-resume', take: 1 }]);
  });
  test('what a visitor stopped stays stopped', () => {
    const { state, effects } = walk([[300, { type: 'pause' }], [400, { type: 'name', ms: 500 }], [900 + AFTER_NAME_MS, { type: 'time' }]], onFirstSlide().state);
    expect(effects).toEqual([{ type: 'voice-pause', take: 1 }]);
    expect(state).toMatchObject({ aside: null, voice: { kind: 'paused' } });
  });
  test('no page turns while it is said, nor afterwards', () => {
    const { state } = walk([[20_000, { type: 'voice-ended', take: 1 }], [20_100, { type: 'name', ms: 500 }], [20_600 + AFTER_NAME_MS, { type: 'time' }], [20_600 + AFTER_NAME_MS + ADVANCE_MS, { type: 'time' }]], onFirstSlide().state);
    expect(state).toMatchObject({ index: 0, aside: null, voice: { kind: 'ended', advanceAt: null } });
  });
  test('at the end it ends what was being said there', () => {
    const { state } = walk([[300, { type: 'next' }], [400, { type: 'next' }], [500, { type: 'next' }], [600, { type: 'stayed', wanted: false }], [700, { type: 'name', ms: 500 }]], onFirstSlide().state);
    expect(state).toMatchObject({ screen: 'finish', aside: { of: 'name', dueAt: 1_200 + AFTER_NAME_MS } });
    expect(walk([[1_200 + AFTER_NAME_MS, { type: 'time' }]], state).state).toMatchObject({ aside: null });
  });
  test('an offer on attract keeps it awake until it was heard, and a while longer', () => {
    const awake = walk([[0, { type: 'wake' }], [5_000, { type: 'name', ms: 8_000 }]]).state;
    expect(awake).toMatchObject({ screen: 'attract', awakeUntil: 13_000 + AWAKE_MS });
  });
});
