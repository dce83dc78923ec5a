import { defineWords } from './defineWords'

const things = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

export const lineWords = defineWords(
  {
    newEdition: 'Der er kommet en ny udgave af Fællestavle. Alt er gemt, så du kan hente siden igen.',
    newEditionWait: (count: number) => `Der er kommet en ny udgave af Fællestavle. Hent siden igen, når ${things(count, 'ændring', 'ændringer')} er gemt.`,
    reload: 'Hent siden igen',
    tooMuch: (most: string) => `Det, du satte ind, er for langt: her er plads til ${most} tegn. Intet blev sat ind.`,
  },
  {
    newEdition: 'There is a new edition of Fællestavle. Everything is saved, so you can reload the page.',
    newEditionWait: (count: number) => `There is a new edition of Fællestavle. Reload the page when ${things(count, 'change is', 'changes are')} saved.`,
    reload: 'Reload the page',
    tooMuch: (most: string) => `What you pasted is too long: there is room for ${most} characters here. Nothing was pasted.`,
  },
)
