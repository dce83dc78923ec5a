/** What is asked and said when a new way to put it is tried or adopted. */
import { defineWords } from './defineWords'

export const framingWords = defineWords(
  {
    adopt: 'Vedtag den nye formulering …',
    tryIt: 'Prøv den til næste møde',
    stopTrying: 'Prøv den ikke længere',
    whichWording: (words: string) => `»${words}«: Hvad skal have den ordlyd?`,
    whichMore: 'Skal andet have den samme ordlyd?',
    noMore: 'Ikke mere',
    whichDecision: 'Hvilken beslutning vedtager den?',
    newDecision: 'Ny beslutning: notér den nu',
    whichBody: 'Hvem besluttede det?',
    bodyLater: 'Det skriver vi senere',
    decisionTitle: (from: string, to: string) => (from === '' ? `Vi siger: ${to}` : `Vi siger: ${to} (før: ${from})`),
    adopted: (words: string) => `»${words}« er vedtaget. Den gamle ordlyd er gemt på kortet.`,
    tried: (date: string) => (date === '' ? 'Den prøves til næste møde.' : `Den prøves til mødet ${date}.`),
    notTried: 'Den prøves ikke længere.',
  },
  {
    adopt: 'Adopt the new wording …',
    tryIt: 'Try it until the next meeting',
    stopTrying: 'Stop trying it',
    whichWording: (words: string) => `"${words}": what is to be worded so?`,
    whichMore: 'Should anything else be worded the same?',
    noMore: 'Nothing more',
    whichDecision: 'Which decision adopts it?',
    newDecision: 'New decision: note it now',
    whichBody: 'Who decided it?',
    bodyLater: 'We write that later',
    decisionTitle: (from: string, to: string) => (from === '' ? `We say: ${to}` : `We say: ${to} (before: ${from})`),
    adopted: (words: string) => `"${words}" is adopted. The old wording is kept on the card.`,
    tried: (date: string) => (date === '' ? 'It is tried until the next meeting.' : `It is tried until the meeting on ${date}.`),
    notTried: 'It is no longer tried.',
  },
)
