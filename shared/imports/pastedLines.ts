/** Text from elsewhere -> titles of cards: one per line, without the list's own bullets and numbers. */

const bullet = /^\s*(?:[-–—*•·◦▪‣○●□☐☑✓✔]|\[[ xX]?\]|\(?\d{1,3}[.)]|\(?[a-zæøå][.)])\s+/u
const emptyBullet = /^\s*(?:[-–—*•·◦▪‣○●□☐☑✓✔]|\(?\d{1,3}[.)])\s*$/u

/** A line without its bullet (also a second one, as in `1. - text`), its tabs as dashes; '' when nothing is left. */
export function withoutBullet(line: string): string {
  if (emptyBullet.test(line)) return ''
  const cells = line.split('\t').map((cell) => cell.trim())
  const joined = cells.filter((cell) => cell !== '').join(' – ')
  return joined.replace(bullet, '').replace(bullet, '').trim()
}

export function pastedLines(text: string): string[] {
  return text
    .replace(/\u0000/g, '')
    .split(/\r\n|\r|\n|\u2028|\u2029/)
    .map(withoutBullet)
    .filter((line) => line !== '')
}
