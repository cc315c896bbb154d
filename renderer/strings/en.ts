/**
 * The interface's words in English.
 * Guarantees: this object is the type of every other language; control names are those that tests and tools rely on.
 */
import { staffEn } from './staff-en.ts';

/** Who comes back looks for these words. */
const haveCode = 'We have a code';
const numbersEn: Readonly<Record<number, string>> = { 2: 'Two', 3: 'Three', 4: 'Four', 5: 'Five' };

export const en = {
  attract: { touch: 'Touch the screen' },
  choose: {
    title: 'Who is watching?',
    grownUps: 'For grown-ups',
    kids: 'For kids',
    short: 'Only two minutes?',
    length: (minutes: number, pictures: number): readonly [string, string] => [
      minutes === 1 ? 'About 1 minute,' : `About ${minutes} minutes,`,
      pictures === 1 ? '1 picture' : `${pictures} pictures`,
    ],
  },
  controls: {
    next: 'Next',
    back: 'Back',
    play: 'Play',
    pause: 'Pause',
    repeat: 'Repeat',
    mute: 'Mute',
    unmute: 'Unmute',
    louder: 'Louder',
    softer: 'Softer',
    topics: 'Topics',
    display: 'Display',
    more: 'More',
    close: 'Close',
    startOver: 'Start over',
    scrollDown: 'Further down',
    scrollUp: 'Back up',
    pages: 'Pages',
    progress: (number: number, total: number): string => `${number} of ${total}`,
    page: (title: string, number: number, total: number): string => `${title}, ${number} of ${total}`,
    progressOf: (number: number, total: number, title: string): string => `${number} of ${total}, ${title}`,
    picture: (title: string): string => `Picture: ${title}`,
    volume: (level: number, total: number): string => `Volume ${level} of ${total}`,
  },
  topics: { title: 'Topics', seen: 'Seen', short: 'The two-minute version', whole: 'The whole story' },
  wordCard: { hear: 'Hear it again' },
  called: {
    title: 'We were called',
    /** Read letter by letter. */
    code: (letters: string): string => `Your code: ${letters}`,
    take: 'Take a photo, or write these letters down.',
    takeKids: 'Take a photo, or write these letters down.',
    later: `Later, touch “${haveCode}” and enter them. You come back to this picture.`,
    laterKids: `Later, touch “${haveCode}” and enter them. You come back to this picture.`,
    qr: 'The code for a phone',
    /** In the code for a phone: what it says there. */
    phone: (code: string): string => `Your code: ${code}. Later, touch “${haveCode}” on the screen and enter it.`,
    have: haveCode,
    enter: 'Enter the four letters.',
    unknown: 'No picture has this code. Please look once more.',
    letters: (letters: string, total: number): string => (letters === '' ? `None of ${total} letters` : `${letters}: ${letters.split(', ').length} of ${total} letters`),
    erase: 'Erase',
  },
  scanning: { stop: 'Stop scanning' },
  beside: { ask: 'Ask the care team.' },
  display: {
    title: 'Display',
    sound: 'Sound',
    /** The two leaves. */
    see: 'See',
    hear: 'Hear and touch',
    textSize: 'Text size',
    textSizeStep: (number: number, total: number): string => `Size ${number} of ${total}`,
    colors: 'Colors',
    themes: { paper: 'Paper', contrast: 'High contrast', dark: 'Dark room' },
    captions: 'Captions',
    calm: 'No movement',
    lowReach: 'Low reach',
    spoken: 'Read to me',
    scanning: 'One switch',
    speeds: { off: 'Off', slow: 'Slow', medium: 'Medium', fast: 'Fast' },
    on: 'On',
    off: 'Off',
  },
  pick: {
    ask: 'Touch the questions you want to ask.',
    askKids: 'Pick one. You can pick more.',
    count: (number: number): string => (number === 1 ? '1 question to ask' : `${number} questions to ask`),
  },
  stayed: {
    title: 'What stayed with you?',
    titleKids: 'What stayed with you?',
    text: (number: number): string => (number === 1 ? 'One short question, if you like. We keep no score.' : `${numbersEn[number] ?? number} short questions, if you like. We keep no score.`),
    textKids: (number: number): string => (number === 1 ? 'One small question, if you like.' : `${numbersEn[number] ?? number} small questions, if you like.`),
    start: 'Yes, ask me',
    skip: 'No, thank you',
    goOn: 'Go on',
  },
  finish: {
    questions: 'Questions to ask',
    questionsKids: 'Questions to ask',
    /** Name of the code that carries the questions themselves. */
    questionsCode: 'Your questions and the address, to take along',
    takeHome: 'Take it home',
    takeHomeHow: 'Point a phone camera here, or type',
    clinic: (name: string | undefined, phone: string): string => (name === undefined ? `Questions? Call ${phone}.` : `Questions? Call ${name} at ${phone}.`),
    cleanHands: 'Please clean your hands before you go.',
    cleanHandsKids: 'Please clean your hands before you go.',
  },
  draftMark: 'Draft, not yet reviewed by a clinician',
  /** Spoken only, while the screen is read to whoever cannot see it. */
  reading: {
    /** After waking, to whoever has not touched anything else. */
    offer: 'To have the screen read to you, touch the lower right corner.',
    intro: 'The screen is read to you. Touch anything to hear what it is. Touch the same thing again to choose it. You can also slide a finger over the screen, and lift it.',
    off: 'The screen is no longer read to you.',
    again: 'Touch it again to choose it.',
    againSlider: 'Touch it again and slide along it. Lift your finger where you want to be.',
    chosen: 'Chosen',
    notChosen: 'Not chosen',
    here: 'You are here',
    picture: 'The picture',
  },
  warning: {
    title: 'Are you still there?',
    text: 'Touch anywhere to go on.',
    titleKids: 'Are you still there?',
    textKids: 'Touch anywhere to go on.',
    stillHere: "I'm still here",
    left: (seconds: number): string => (seconds === 1 ? '1 second left' : `${seconds} seconds left`),
  },
  cleaning: { title: 'Cleaning: the screen does not react', text: 'It goes on by itself.' },
  hours: {
    title: 'This screen is closed for now.',
    thanks: 'Thank you for stopping by.',
    times: 'It is open at these times:',
    days: (from: string, to: string, length: number): string => (length === 7 ? 'every day' : length === 1 ? from : `${from} ${length === 2 ? 'and' : 'to'} ${to}`),
    line: (days: string, opens: string, closes: string): string => `${days} ${opens} to ${closes}`,
    allDay: (days: string): string => `${days}, all day`,
    again: (day: string, clock: string): string => `It opens again on ${day} at ${clock}.`,
  },
  staff: staffEn,
};

export type Strings = typeof en;
