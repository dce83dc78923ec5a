/** An image made ready for the board: drawn anew, so that the place and the camera it was taken with stay at home, and not larger than needed. */
export interface PreparedImage {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly mimeType: 'image/png' | 'image/jpeg' | 'image/webp'
  /** Pixels. */
  readonly w: number
  readonly h: number
}

/** The longer side; enough for a wall. */
const maxSide = 2_600
const photoQuality = 0.88
/** SVG is left out: what runs in it must never come near the page. */
const readable = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif', 'image/bmp'])

export function isReadableImage(type: string): boolean {
  return readable.has(type)
}

function drawAt(bitmap: ImageBitmap, w: number, h: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = w
  canvas.height = h
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('This browser cannot draw images')
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, w, h)
  return canvas
}

function encode(canvas: HTMLCanvasElement, type: string): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The image could not be written'))), type, photoQuality)
  })
}

function isOurs(type: string): type is PreparedImage['mimeType'] {
  return type === 'image/png' || type === 'image/jpeg' || type === 'image/webp'
}

/** Throws when the file is not an image this browser can read. */
export async function prepareImage(file: Blob): Promise<PreparedImage> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const scale = Math.min(1, maxSide / Math.max(bitmap.width, bitmap.height))
  const w = Math.max(1, Math.round(bitmap.width * scale))
  const h = Math.max(1, Math.round(bitmap.height * scale))
  const canvas = drawAt(bitmap, w, h)
  bitmap.close()
  const blob = await encode(canvas, file.type === 'image/jpeg' ? 'image/jpeg' : file.type === 'image/webp' ? 'image/webp' : 'image/png')
  if (!isOurs(blob.type)) throw new Error(`Unexpected kind of image: ${blob.type}`)
  return { bytes: new Uint8Array(await blob.arrayBuffer()), mimeType: blob.type, w, h }
}
