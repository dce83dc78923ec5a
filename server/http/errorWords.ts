/** Every refusal in both languages. `facts` fill in what the sentence is about. */
import type { Words } from '../../shared/domain/language'

export type Facts = Readonly<Record<string, string>>

const sentences = {
  'not-found': { da: 'Der er ikke noget på denne adresse.', en: 'There is nothing at this address.' },
  'wrong-link': { da: 'Linket virker ikke. Bed om et nyt hos den, der sendte det.', en: 'The link does not work. Ask whoever sent it for a new one.' },
  'session-needed': { da: 'Åbn tavlen med dit link først.', en: 'Open the board with your link first.' },
  'not-member': { da: 'Du er ikke med på denne tavle. Åbn den med dit link.', en: 'You have not joined this board. Open it with your link.' },
  'not-allowed': { da: 'Din rolle på tavlen giver ikke lov til det.', en: 'Your role on the board does not allow that.' },
  removed: { da: 'En facilitator har taget dig af tavlen.', en: 'A facilitator has taken you off the board.' },
  'link-closed': { da: 'Det link, du kom ind med, er lukket. Bed om et nyt hos en facilitator.', en: 'The link you came in by is closed. Ask a facilitator for a new one.' },
  'link-expired': { da: 'Det link, du kom ind med, er udløbet. Bed om et nyt hos en facilitator.', en: 'The link you came in by has expired. Ask a facilitator for a new one.' },
  'board-frozen': { da: 'Tavlen er frosset: kun facilitatorer kan ændre den lige nu.', en: 'The board is frozen: only facilitators can change it right now.' },
  'wrong-code': { da: 'Koden åbner ingen dør. Se efter på skærmen; måske er døren lukket igen.', en: 'The code opens no door. Look at the screen again; the door may have been closed.' },
  'too-many-tries': { da: 'Der er prøvet for mange forkerte koder. Vent ti minutter, eller bed om et link.', en: 'Too many wrong codes were tried. Wait ten minutes, or ask for a link.' },
  'command-reused': { da: 'Det kommando-id er brugt til noget andet.', en: 'That command id was used for something else.' },
  'no-such-link': { da: 'Linket findes ikke på denne tavle.', en: 'There is no such link on this board.' },
  'link-is-closed': { da: 'Linket er lukket og kan ikke ændres. Lav et nyt.', en: 'The link is closed and cannot be changed. Make a new one.' },
  'link-is-door': { da: 'Døren har ingen nøgle, der kan skiftes. Åbn døren igen for at få en ny kode.', en: 'The door has no key to change. Open the door again for a new code.' },
  'own-link': { da: 'Du er selv kommet ind med det link. Kom ind med et andet, før du lukker det.', en: 'You came in by that link yourself. Come in by another before you close it.' },
  'too-many-links': { da: 'Der er for mange links på tavlen: højst {max}.', en: 'There are too many links on the board: at most {max}.' },
  'expiry-past': { da: 'Udløbet skal ligge i fremtiden.', en: 'The expiry must be in the future.' },
  'no-such-member': { da: 'Personen er ikke med på denne tavle.', en: 'That person is not on this board.' },
  'own-membership': { da: 'Du kan ikke tage dig selv af tavlen.', en: 'You cannot take yourself off the board.' },
  'last-facilitator': { da: 'Du er den eneste facilitator. Gør en anden til facilitator først.', en: 'You are the only facilitator. Make somebody else a facilitator first.' },
  'wrong-origin': {
    da: 'Anmodningen kommer ikke fra en af denne servers egne sider.',
    en: 'The request does not come from a page of this server.',
  },
  'wrong-host': { da: 'Adressen kan ikke bruges.', en: 'The address cannot be used.' },
  'create-password': { da: 'Der skal en adgangskode til for at oprette en tavle her, og den skal passe.', en: 'Creating a board here needs the right password.' },
  'bad-json': { da: 'Indholdet er ikke gyldig JSON.', en: 'The content is not valid JSON.' },
  'bad-body': { da: 'Indholdet skal være et JSON-objekt.', en: 'The content must be a JSON object.' },
  'field-too-long': { da: 'Feltet »{field}« er for langt: højst {max} tegn.', en: 'The field “{field}” is too long: at most {max} characters.' },
  'field-too-large': { da: 'Feltet »{field}« er for stort: højst {max}.', en: 'The field “{field}” is too large: at most {max}.' },
  'field-too-short': { da: 'Feltet »{field}« mangler eller er for lille.', en: 'The field “{field}” is missing or too small.' },
  'field-unknown': { da: 'Feltet »{field}« kendes ikke.', en: 'The field “{field}” is not known.' },
  'field-wrong': { da: 'Feltet »{field}« har en værdi, der ikke kan bruges.', en: 'The field “{field}” has a value that cannot be used.' },
  'unknown-template': { da: 'Skabelonen »{name}« findes ikke. Vælg blandt: {known}.', en: 'There is no template “{name}”. Choose among: {known}.' },
  'unknown-example': { da: 'Eksemplet »{name}« findes ikke. Vælg blandt: {known}.', en: 'There is no example “{name}”. Choose among: {known}.' },
  'body-too-large': { da: 'Det er for stort: højst {max}.', en: 'That is too large: at most {max}.' },
  'body-unreadable': { da: 'Indholdet er sendt på en måde, der ikke kan læses.', en: 'The content was sent in a way that cannot be read.' },
  'picture-kind': { da: 'Kun billeder som PNG, JPEG eller WebP kan lægges på tavlen.', en: 'Only PNG, JPEG and WebP pictures can be put on the board.' },
  'picture-too-many-pixels': { da: 'Billedet er for stort: højst 40 megapixel.', en: 'The picture is too large: at most 40 megapixels.' },
  'picture-hash': { da: 'Billedet svarer ikke til sin adresse.', en: 'The picture does not match its address.' },
  'no-such-export': { da: 'Det kan ikke eksporteres på den måde. Du kan vælge: {known}.', en: 'That cannot be exported that way. You can choose: {known}.' },
  'no-such-edition': { da: 'Den udgave findes ikke. Du kan vælge: {known}.', en: 'There is no such edition. You can choose: {known}.' },
  'no-such-table': { da: 'Den tabel findes ikke i dokumentet.', en: 'There is no such table in the document.' },
  'no-such-session': { da: 'Mødet findes ikke på denne tavle.', en: 'There is no such meeting on this board.' },
  'unknown-kind': { da: 'Der er ingen kort af slagsen »{name}«.', en: 'There is no kind of card “{name}”.' },
  'unknown-column': { da: 'Feltet »{name}« findes ikke. Vælg blandt: {known}.', en: 'There is no field “{name}”. Choose among: {known}.' },
  'no-such-place': { da: 'Feltet eller siden findes ikke på denne tavle.', en: 'There is no such zone or page on this board.' },
  'board-full': { da: 'Der er ikke plads til det hele på tavlen: højst {max}. Intet er hentet ind.', en: 'The board has no room for all of it: at most {max}. Nothing was imported.' },
  'import-empty': { da: 'Der er ikke noget at hente ind.', en: 'There is nothing to import.' },
  'import-unreadable': { da: 'Filen kan ikke læses. Brug en liste, CSV, XLSX, et initiativ (JSON) eller et arkiv fra Fællestavle.', en: 'The file cannot be read. Use a list, CSV, XLSX, an initiative (JSON) or an archive from Fællestavle.' },
  'import-too-large': { da: 'Filen er for stor, når den pakkes ud.', en: 'The file is too large when it is unpacked.' },
  'import-too-many': { da: 'Der er for meget på én gang: højst {rows} rækker og {columns} kolonner.', en: 'That is too much at once: at most {rows} rows and {columns} columns.' },
  'archive-newer': { da: 'Arkivet er lavet af en nyere Fællestavle. Opdatér denne først.', en: 'The archive was made by a newer Fællestavle. Update this one first.' },
  'archive-damaged': { da: 'Arkivet er beskadiget ved {place}. Tavlen er ikke ændret.', en: 'The archive is damaged at {place}. The board was not changed.' },
  'work-too-long': { da: 'Det tog for lang tid og blev stoppet. Prøv med mindre ad gangen.', en: 'It took too long and was stopped. Try with less at a time.' },
  'work-too-large': { da: 'Det er for stort at arbejde med.', en: 'It is too large to work with.' },
  'work-busy': { da: 'Serveren har travlt med andre filer. Prøv igen om lidt.', en: 'The server is busy with other files. Try again in a moment.' },
  'administrator-needed': {
    da: 'Siden er for den, der driver serveren. Få adressen med: npm run admin -- checkup',
    en: 'This page is for whoever runs the server. Get its address with: npm run admin -- checkup',
  },
  'no-such-version': { da: 'Versionen findes ikke. Den kan være ryddet væk med tiden.', en: 'There is no such version. It may have been cleared away with time.' },
  'no-earlier-visit': { da: 'Det er dit første besøg på tavlen.', en: 'This is your first visit to the board.' },
  'cannot-save': { da: 'Serveren kan ikke gemme lige nu. Prøv igen om lidt.', en: 'The server cannot save right now. Try again in a moment.' },
  'board-damaged': { da: 'Tavlen kan ikke læses. Sig det til den, der driver serveren.', en: 'The board cannot be read. Tell whoever runs the server.' },
  fault: { da: 'Det er vores fejl. Sig nummeret til den, der driver serveren: {id}.', en: 'The fault is ours. Tell whoever runs the server this number: {id}.' },
} as const satisfies Record<string, Words>

export type ErrorCode = keyof typeof sentences

export const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(sentences, code)

const statuses: Record<ErrorCode, number> = {
  'not-found': 404,
  'wrong-link': 404,
  'session-needed': 401,
  'not-member': 403,
  'not-allowed': 403,
  removed: 403,
  'link-closed': 410,
  'link-expired': 410,
  'board-frozen': 403,
  'wrong-code': 404,
  'too-many-tries': 429,
  'command-reused': 409,
  'no-such-link': 404,
  'link-is-closed': 409,
  'link-is-door': 409,
  'own-link': 409,
  'too-many-links': 409,
  'expiry-past': 400,
  'no-such-member': 404,
  'own-membership': 409,
  'last-facilitator': 409,
  'wrong-origin': 403,
  'wrong-host': 400,
  'create-password': 403,
  'bad-json': 400,
  'bad-body': 400,
  'field-too-long': 400,
  'field-too-large': 400,
  'field-too-short': 400,
  'field-unknown': 400,
  'field-wrong': 400,
  'unknown-template': 400,
  'unknown-example': 400,
  'body-too-large': 413,
  'body-unreadable': 415,
  'picture-kind': 415,
  'picture-too-many-pixels': 413,
  'picture-hash': 400,
  'no-such-export': 404,
  'no-such-edition': 404,
  'no-such-session': 404,
  'no-such-table': 404,
  'unknown-kind': 400,
  'unknown-column': 400,
  'no-such-place': 404,
  'board-full': 409,
  'import-empty': 400,
  'import-unreadable': 415,
  'import-too-large': 413,
  'import-too-many': 413,
  'archive-newer': 409,
  'archive-damaged': 422,
  'work-too-long': 503,
  'work-too-large': 413,
  'work-busy': 503,
  'administrator-needed': 403,
  'no-such-version': 404,
  'no-earlier-visit': 404,
  'cannot-save': 503,
  'board-damaged': 503,
  fault: 500,
}

/** Thrown by routes; the error door answers it. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number
  constructor(
    readonly code: ErrorCode,
    readonly facts: Facts = {},
  ) {
    super(code)
    this.status = statuses[code]
  }
}

export function errorSentence(code: ErrorCode, facts: Facts, language: 'da' | 'en'): string {
  return sentences[code][language].replace(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole)
}
