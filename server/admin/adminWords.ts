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
  'state-retained': { da: 'gemmes {days} dage efter sidste ændring', en: 'kept {days} days after the last change' },

  'link-line': { da: '{role}{name}: {address}', en: '{role}{name}: {address}' },
  'role-facilitator': { da: 'facilitator', en: 'facilitator' },
  'role-editor': { da: 'deltager', en: 'editor' },
  'role-viewer': { da: 'læser', en: 'viewer' },
  'links-none': { da: 'Tavlen har ingen åbne links.', en: 'The board has no open links.' },
  'links-in-trash': { da: 'Tavlen er i papirkurven, så dens links er lukket. Tag den op med: npm run admin -- undelete {board}', en: 'The board is in the trash, so its links are closed. Take it out with: npm run admin -- undelete {board}' },
  'links-secret': { da: 'Den, der har et link, kan åbne tavlen: vis det kun til den, det er til.', en: 'Whoever has a link can open the board: show it only to those it is for.' },

  deleted: { da: '»{title}« er lukket for alle og bliver fjernet for altid {date}. Fortryd med: npm run admin -- undelete {board}', en: '“{title}” is closed for all and is removed for good {date}. Undo with: npm run admin -- undelete {board}' },
  'already-deleted': { da: 'Tavlen er allerede i papirkurven.', en: 'The board is in the trash already.' },
  'not-deleted': { da: 'Tavlen er ikke i papirkurven.', en: 'The board is not in the trash.' },
  undeleted: { da: '»{title}« er åben igen, og de links, der var åbne, virker igen.', en: '“{title}” is open again, and the links that were open work again.' },
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
