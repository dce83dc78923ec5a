/** What no font of ours can show stands as an empty box. */
import { fontFiles } from './pdf/fonts'
import { openCoverage, type Coverage } from './pdf/fontCoverage'

const unshown = '□'

let known: Coverage | null = null

/** Which characters can be shown; read once, for that takes longer than most documents. */
export const ourCoverage = (): Coverage => (known ??= openCoverage(fontFiles()))

export const shownText = (text: string, coverage: Coverage): string => [...text].map((character) => (coverage.has(character) ? character : unshown)).join('')

/** Signs that change those beside them: in a drawing the typesetter cannot say what they stand for, and would refuse the whole document. */
const joining = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u200c\u200d\ufe00-\ufe0f\u{1f3fb}-\u{1f3ff}]/gu
/** Flags are pairs of these. */
const flagLetters = /[\u{1f1e6}-\u{1f1ff}]/gu
const letterOfFlag = (sign: string): string => String.fromCharCode(65 + (sign.codePointAt(0) ?? 0) - 0x1f1e6)

/** A drawing for the typesetter: each sign by itself. */
export const shownDrawing = (svg: string, coverage: Coverage): string => shownText(svg.normalize('NFC').replace(joining, '').replace(flagLetters, letterOfFlag), coverage)
