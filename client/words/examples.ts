import { defineWords } from './defineWords'

export const exampleWords = defineWords(
  {
    title: 'Se et udfyldt eksempel',
    text: 'Otte danske indsatser, gjort til tavler efter det, der står i en publikation. Huller på tavlerne handler om kilden og er ingen dom over indsatsen.',
    size: (start: number, end: number | null, partners: number, activities: number) => `${end === null ? `fra ${start}` : `${start}–${end}`} · ${partners} partnere · ${activities} aktiviteter`,
    creating: 'Opretter …',
  },
  {
    title: 'See an example filled in',
    text: 'Eight Danish initiatives as boards, made from what stands in a publication. Gaps on the boards are about the source and no verdict on the work.',
    size: (start: number, end: number | null, partners: number, activities: number) => `${end === null ? `from ${start}` : `${start}–${end}`} · ${partners} partners · ${activities} activities`,
    creating: 'Creating …',
  },
)
