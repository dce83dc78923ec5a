/** Text in lines of so many letters; the last line ends with … when there is more. Long words are cut. */
export function wrapWords(text: string, lettersPerLine: number, maxLines: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.replace(/\s+/g, ' ').trim().split(' ')) {
    const joined = line === '' ? word : `${line} ${word}`
    if (joined.length <= lettersPerLine) line = joined
    else {
      if (line !== '') lines.push(line)
      line = word.length > lettersPerLine ? `${word.slice(0, lettersPerLine - 1)}…` : word
    }
  }
  if (line !== '') lines.push(line)
  if (lines.length <= maxLines) return lines
  const last = lines[maxLines - 1] ?? ''
  return [...lines.slice(0, maxLines - 1), `${last.length >= lettersPerLine ? last.slice(0, lettersPerLine - 1) : last}…`]
}
