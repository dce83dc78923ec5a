/** Everything the drawing tool loads comes from here, so that nothing is fetched from anywhere else. It writes in the board's own typeface. */
import italic from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-italic.woff2?url'
import upright from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url'
import da from '@tldraw/assets/translations/da.json?url'
import en from '@tldraw/assets/translations/en.json?url'
import type { TLUiAssetUrls } from 'tldraw'

const families = ['draw', 'sans', 'serif', 'mono']

function fontFiles(): Record<string, string> {
  const forms = { '': upright, _bold: upright, _italic: italic, _italic_bold: italic }
  return Object.fromEntries(families.flatMap((family) => Object.entries(forms).map(([form, url]) => [`tldraw_${family}${form}`, url])))
}

/** No icons: our own tools are shown instead of the drawing tool's. */
export const editorAssets: TLUiAssetUrls = {
  fonts: fontFiles(),
  icons: {} as TLUiAssetUrls['icons'],
  embedIcons: {},
  translations: { en, da } as unknown as TLUiAssetUrls['translations'],
}

/** Names of handles, which the drawing tool has in English only. */
export const missingTranslations = {
  da: {
    'handle.resize-top': 'Træk i den øverste kant',
    'handle.resize-bottom': 'Træk i den nederste kant',
    'handle.resize-left': 'Træk i venstre kant',
    'handle.resize-right': 'Træk i højre kant',
    'handle.resize-top-left': 'Træk i øverste venstre hjørne',
    'handle.resize-top-right': 'Træk i øverste højre hjørne',
    'handle.resize-bottom-left': 'Træk i nederste venstre hjørne',
    'handle.resize-bottom-right': 'Træk i nederste højre hjørne',
    'handle.rotate.top_left_rotate': 'Drej i øverste venstre hjørne',
    'handle.rotate.top_right_rotate': 'Drej i øverste højre hjørne',
    'handle.rotate.bottom_left_rotate': 'Drej i nederste venstre hjørne',
    'handle.rotate.bottom_right_rotate': 'Drej i nederste højre hjørne',
    'handle.rotate.mobile_rotate': 'Drej',
    'handle.crop.top': 'Beskær øverst',
    'handle.crop.bottom': 'Beskær nederst',
    'handle.crop.left': 'Beskær venstre side',
    'handle.crop.right': 'Beskær højre side',
    'handle.crop.top-left': 'Beskær øverste venstre hjørne',
    'handle.crop.top-right': 'Beskær øverste højre hjørne',
    'handle.crop.bottom-left': 'Beskær nederste venstre hjørne',
    'handle.crop.bottom-right': 'Beskær nederste højre hjørne',
  },
}
