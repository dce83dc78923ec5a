import { useEffect, useState } from 'react'
import { useWords } from '../words/defineWords'
import { uiWords } from '../words/ui'
import { pathOfModules } from './pathOfModules'

interface Drawn {
  readonly size: number
  readonly path: string
}

/** A QR code made here, always dark on white with the quiet border scanners need. `label` says what it is for. */
export function QrCode({ text, label, size = 176 }: { readonly text: string; readonly label: string; readonly size?: number }) {
  const words = useWords(uiWords)
  const [drawn, setDrawn] = useState<Drawn | 'failed' | null>(null)
  useEffect(() => {
    let isCurrent = true
    // Loaded when needed: the first page stays small.
    void import('uqr').then(({ encode }) => {
      const code = encode(text, { ecc: 'M', border: 4 })
      if (isCurrent) setDrawn({ size: code.size, path: pathOfModules(code.data) })
    }).catch(() => isCurrent && setDrawn('failed'))
    return () => {
      isCurrent = false
    }
  }, [text])
  if (drawn === 'failed') return <p className="fault">{words.qrFailed}</p>
  return (
    <svg className="qr" role="img" aria-label={label} width={size} height={size} viewBox={drawn ? `0 0 ${drawn.size} ${drawn.size}` : '0 0 1 1'} shapeRendering="crispEdges">
      <rect width="100%" height="100%" fill="#fff" />
      {drawn && <path d={drawn.path} fill="#000" />}
    </svg>
  )
}
