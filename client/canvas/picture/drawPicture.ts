import type { Editor } from 'tldraw'

/** Browsers refuse canvases much larger than this on either side. */
const maxPngSide = 12_000
const padding = 32
const paper = '#faf7f1'

/** The whole page as a picture, never cropped: PNG at twice its size (less when it is very large), or SVG with its words as text. */
export async function drawPicture(editor: Editor, format: 'png' | 'svg'): Promise<Blob> {
  const ids = [...editor.getCurrentPageShapeIds()]
  const bounds = editor.getCurrentPageBounds()
  if (ids.length === 0 || !bounds) return emptyPicture(format)
  const side = Math.max(bounds.w, bounds.h) + 2 * padding
  const pixelRatio = Math.min(2, maxPngSide / side)
  const { blob } = await editor.toImage(ids, { format, background: true, padding, pixelRatio: format === 'png' ? pixelRatio : undefined, darkMode: false })
  return blob
}

/** An empty page is a sheet of paper. */
async function emptyPicture(format: 'png' | 'svg'): Promise<Blob> {
  if (format === 'svg') {
    return new Blob([`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="${paper}"/></svg>`], { type: 'image/svg+xml' })
  }
  const canvas = document.createElement('canvas')
  canvas.width = 1200
  canvas.height = 800
  const context = canvas.getContext('2d')
  if (context) {
    context.fillStyle = paper
    context.fillRect(0, 0, 1200, 800)
  }
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture'))), 'image/png'))
}
