/** The fonts documents are set in, from the packages they are installed with. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const folderOf = (name: string): string => dirname(require.resolve(`${name}/package.json`))

/** Text, then what it lacks: emoji, and signs and scripts beyond the Latin, Greek and Cyrillic. */
export function fontFiles(): readonly string[] {
  const sans = folderOf('@expo-google-fonts/source-sans-3')
  const styles = ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic', '700Bold', '700Bold_Italic']
  return [
    ...styles.map((style) => join(sans, style, `SourceSans3_${style}.ttf`)),
    join(folderOf('@expo-google-fonts/noto-emoji'), '400Regular', 'NotoEmoji_400Regular.ttf'),
    ...['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf', 'DejaVuSans-Oblique.ttf'].map((name) => join(folderOf('dejavu-fonts-ttf'), 'ttf', name)),
  ]
}
