/** The gentle warning before something that looks personal leaves the device. */
import { defineWords } from './defineWords'

export const personalWords = defineWords(
  {
    cpr: 'Det ligner et CPR-nummer. Skriv ikke om enkeltpersoner her. Vil du skrive det alligevel?',
    phone: 'Det ligner et telefonnummer. Alle på tavlen kan læse det. Vil du skrive det alligevel?',
    email: 'Det ligner en e-mailadresse. Alle på tavlen kan læse den. Vil du skrive den alligevel?',
    anyway: 'Skriv det alligevel',
  },
  {
    cpr: 'This looks like a personal identity number. Do not write about single persons here. Write it anyway?',
    phone: 'This looks like a telephone number. Everybody on the board can read it. Write it anyway?',
    email: 'This looks like an e-mail address. Everybody on the board can read it. Write it anyway?',
    anyway: 'Write it anyway',
  },
)
