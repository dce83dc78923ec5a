/** What no font of ours can show stands as an empty box. */
import { fontFiles } from './pdf/fonts'
import { openCoverage, type Coverage } from './pdf/fontCoverage'

const unshown = '□'

let known: Coverage | null = null

/** Which characters can be shown; read once, for that takes longer than most documents. */
export const ourCoverage = (): Coverage => (known ??= openCoverage(fontFiles()))

export const shownText = (text: string, coverage: Coverage): string => [...text].map((character) => (coverage.has(character) ? character : unshown)).join('')
