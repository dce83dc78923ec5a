/** The receiver's answer to a reinforcement. */
import { defineWords } from './defineWords'

export const confirmWords = defineWords(
  {
    which: 'Hvilken forstærkning?',
    doesHelp: (from: string, to: string) => `Hjælper »${from}« jeres »${to}«?`,
    yes: 'Bekræft',
    notYet: 'Ikke endnu',
    no: 'Nej',
    yesHint: 'Ja, det hjælper os',
    notYetHint: 'Det kan komme, men vi mærker det ikke endnu',
    noHint: 'Det hjælper os ikke',
    unconfirmed: 'ikke bekræftet af modtageren',
    confirmed: (by: string) => `bekræftet af ${by}`,
    saidNotYet: (by: string) => `${by} siger: ikke endnu`,
    saidNo: (by: string) => `${by} siger: nej`,
    onBehalf: 'skrevet af facilitatoren',
    bothWays: 'gensidigt: der er en kobling hver vej',
    inferred: 'udledt, ikke sagt af nogen',
  },
  {
    which: 'Which reinforcement?',
    doesHelp: (from: string, to: string) => `Does "${from}" help your "${to}"?`,
    yes: 'Confirm',
    notYet: 'Not yet',
    no: 'No',
    yesHint: 'Yes, it helps us',
    notYetHint: 'It may come, but we do not notice it yet',
    noHint: 'It does not help us',
    unconfirmed: 'not confirmed by the receiver',
    confirmed: (by: string) => `confirmed by ${by}`,
    saidNotYet: (by: string) => `${by} says: not yet`,
    saidNo: (by: string) => `${by} says: no`,
    onBehalf: 'written by the facilitator',
    bothWays: 'mutual: there is a link each way',
    inferred: 'inferred, said by nobody',
  },
)
