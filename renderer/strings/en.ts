/**
 * The interface's words in English.
 * Guarantees: this object is the type of every other language; control names are those that tests and tools rely on.
 */
export const en = {
  attract: { touch: 'Touch the screen' },
  choose: {
    title: 'Who is watching?',
    grownUps: 'For grown-ups',
    kids: 'For kids',
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
    pages: 'Pages',
    progress: (number: number, total: number): string => `${number} of ${total}`,
    progressOf: (number: number, total: number, title: string): string => `${number} of ${total}, ${title}`,
    volume: (level: number, total: number): string => `Volume ${level} of ${total}`,
  },
  topics: { title: 'Topics', seen: 'Seen' },
  display: {
    title: 'Display',
    sound: 'Sound',
    textSize: 'Text size',
    textSizeStep: (number: number, total: number): string => `Size ${number} of ${total}`,
    captions: 'Captions',
    contrast: 'High contrast',
    calm: 'No movement',
    lowReach: 'Low reach',
    on: 'On',
    off: 'Off',
  },
  finish: {
    takeHome: 'Take it home',
    takeHomeHow: 'Point a phone camera here, or type',
    clinic: (name: string | undefined, phone: string): string => (name === undefined ? `Questions? Call ${phone}.` : `Questions? Call ${name} at ${phone}.`),
    cleanHands: 'Please clean your hands before you go.',
    cleanHandsKids: 'Please clean your hands before you go.',
  },
  draftMark: 'Draft, not yet reviewed by a clinician',
  warning: {
    title: 'Are you still there?',
    text: 'Touch anywhere to go on.',
    titleKids: 'Are you still there?',
    textKids: 'Touch anywhere to go on.',
    stillHere: "I'm still here",
    left: (seconds: number): string => (seconds === 1 ? '1 second left' : `${seconds} seconds left`),
  },
};

export type Strings = typeof en;
