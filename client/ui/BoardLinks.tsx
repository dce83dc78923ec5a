import { useState } from 'react'
import { useWords } from '../words/defineWords'
import { uiWords } from '../words/ui'
import { CopyButton } from './CopyButton'
import { Icon } from './Icon'
import { QrCode } from './QrCode'
import './pieces.css'

export interface BoardLinksProps {
  readonly links: { readonly facilitator: string; readonly editor: string; readonly viewer: string }
}

/** The three links of a board: what each is for, copy and QR. */
export function BoardLinks({ links }: BoardLinksProps) {
  const words = useWords(uiWords)
  return (
    <ul className="board-links">
      <BoardLink title={words.editorLink} purpose={words.editorLinkFor} link={links.editor} isFirst />
      <BoardLink title={words.viewerLink} purpose={words.viewerLinkFor} link={links.viewer} />
      <BoardLink title={words.facilitatorLink} purpose={words.facilitatorLinkFor} link={links.facilitator} />
    </ul>
  )
}

interface BoardLinkProps {
  readonly title: string
  readonly purpose: string
  readonly link: string
  readonly isFirst?: boolean
}

function BoardLink({ title, purpose, link, isFirst }: BoardLinkProps) {
  const words = useWords(uiWords)
  const [isQrShown, setQrShown] = useState(isFirst ?? false)
  const qrWords = isQrShown ? words.hideQr : words.showQr
  return (
    <li className="board-link">
      <div className="board-link-text">
        <h3>{title}</h3>
        <p>{purpose}</p>
        <input className="board-link-address" aria-label={words.linkAddress(title)} readOnly value={link} onFocus={(event) => event.target.select()} />
        <div className="row">
          <CopyButton text={link} label={words.copyLink} about={title} className={isFirst ? 'button primary' : 'button'} />
          <button type="button" className="button quiet" aria-expanded={isQrShown} aria-label={`${qrWords}: ${title}`} onClick={() => setQrShown(!isQrShown)}>
            <Icon name={isQrShown ? 'close' : 'qr'} />
            {qrWords}
          </button>
        </div>
      </div>
      {isQrShown && <QrCode text={link} label={words.qrOf(title)} />}
    </li>
  )
}
