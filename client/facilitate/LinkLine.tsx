import { useState } from 'react'
import type { LinkAnswer } from '../../shared/protocol/answers'
import { useAsk } from '../commands/useCommands'
import { CopyButton } from '../ui/CopyButton'
import { Icon } from '../ui/Icon'
import { QrCode } from '../ui/QrCode'
import { useWords } from '../words/defineWords'
import { facilitateWords } from '../words/facilitate'
import { useLanguage } from '../words/language'
import { citizenAddress } from './citizenAddress'
import { ExpiryField } from './ExpiryField'
import { linkFacts, linkTitle } from './linkWords'
import type { BoardAccess } from './useBoardAccess'

interface LinkLineProps {
  readonly link: LinkAnswer
  readonly access: BoardAccess
}

export function LinkLine({ link, access }: LinkLineProps) {
  const words = useWords(facilitateWords)
  const language = useLanguage()
  const title = linkTitle(link, language)
  const [isQrShown, setQrShown] = useState(false)
  const [isChanging, setChanging] = useState(false)
  const [isForCitizens, setForCitizens] = useState(false)
  const address = link.url !== null && isForCitizens ? citizenAddress(link.url) : link.url
  return (
    <li className="share-line">
      <div className="share-line-text">
        <h3>{title}</h3>
        <p className="hint">{linkFacts(link, language)}</p>
        {address !== null && <input className="board-link-address" aria-label={words.addressOf(title)} readOnly value={address} onFocus={(event) => event.target.select()} />}
        {link.state === 'open' && (
          <div className="row">
            {address !== null && <CopyButton text={address} label={words.copyLink} about={title} />}
            {link.url !== null && (
              <button type="button" className="button quiet" aria-expanded={isQrShown} aria-label={words.qrOf(title)} onClick={() => setQrShown(!isQrShown)}>
                <Icon name={isQrShown ? 'close' : 'qr'} /> {words.qr}
              </button>
            )}
            <button type="button" className="button quiet" aria-expanded={isChanging} aria-label={words.changeLink(title)} onClick={() => setChanging(!isChanging)}>
              <Icon name="settings" /> {words.change}
            </button>
          </div>
        )}
        {link.url !== null && link.state === 'open' && link.role === 'editor' && (
          <label className="share-citizens">
            <input type="checkbox" checked={isForCitizens} onChange={(event) => setForCitizens(event.target.checked)} /> {words.forCitizens}
          </label>
        )}
        {isChanging && link.state === 'open' && <ChangeLink link={link} access={access} title={title} />}
      </div>
      {isQrShown && address !== null && <QrCode text={address} label={words.qrOf(title)} />}
    </li>
  )
}

/** Name and end, a new key, the end of it. What cannot be taken back is asked about first. */
function ChangeLink({ link, access, title }: LinkLineProps & { readonly title: string }) {
  const words = useWords(facilitateWords)
  const ask = useAsk()
  const { linkId, kind } = link
  const rename = async () => {
    const name = await ask.text(words.linkName, link.name)
    if (name !== null) await access.decide('link.rename', { linkId, name })
  }
  const rotate = async () => {
    if ((await ask.confirm(words.rotateQuestion(title, link.memberCount), words.rotate)) && (await access.decide('link.rotate', { linkId }))) ask.say(words.rotated)
  }
  const close = async () => {
    if ((await ask.confirm(words.closeQuestion(title, link.memberCount), words.closeLink)) && (await access.decide('link.close', { linkId }))) ask.say(words.closedNow)
  }
  return (
    <div className="share-change">
      <ExpiryField label={words.expiresOn} value={link.expiresAt} onChange={(expiresAt) => void access.decide('link.setExpiry', { linkId, expiresAt })} />
      <div className="row">
        <button type="button" className="button" onClick={() => void rename()}>
          {words.rename}
        </button>
        {kind === 'key' && (
          <button type="button" className="button" onClick={() => void rotate()}>
            {words.rotate}
          </button>
        )}
        <button type="button" className="button danger" onClick={() => void close()}>
          {words.closeLink}
        </button>
      </div>
    </div>
  )
}
