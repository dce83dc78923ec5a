/** What a finding says, in both languages at once: the reader chooses. */
import type { Words } from '../../shared/domain/language'

const sentences = {
  'disk-room': { da: 'Der er {free} GB plads på disken.', en: 'The disk has {free} GB to spare.' },
  'disk-little': { da: 'Der er kun {free} GB plads på disken, hvor {folder} ligger.', en: 'The disk that holds {folder} has only {free} GB to spare.' },
  'write-ok': { da: 'Der kan skrives i datamappen og i databasen.', en: 'The data folder and the database can be written.' },
  'write-failing': { da: 'En tavle kan ikke gemmes lige nu. Se i serverens log.', en: 'A board cannot be saved right now. Look in the log of the server.' },
  'write-refused': { da: 'Der kan ikke skrives i {folder} ({reason}).', en: 'Nothing can be written in {folder} ({reason}).' },
  'backup-none': { da: 'Der er aldrig taget en sikkerhedskopi. Tag en med: npm run admin -- backup <mappe>', en: 'There has never been a backup. Make one with: npm run admin -- backup <folder>' },
  'backup-old': { da: 'Den sidste sikkerhedskopi er {days} dage gammel.', en: 'The last backup is {days} days old.' },
  'backup-fresh': { da: 'Den sidste sikkerhedskopi er højst en uge gammel.', en: 'The last backup is at most a week old.' },
  'clock-forward': { da: 'Serverens ur viser {time}.', en: 'The clock of the server shows {time}.' },
  'clock-back': { da: 'Serverens ur viser {time}, men en tavle er ændret {newest}: uret er stillet tilbage.', en: 'The clock of the server shows {time}, but a board was changed at {newest}: the clock was set back.' },
  'address-open': { da: 'PUBLIC_URL er ikke sat: links får den adresse, folk selv bruger.', en: 'PUBLIC_URL is not set: links get the address people use themselves.' },
  'address-public': { da: 'Links begynder med {address}.', en: 'Links begin with {address}.' },
  'address-plain': { da: '{address} er uden kryptering. Sæt en proxy med https foran, og ret PUBLIC_URL.', en: '{address} is not encrypted. Put a proxy with https in front, and correct PUBLIC_URL.' },
  'proxy-none': { da: 'Der er ingen proxy foran, eller den siger det ikke.', en: 'There is no proxy in front, or it does not say so.' },
  'proxy-trusted': { da: 'Proxyen siger, at folk bruger {address}, og serveren tror på det.', en: 'The proxy says that people use {address}, and the server believes it.' },
  'proxy-ignored': { da: 'Proxyen siger, at folk bruger {address}, men serveren tror, at den ligger på {own}. Sæt PUBLIC_URL={address} eller TRUST_PROXY=on.', en: 'The proxy says that people use {address}, but the server believes to be at {own}. Set PUBLIC_URL={address} or TRUST_PROXY=on.' },
  'proxy-silent': { da: 'TRUST_PROXY er slået til, men proxyen sender ikke X-Forwarded-Proto og X-Forwarded-Host. Se server/examples.', en: 'TRUST_PROXY is on, but the proxy does not send X-Forwarded-Proto and X-Forwarded-Host. See server/examples.' },
} as const satisfies Record<string, Words>

export type FindingName = keyof typeof sentences

const isMoment = (fact: string | number): fact is string => typeof fact === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(fact)

/** Numbers and moments as they are written in the language; moments in UTC, which is what servers keep. */
function factWords(fact: string | number, tag: string): string {
  if (typeof fact === 'number') return new Intl.NumberFormat(tag).format(fact)
  if (!isMoment(fact)) return fact
  return `${new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'medium', timeZone: 'UTC' }).format(new Date(fact))} UTC`
}

export function findingWords(name: FindingName, facts: Readonly<Record<string, string | number>>): Words {
  const fill = (text: string, tag: string) => text.replace(/\{(\w+)\}/g, (whole, fact: string) => factWords(facts[fact] ?? whole, tag))
  return { da: fill(sentences[name].da, 'da-DK'), en: fill(sentences[name].en, 'en-GB') }
}
