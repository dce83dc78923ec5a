import { useEffect, useState } from 'react'
import { onAnnouncement } from './announce'

/** The polite live region. Mount it once. The two lines take turns, so that the same sentence twice is read twice. */
export function Announcer() {
  const [lines, setLines] = useState<readonly [string, string]>(['', ''])
  useEffect(() => onAnnouncement((sentence) => setLines(([first]) => (first === '' ? [sentence, ''] : ['', sentence]))), [])
  return (
    <div className="visually-hidden">
      <p role="status">{lines[0]}</p>
      <p role="status">{lines[1]}</p>
    </div>
  )
}
