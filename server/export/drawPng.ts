/** A figure of ours as a picture in pixels, with our own fonts and nothing from the machine. Never give it an SVG that somebody else wrote. */
import { Resvg } from '@resvg/resvg-js'
import { fontFiles } from './pdf/fonts'

/** `width`: pixels. */
export function drawPng(svg: string, width: number): Uint8Array {
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontFiles: [...fontFiles()], loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' },
  })
  return drawing.render().asPng()
}

/** Whether it is a drawing at all. Nothing is drawn to find out. */
export function canDraw(svg: string): boolean {
  try {
    const { width, height } = new Resvg(svg, { font: { loadSystemFonts: false } })
    return width > 0 && height > 0
  } catch {
    return false
  }
}
