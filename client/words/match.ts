/** What is asked and said when an offer meets a need. */
import { defineWords } from './defineWords'

export const matchWords = defineWords(
  {
    make: 'Gør til aktivitet',
    whichNeed: (offer: string) => `Hvem har brug for »${offer}«?`,
    whichOffer: (need: string) => `Hvad kan dække »${need}«?`,
    noNeed: 'Der er ingen behov på tavlen, som ikke er brugt.',
    noOffer: 'Der er ingen tilbud på tavlen, som ikke er brugt.',
    made: (title: string) => `Ny aktivitet: ${title}. Tilbud og behov er mærket som brugt.`,
  },
  {
    make: 'Make it an activity',
    whichNeed: (offer: string) => `Who needs "${offer}"?`,
    whichOffer: (need: string) => `What can meet "${need}"?`,
    noNeed: 'There are no needs on the board that are not used.',
    noOffer: 'There are no offers on the board that are not used.',
    made: (title: string) => `New activity: ${title}. Offer and need are marked as used.`,
  },
)
