/** Readers that are not ours, for what leaves the board: asked of the system's package manager where it has one. Tests say so where one is missing. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const readers = { pdftotext: ['poppler-utils'], qpdf: ['qpdf'], soffice: ['libreoffice-writer-nogui', 'libreoffice-calc-nogui'] }

export function ensureReaders() {
  const missing = Object.entries(readers).filter(([program]) => !existsSync(`/usr/bin/${program}`))
  if (missing.length === 0 || !existsSync('/usr/bin/apt-get')) return
  const packages = missing.flatMap(([, names]) => names)
  console.error(`Installing ${packages.join(', ')} for the tests of documents.`)
  if (spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' }).status === 0) spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { stdio: 'ignore' })
}
