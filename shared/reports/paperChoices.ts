/** What one chooses about paper for a workshop. */
export const paperSizes = ['a4', 'a3'] as const
export type PaperSize = (typeof paperSizes)[number]
/** Cards to write on, or those that lie on the page. */
export const paperCards = ['empty', 'filled'] as const
export type PaperCards = (typeof paperCards)[number]
