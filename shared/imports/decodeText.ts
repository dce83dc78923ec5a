/** Bytes of a text file -> text: UTF-8 with or without its mark, UTF-16 with its mark, otherwise the western one-byte letters that older office programs write. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Latin-1 as browsers read it: the same letters, and the dashes and quotes Windows adds.
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
