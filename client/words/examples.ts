import { defineWords } from './defineWords'

export const exampleWords = defineWords(
  {
    title: 'Se et udfyldt eksempel',
    text: 'Otte danske indsatser, gjort til tavler efter det, der står i en publikation. Huller på tavlerne handler om kilden og er ingen dom over indsatsen.',
    size: (years: string, partners: number, activities: number) => `${years} · ${partners} partnere · ${activities} aktiviteter`,
    creating: 'Opretter …',
  },
  {
    title: 'See an example filled in',
    text: 'Eight Danish initiatives as boards, made from what stands in a publication. Gaps on the boards are about the source and no verdict on the work.',
    size: (years: string, partners: number, activities: number) => `${years} · ${partners} partners · ${activities} activities`,
    creating: 'Creating …',
  },
)
