import { defineWords } from './defineWords'

const years = (days: number): number => Math.round(days / 365.25)

/** What was decided, by the name of the command. */
const decided = {
  da: {
    'link.create': 'lavede et link',
    'link.rename': 'omdøbte et link',
    'link.setExpiry': 'ændrede, hvor længe et link virker',
    'link.rotate': 'skiftede nøgle i et link',
    'link.close': 'lukkede et link',
    'door.open': 'åbnede døren',
    'door.close': 'lukkede døren',
    'board.freeze': 'frøs tavlen',
    'board.thaw': 'tøede tavlen op',
    'board.setRetention': 'ændrede opbevaringen',
    'member.setRole': 'ændrede en rolle',
    'member.remove': 'tog en deltager af tavlen',
    'person.erase': 'slettede en persons navn overalt',
  } as Readonly<Record<string, string>>,
  en: {
    'link.create': 'made a link',
    'link.rename': 'renamed a link',
    'link.setExpiry': 'changed how long a link works',
    'link.rotate': 'changed the key of a link',
    'link.close': 'closed a link',
    'door.open': 'opened the door',
    'door.close': 'closed the door',
    'board.freeze': 'froze the board',
    'board.thaw': 'thawed the board',
    'board.setRetention': 'changed how long the board is kept',
    'member.setRole': 'changed a role',
    'member.remove': 'took a participant off the board',
    'person.erase': 'erased the name of a person everywhere',
  } as Readonly<Record<string, string>>,
}

export const keepingWords = defineWords(
  {
    keepingTitle: 'Opbevaring',
    keepingLabel: 'Hvor længe gemmes tavlen efter sidste ændring?',
    kept: (days: number | null) => (days === null ? 'uden grænse' : days < 365 ? `${days} dage` : `${years(days)} år`),
    keepingWhat: 'Alle på tavlen får besked i god tid, før den lægges væk. Derefter ligger den 30 dage i papirkurven hos den, der driver serveren.',
    keepingSaved: (kept: string) => `Opbevaringen er ændret: ${kept}.`,
    endsSoon: (date: string) => `Lægges i papirkurven ${date}, hvis ingen ændrer tavlen`,
    changeKeeping: 'Opbevaring …',
    auditTitle: 'Hvem har besluttet hvad',
    auditWhat: 'Links, døren, roller, frysning og opbevaring. Hvad der står på tavlen, er ikke med.',
    auditEmpty: 'Der er ikke besluttet noget endnu.',
    auditFailed: 'Listen kunne ikke hentes. Prøv igen, når der er forbindelse.',
    auditBroken: (number: number) => `Listen er ikke hel: linje ${number} er ændret eller mangler. Sig det til den, der driver serveren.`,
    operator: 'Den, der driver serveren',
    decided: (type: string) => decided.da[type] ?? type,
  },
  {
    keepingTitle: 'Time kept',
    keepingLabel: 'How long is the board kept after its last change?',
    kept: (days: number | null) => (days === null ? 'without limit' : days < 365 ? `${days} days` : years(days) === 1 ? '1 year' : `${years(days)} years`),
    keepingWhat: 'Everybody on the board is told in good time before it is put away. After that it lies for 30 days in the trash with whoever runs the server.',
    keepingSaved: (kept: string) => `The time the board is kept is changed: ${kept}.`,
    endsSoon: (date: string) => `Goes to the trash on ${date} unless somebody changes the board`,
    changeKeeping: 'How long it is kept …',
    auditTitle: 'Who decided what',
    auditWhat: 'Links, the door, roles, freezing and how long the board is kept. What stands on the board is not in it.',
    auditEmpty: 'Nothing has been decided yet.',
    auditFailed: 'The list could not be fetched. Try again when there is a connection.',
    auditBroken: (number: number) => `The list is not whole: line ${number} was changed or is missing. Tell whoever runs the server.`,
    operator: 'Whoever runs the server',
    decided: (type: string) => decided.en[type] ?? type,
  },
)
