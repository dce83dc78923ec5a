import { defineWords } from './defineWords'

const because = {
  da: {
    'not-allowed': 'Din adgang til tavlen er lukket af en facilitator. Har du fået et nyt link, så åbn det her på enheden.',
    'session-over': 'Serveren kender dig ikke længere. Åbn tavlen med dit link igen.',
    'bad-frame': 'Serveren kunne ikke læse det, der blev sendt herfra. Hent tavlen på ny; det usendte bliver i redningsbakken.',
    'document-replaced': 'Tavlen er lagt ind på ny på serveren. Hent den igen; det usendte bliver i redningsbakken.',
    'too-large': 'Det, der blev sendt herfra, var for stort. Hent tavlen på ny; det usendte bliver i redningsbakken.',
  } as Readonly<Record<string, string>>,
  en: {
    'not-allowed': 'A facilitator has closed your access to the board. If you were given a new link, open it here on this device.',
    'session-over': 'The server no longer knows you. Open the board with your link again.',
    'bad-frame': 'The server could not read what was sent from here. Fetch the board anew; what was not sent stays in the rescue tray.',
    'document-replaced': 'The board was put in anew on the server. Fetch it again; what was not sent stays in the rescue tray.',
    'too-large': 'What was sent from here was too large. Fetch the board anew; what was not sent stays in the rescue tray.',
  } as Readonly<Record<string, string>>,
}

export const rescueWords = defineWords(
  {
    barName: 'Adgang og redningsbakke',
    because: (reason: string) => because.da[reason] ?? 'Forbindelsen til tavlen er lukket.',
    waiting: (count: number) => (count === 1 ? 'Ét kort kom ikke med på tavlen.' : `${count} kort kom ikke med på tavlen.`),
    tray: (count: number) => `Redningsbakken (${count})`,
    whatOutside: 'Det her nåede ikke frem til tavlen. Det ligger på din enhed: læs det, kopiér det, eller hent det som tekst. Får du adgang igen på denne enhed, lægges det tilbage.',
    whatInside: 'Det her nåede ikke frem til tavlen. Læg det tilbage, eller tag det med dig som tekst.',
    untitled: 'Tomt kort',
    copy: 'Kopiér',
    copyAll: 'Kopiér alt',
    download: 'Hent som tekst',
    fileName: 'redningsbakken.txt',
    putBack: 'Læg tilbage',
    cameBack: (count: number) => (count === 1 ? 'Kortet er tilbage på tavlen.' : `${count} kort er tilbage på tavlen.`),
    comeIn: 'Prøv at komme ind igen',
    startAfresh: 'Hent tavlen på ny',
    empty: 'Tøm bakken',
    emptyQuestion: 'Tøm redningsbakken? Det, der ligger i den, kan ikke hentes igen.',
  },
  {
    barName: 'Access and rescue tray',
    because: (reason: string) => because.en[reason] ?? 'The connection to the board is closed.',
    waiting: (count: number) => (count === 1 ? 'One card did not reach the board.' : `${count} cards did not reach the board.`),
    tray: (count: number) => `Rescue tray (${count})`,
    whatOutside: 'This did not reach the board. It lies on your device: read it, copy it, or save it as text. If you get access again on this device, it is put back.',
    whatInside: 'This did not reach the board. Put it back, or take it with you as text.',
    untitled: 'Empty card',
    copy: 'Copy',
    copyAll: 'Copy all',
    download: 'Save as text',
    fileName: 'rescue-tray.txt',
    putBack: 'Put back',
    cameBack: (count: number) => (count === 1 ? 'The card is back on the board.' : `${count} cards are back on the board.`),
    comeIn: 'Try to come in again',
    startAfresh: 'Fetch the board anew',
    empty: 'Empty the tray',
    emptyQuestion: 'Empty the rescue tray? What lies in it cannot be fetched again.',
  },
)
