/** What is done with knowledge gaps. */
import { defineWords } from './defineWords'

export const dueWords = defineWords(
  {
    close: 'Luk videnhullet …',
    reopen: 'Åbn videnhullet igen',
    whatNow: 'Hvad ved vi nu?',
    closed: (name: string) => `»${name}« er lukket. Svaret står på kortet.`,
    reopened: (name: string) => `»${name}« er åbent igen.`,
  },
  {
    close: 'Close the knowledge gap …',
    reopen: 'Open the knowledge gap again',
    whatNow: 'What do we know now?',
    closed: (name: string) => `"${name}" is closed. The answer is on the card.`,
    reopened: (name: string) => `"${name}" is open again.`,
  },
)
