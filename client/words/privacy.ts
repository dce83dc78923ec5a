/** What is kept about whom, in plain words. Change it together with what the server and the device keep. */
import type { Language } from '../../shared/domain/language'

export interface PrivacySection {
  readonly heading: string
  readonly lines: readonly string[]
}

interface PrivacyWords {
  readonly title: string
  readonly lead: string
  readonly sections: readonly PrivacySection[]
}

export const privacyWords: Readonly<Record<Language, PrivacyWords>> = {
  da: {
    title: 'Privatliv',
    lead: 'Alt ligger på den server, du besøger nu, og på din egen enhed. Intet sendes til andre.',
    sections: [
      {
        heading: 'På serveren',
        lines: [
          'Det navn og den organisation, du selv skriver, når du går ind på en tavle. Navnet behøver ikke være dit fulde navn.',
          'Det, der står på tavlen: kort, koblinger, billeder, tegninger og dagsordener. Ved hvert kort står, hvem der lavede det, og hvornår.',
          'Hvilket link du kom ind med, og hvornår linket sidst blev brugt.',
          'Tavlens historie: hvordan den så ud før, hvem der ændrede hvad, og hvornår du sidst var her.',
          'Hvad facilitatorer har besluttet om links, roller og opbevaring, men ikke hvad der står på tavlen.',
          'Billeder uden de oplysninger om sted, tid og kamera, som en telefon lægger i dem.',
          'Din IP-adresse bliver ikke gemt.',
        ],
      },
      {
        heading: 'På din enhed',
        lines: [
          'En cookie, som siger, at denne browser er gået ind på tavlen. Den er nødvendig, den varer 180 dage, og den følger dig ikke andre steder hen.',
          'En kopi af de tavler, du har åbnet, så du kan arbejde videre uden forbindelse.',
          'Dit navn, din organisation, dit sprog og listen over dine tavler.',
          'Alt dette forsvinder, når du sletter webstedets data i browseren.',
        ],
      },
      {
        heading: 'Hvem kan se hvad',
        lines: [
          'Alle, der har et link til tavlen, kan se hele tavlen og navnene på dem, der er der.',
          'Den, der driver serveren, har teknisk adgang til alle tavler.',
          'Der er ingen reklamer, ingen statistik om dig og ingen forbindelse til andre firmaer.',
        ],
      },
      {
        heading: 'Rette og slette',
        lines: [
          'Du kan selv rette og slette det, du har skrevet. Spørg den, der driver serveren, hvis dit navn eller en hel tavle skal slettes, eller hvis du vil se, hvad der er gemt om dig.',
          'Det, der slettes på en tavle, kan hentes tilbage i 30 dage. Derefter forsvinder det også fra historien og fra serverens filer.',
          'En facilitator kan bestemme, hvor længe tavlen gemmes, når ingen ændrer den mere. Alle på tavlen får besked i god tid.',
          'En slettet tavle er lukket for alle med det samme. Den ligger 30 dage i papirkurven, så en fejl kan rettes; derefter er den væk fra serveren.',
          'Sikkerhedskopier, som er taget før, har stadig det slettede. Den, der driver serveren, bestemmer, hvor længe de gemmes.',
        ],
      },
    ],
  },
  en: {
    title: 'Privacy',
    lead: 'Everything is kept on the server you are visiting now and on your own device. Nothing is sent to others.',
    sections: [
      {
        heading: 'On the server',
        lines: [
          'The name and organisation you write yourself when you enter a board. It need not be your full name.',
          'What is on the board: cards, links, pictures, drawings and agendas. Each card says who made it, and when.',
          'Which link you came in by, and when the link was last used.',
          'The history of the board: what it looked like before, who changed what, and when you were last here.',
          'What facilitators decided about links, roles and how long the board is kept, but not what stands on the board.',
          'Pictures, without what a phone puts into them about place, time and camera.',
          'Your IP address is not kept.',
        ],
      },
      {
        heading: 'On your device',
        lines: [
          'One cookie which says that this browser has entered the board. It is necessary, lasts 180 days and does not follow you anywhere else.',
          'A copy of the boards you have opened, so that you can go on working without a connection.',
          'Your name, your organisation, your language and the list of your boards.',
          'All of this disappears when you delete the site data in your browser.',
        ],
      },
      {
        heading: 'Who sees what',
        lines: [
          'Everybody who has a link to the board sees the whole board and the names of those who are there.',
          'Whoever runs the server has technical access to all boards.',
          'There is no advertising, no statistics about you and no connection to other companies.',
        ],
      },
      {
        heading: 'Correcting and deleting',
        lines: [
          'You can correct and delete what you wrote yourself. Ask whoever runs the server if your name or a whole board is to be deleted, or if you want to see what is kept about you.',
          'What is deleted on a board can be brought back for 30 days. After that it disappears from the history and from the files of the server too.',
          'A facilitator can decide how long the board is kept when nobody changes it any more. Everybody on the board is told in good time.',
          'A deleted board is closed for all at once. It stays in the trash for 30 days, so that a mistake can be undone; then it is gone from the server.',
          'Backups made before still hold what was deleted. Whoever runs the server decides how long they are kept.',
        ],
      },
    ],
  },
}
