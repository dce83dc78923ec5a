/** What is said of cards that come back, and of knowledge gaps. */
import { defineWords } from './defineWords'

export const dueWords = defineWords(
  {
    review: (date: string) => `Tages op igen ${date}`,
    overdue: (date: string) => `Skulle være klar ${date}`,
    open: 'Ved vi ikke endnu',
    openUntil: (date: string) => `Ved vi ikke endnu, senest ${date}`,
    close: 'Luk videnhullet …',
    reopen: 'Åbn videnhullet igen',
    whatNow: 'Hvad ved vi nu?',
    closed: (name: string) => `»${name}« er lukket. Svaret står på kortet.`,
    reopened: (name: string) => `»${name}« er åbent igen.`,
  },
  {
    review: (date: string) => `Back for review ${date}`,
    overdue: (date: string) => `Was due ${date}`,
    open: 'Not known yet',
    openUntil: (date: string) => `Not known yet, by ${date}`,
    close: 'Close the knowledge gap …',
    reopen: 'Open the knowledge gap again',
    whatNow: 'What do we know now?',
    closed: (name: string) => `"${name}" is closed. The answer is on the card.`,
    reopened: (name: string) => `"${name}" is open again.`,
  },
)
