import { getSvgAsImage, type Editor } from 'tldraw'

/** Browsers refuse canvases much larger than this on either side. */
const maxPngSide = 12_000
const padding = 32
const paper = '#faf7f1'

interface Drawn {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/** The picture on the board's own paper; every reader of SVG shows a rectangle, not every one a style of the root. */
function onPaper({ svg, width, height }: Drawn): Drawn {
  const [, x = '0', y = '0'] = /viewBox="(-?[\d.]+) (-?[\d.]+)/.exec(svg) ?? []
  const sheet = `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${paper}"/>`
  const withoutTint = svg.replace(/background-color:[^;"]+;?/, `background-color: ${paper};`)
  return { svg: withoutTint.replace(/<svg[^>]*>/, (root) => root + sheet), width, height }
}

async function drawPage(editor: Editor): Promise<Drawn> {
  const ids = [...editor.getCurrentPageShapeIds()]
  const drawn = ids.length === 0 ? undefined : await editor.getSvgString(ids, { background: true, padding, darkMode: false })
  return drawn ? onPaper(drawn) : onPaper({ svg: `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800" viewBox="0 0 1200 800"></svg>`, width: 1200, height: 800 })
}

/** The whole page as a picture, never cropped: PNG at twice its size (less when it is very large), or SVG with its words as text. */
export async function drawPicture(editor: Editor, format: 'png' | 'svg'): Promise<Blob> {
  const { svg, width, height } = await drawPage(editor)
  if (format === 'svg') return new Blob([svg], { type: 'image/svg+xml' })
  const pixelRatio = Math.min(2, maxPngSide / Math.max(width, height))
  const png = await getSvgAsImage(svg, { type: 'png', width, height, pixelRatio })
  if (png === null) throw new Error('The picture could not be drawn')
  return png
}
