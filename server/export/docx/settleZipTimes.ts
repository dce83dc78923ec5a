/** Sets every file time inside a zip to its beginning (1 January 1980), so that the same content gives the same bytes. Changes `zip` in place. */
const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const firstDay = 0x0021

export function settleZipTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  let end = zip.byteLength - 22
  while (end >= 0 && view.getUint32(end, true) !== endSignature) end--
  if (end < 0) return zip
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0 && view.getUint32(at, true) === entrySignature; left--) {
    const file = view.getUint32(at + 42, true)
    for (const time of [at + 12, file + 10]) {
      view.setUint16(time, 0, true)
      view.setUint16(time + 2, firstDay, true)
    }
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return zip
}
