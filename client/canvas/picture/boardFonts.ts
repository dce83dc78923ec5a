/** The board's own font, so that exported pictures carry it inside. */
import upright from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url'
import uprightMore from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?url'
import type { TLFontFace } from 'tldraw'

export const boardFontFamily = 'Source Sans 3 Variable'

const face = (url: string, unicodeRange: string): TLFontFace => ({
  family: boardFontFamily,
  src: { url, format: 'woff2' },
  weight: '200 900',
  style: 'normal',
  unicodeRange,
})

export const boardFonts: TLFontFace[] = [
  face(upright, 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215'),
  face(uprightMore, 'U+0100-02BA,U+1E00-1EFF'),
]
