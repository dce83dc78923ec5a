/** Everything the administrator's commands say, in both languages. `facts` fill in what a sentence is about. */
import type { Language, Words } from '../../shared/domain/language'

export type AdminFacts = Readonly<Record<string, string | number>>

const sentences = {
  'help-title': { da: 'Brug: npm run admin -- <kommando>', en: 'Usage: npm run admin -- <command>' },
  'help-folder': { da: 'Datamappen er {folder} (DATA_DIR).', en: 'The data folder is {folder} (DATA_DIR).' },
  'unknown-command': { da: 'Kommandoen »{name}« findes ikke. Skriv: npm run admin -- help', en: 'There is no command “{name}”. Write: npm run admin -- help' },
  usage: { da: 'Skriv: npm run admin -- {usage}', en: 'Write: npm run admin -- {usage}' },
  'no-data': { da: 'Der er ingen tavler i {folder}. Sæt DATA_DIR til serverens datamappe.', en: 'There are no boards in {folder}. Set DATA_DIR to the data folder of the server.' },
  'door-broke': { da: 'Serveren svarede ikke færdig. Se i dens log, og prøv igen.', en: 'The server did not finish its answer. Look in its log, and try again.' },
  fault: { da: 'Det gik galt: {reason}', en: 'It went wrong: {reason}' },
  'unknown-board': { da: 'Tavlen »{board}« findes ikke. Se dem alle med: npm run admin -- list', en: 'There is no board “{board}”. See them all with: npm run admin -- list' },

  'about-help': { da: 'viser denne hjælp', en: 'shows this help' },
  'about-list': { da: 'alle tavler: id, titel, oprettet, ændret, størrelse, deltagere', en: 'all boards: id, title, created, changed, size, participants' },
  'about-links': { da: 'viser en tavles links igen', en: 'shows the links of a board again' },
  'about-delete': { da: 'lægger en tavle i papirkurven: lukket for alle, gemt i 30 dage', en: 'puts a board in the trash: closed for all, kept for 30 days' },
  'about-undelete': { da: 'tager en tavle op af papirkurven', en: 'takes a board out of the trash' },
  'about-purge': { da: 'fjerner en tavle for altid, nu, også fra filen', en: 'removes a board for good, now, from the file too' },

  'about-backup': { da: 'tager en sikkerhedskopi i en ny mappe i <folder>, også mens serveren kører', en: 'makes a backup in a new folder inside <folder>, also while the server runs' },
  'about-copy': { da: 'tager en kopi af databasen til en anden kommando', en: 'copies the database for another command' },
  'about-verify': { da: 'ser efter, om datamappen er hel: fil, tavler, billeder, nøgle; eller om en sikkerhedskopi er det', en: 'checks that the data folder is whole: file, boards, pictures, key; or that a backup is' },
  'about-restore': { da: 'lægger en sikkerhedskopi ind i datamappen, eller i en anden mappe, som skal være tom', en: 'puts a backup into the data folder, or another folder, which must be empty' },

  'about-export': { da: 'et dokument, data eller arkiv som fil; --edition, --language, --session, --item, --since, --table, --page, --zone, --scale, --size, --cards, --to <fil>', en: 'a document, data or archive as a file; --edition, --language, --session, --item, --since, --table, --page, --zone, --scale, --size, --cards, --to <file>' },
  exported: { da: '{file} ({size})', en: '{file} ({size})' },
  'export-unknown': { da: 'Det kan ikke eksporteres: »{pair}«. Du kan vælge: {known}.', en: 'That cannot be exported: “{pair}”. You can choose: {known}.' },
  'export-option': { da: 'Valget »{option}« kendes ikke, eller det mangler sin værdi. Du kan vælge: {known}.', en: 'The option “{option}” is not known, or lacks its value. You can choose: {known}.' },
  'export-edition': { da: 'Udgaven »{given}« findes ikke. Du kan vælge: {known}.', en: 'There is no edition “{given}”. You can choose: {known}.' },
  'export-language': { da: 'Sproget »{given}« findes ikke. Du kan vælge: {known}.', en: 'There is no language “{given}”. You can choose: {known}.' },
  'export-session': { da: 'Mødet »{given}« findes ikke på tavlen. Møderne er: {known}.', en: 'There is no meeting “{given}” on the board. The meetings are: {known}.' },
  'export-item': { da: 'Punktet »{given}« findes ikke i mødets dagsorden.', en: 'There is no item “{given}” in the agenda of the meeting.' },
  'export-signed': { da: 'Version »{given}« af dokumentet findes ikke.', en: 'There is no version “{given}” of the document.' },
  'export-version': { da: 'Versionen »{given}« findes ikke.', en: 'There is no version “{given}”.' },
  'export-table': { da: 'Tabel nummer »{given}« findes ikke i dokumentet.', en: 'There is no table number “{given}” in the document.' },
  'export-place': { da: 'Siden eller feltet »{given}« findes ikke på tavlen.', en: 'There is no page or zone “{given}” on the board.' },
  'export-damaged': { da: 'Tavlen {board} kan ikke læses. Se efter med: npm run admin -- verify', en: 'The board {board} cannot be read. Check it with: npm run admin -- verify' },
  'export-unwritable': { da: 'Filen {file} kan ikke skrives ({reason}).', en: 'The file {file} cannot be written ({reason}).' },

  'about-keep': { da: 'hvor længe en tavle gemmes efter sidste ændring; bagefter kommer den i papirkurven', en: 'how long a board is kept after its last change; after that it goes to the trash' },
  'about-clean-up': { da: 'rydder op nu, som serveren selv gør hver nat', en: 'cleans up now, as the server does by itself every night' },
  'kept-always': { da: 'Tavlen gemmes, til nogen sletter den.', en: 'The board is kept until somebody deletes it.' },
  'kept-days': { da: 'Tavlen gemmes {days} dage efter sidste ændring, og derefter 30 dage i papirkurven.', en: 'The board is kept for {days} days after its last change, and then for 30 days in the trash.' },
  'keep-wrong': { da: 'Skriv et antal dage fra 1 til {most}, eller always; ikke »{given}«.', en: 'Write a number of days from 1 to {most}, or always; not “{given}”.' },
  'cleaned-up': { da: 'Ryddet op: {retired} tavler lagt i papirkurven, {purged} fjernet for altid, {folded} pakket sammen; {forgotten} slettede ting er ude af historikken.', en: 'Cleaned up: {retired} boards put in the trash, {purged} removed for good, {folded} folded; {forgotten} deleted things are out of the history.' },

  'about-export-person': { da: 'alt, der gemmes om en deltager, som JSON', en: 'everything kept about a participant, as JSON' },
  'about-erase-person': { da: 'sletter en deltagers navn og organisation på alle tavler og lukker adgangen fra den browser', en: 'erases the name and organisation of a participant on all boards and ends the access of that browser' },
  'unknown-person': { da: 'Ingen deltager hedder »{words}« eller har det nummer.', en: 'No participant is called “{words}” or has that number.' },
  'unknown-participant': { da: 'Ingen deltager har nummeret »{participant}«. Find det med: npm run admin -- export-person <navn>', en: 'No participant has the number “{participant}”. Find it with: npm run admin -- export-person <name>' },
  'erased-name': { da: 'Slettet deltager', en: 'Erased participant' },
  'person-erased': { da: 'Navn og organisation er slettet på {boards} tavler, og browseren er ikke længere med.', en: 'Name and organisation are erased on {boards} boards, and the browser has no access any more.' },
  'person-cards-stay': { da: 'Kort og tekst bliver stående uden navn. Står navnet i selve teksten, må det rettes dér.', en: 'Cards and text stay, without the name. A name written in the text itself must be changed there.' },

  'person-traces-stay': { da: 'Kort og tekst bliver stående uden navn. Filen skrives om, så snart ingen er på en tavle, senest om et døgn: først da er de sidste spor væk.', en: 'Cards and text stay, without the name. The file is written anew as soon as nobody is on a board, at the latest in a day: only then the last traces are gone.' },
  'person-on-damaged': { da: 'Tavlen {board} kan ikke læses, så navnet er slettet i listerne, men ikke i tavlen selv ({reason}).', en: 'The board {board} cannot be read, so the name is erased in the lists but not in the board itself ({reason}).' },

  'about-checkup': { da: 'ser efter, om serveren har det godt, og giver adressen på siden, der ser resten', en: 'checks how the server fares, and gives the address of the page that checks the rest' },
  'state-ok': { da: 'i orden', en: 'ok' },
  'state-warning': { da: 'bemærk', en: 'note' },
  'state-fault': { da: 'FEJL', en: 'FAULT' },
  'checkup-page': { da: 'Resten ses fra en browser, inden for en time: {address}', en: 'The rest is seen from a browser, within the hour: {address}' },
  'checkup-not-running': { da: 'Serveren kører ikke. Start den, og skriv kommandoen igen for at se efter i browseren.', en: 'The server is not running. Start it, and give the command again to check from the browser.' },

  'backed-up': { da: 'Sikkerhedskopien ligger i {folder}: {boards} tavler, {files} filer, {size}.', en: 'The backup is in {folder}: {boards} boards, {files} files, {size}.' },
  'backup-secret': { da: 'Den holder også nøglen til alle links: pas på den, som du passer på serveren.', en: 'It also holds the key to all links: guard it as you guard the server.' },
  'backup-inside': { da: 'En sikkerhedskopi skal ligge uden for {folder}, helst på en anden maskine.', en: 'A backup must lie outside {folder}, best on another machine.' },
  'picture-missing': { da: 'Billedet {path} mangler eller er ændret.', en: 'The picture {path} is missing or changed.' },
  'no-backup': { da: '{folder} er ikke en sikkerhedskopi: manifest.json mangler eller kan ikke læses.', en: '{folder} is no backup: manifest.json is missing or cannot be read.' },
  'newer-backup': { da: 'Sikkerhedskopien i {folder} er lavet af et nyere program. Installér det først.', en: 'The backup in {folder} was made by a newer program. Install that first.' },
  'file-changed': { da: '{path} mangler eller er ændret, siden kopien blev taget.', en: '{path} is missing or changed since the backup was made.' },
  'backup-broken': { da: 'Sikkerhedskopien i {folder} er ikke hel. Intet er ændret.', en: 'The backup in {folder} is not whole. Nothing was changed.' },
  'verify-file': { da: '{path}: {fault}', en: '{path}: {fault}' },
  'verify-board': { da: 'Tavlen {board} kan ikke læses.', en: 'The board {board} cannot be read.' },
  'verify-key': { da: '{path} mangler, eller det er ikke den nøgle, linkene er lavet med.', en: '{path} is missing, or is not the key the links were made with.' },
  'verify-audit': { da: 'Listen over beslutninger på tavlen {board} er ikke hel: linje {entry} er ændret eller mangler.', en: 'The audit of the board {board} is not whole: line {entry} was changed or is missing.' },
  verified: { da: 'Alt er helt: {boards} tavler, {cards} kort, {pictures} billeder.', en: 'All is whole: {boards} boards, {cards} cards, {pictures} pictures.' },
  'not-verified': { da: 'Fejl: {faults}. Hele: {boards} tavler, {cards} kort, {pictures} billeder.', en: 'Faults: {faults}. Whole: {boards} boards, {cards} cards, {pictures} pictures.' },
  'restore-not-empty': { da: '{folder} er ikke tom. Sæt DATA_DIR til en tom mappe, eller flyt det, der ligger der.', en: '{folder} is not empty. Set DATA_DIR to an empty folder, or move away what lies there.' },
  restored: { da: 'Alt fra {made} ligger i {folder}. Start med: npm start', en: 'All of {made} is in {folder}. Start with: npm start' },

  'list-empty': { da: 'Der er ingen tavler endnu.', en: 'There are no boards yet.' },
  'list-id': { da: 'id', en: 'id' },
  'list-title': { da: 'titel', en: 'title' },
  'list-created': { da: 'oprettet', en: 'created' },
  'list-changed': { da: 'ændret', en: 'changed' },
  'list-size': { da: 'størrelse', en: 'size' },
  'list-members': { da: 'deltagere', en: 'participants' },
  'list-state': { da: 'tilstand', en: 'state' },
  'board-damaged': { da: '(kan ikke læses)', en: '(cannot be read)' },
  'board-untitled': { da: '(uden titel)', en: '(no title)' },
  'state-trash': { da: 'i papirkurven, væk {date}', en: 'in the trash, gone {date}' },
  'state-ending': { da: 'BEMÆRK: lægges i papirkurven {date}, hvis ingen ændrer den', en: 'NOTE: goes to the trash {date} unless somebody changes it' },
  'state-retained': { da: 'gemmes {days} dage efter sidste ændring', en: 'kept {days} days after the last change' },

  'link-line': { da: '{role}{name}: {address}', en: '{role}{name}: {address}' },
  'link-expired': { da: '{role}{name}: udløbet {date}', en: '{role}{name}: expired {date}' },
  'role-facilitator': { da: 'facilitator', en: 'facilitator' },
  'role-editor': { da: 'deltager', en: 'editor' },
  'role-viewer': { da: 'læser', en: 'viewer' },
  'links-none': { da: 'Tavlen har ingen åbne links.', en: 'The board has no open links.' },
  'links-in-trash': { da: 'Tavlen er i papirkurven, så dens links er lukket. Tag den op med: npm run admin -- undelete {board}', en: 'The board is in the trash, so its links are closed. Take it out with: npm run admin -- undelete {board}' },
  'links-secret': { da: 'Den, der har et link, kan åbne tavlen: vis det kun til den, det er til.', en: 'Whoever has a link can open the board: show it only to those it is for.' },

  deleted: { da: '»{title}« er lukket for alle og bliver fjernet for altid {date}. Fortryd med: npm run admin -- undelete {board}', en: '“{title}” is closed for all and is removed for good {date}. Undo with: npm run admin -- undelete {board}' },
  'already-deleted': { da: 'Tavlen er allerede i papirkurven.', en: 'The board is in the trash already.' },
  'not-deleted': { da: 'Tavlen er ikke i papirkurven.', en: 'The board is not in the trash.' },
  'undeleted-kept': { da: 'Opbevaringen var løbet ud: tavlen gemmes nu, til nogen sletter den eller vælger en ny frist.', en: 'Its time was up: the board is now kept until somebody deletes it or chooses a new time.' },
  undeleted: { da: '»{title}« er åben igen, og de links, der var åbne, virker igen.', en: '“{title}” is open again, and the links that were open work again.' },
  'purged-soon': { da: 'Tavlen {board} er fjernet for altid. Filen skrives om, så snart ingen er på en tavle, senest om et døgn: først da er de sidste spor væk.', en: 'The board {board} is removed for good. The file is written anew as soon as nobody is on a board, at the latest in a day: only then the last traces are gone.' },
  purged: { da: 'Tavlen {board} er fjernet for altid, også fra filen. Sikkerhedskopier, du har taget før, har den stadig.', en: 'The board {board} is removed for good, from the file too. Backups you made earlier still have it.' },
} as const satisfies Record<string, Words>

export type AdminSentence = keyof typeof sentences

export function adminSentence(language: Language, name: AdminSentence, facts: AdminFacts = {}): string {
  return sentences[name][language].replace(/\{(\w+)\}/g, (whole, fact: string) => String(facts[fact] ?? whole))
}

/** A command cannot do what it was asked; told as it is, exit code 1. */
export class AdminFault extends Error {
  override readonly name = 'AdminFault'
  constructor(
    readonly sentence: AdminSentence,
    readonly facts: AdminFacts = {},
  ) {
    super(sentence)
  }
}
