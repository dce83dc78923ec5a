import { useState } from 'react'
import type { Role } from '../../shared/domain/roles'
import type { LinkAnswer } from '../../shared/protocol/answers'
import { useLiveBoard } from '../board/liveBoard'
import { Dialog } from '../ui/Dialog'
import { Icon } from '../ui/Icon'
import { useWords } from '../words/defineWords'
import { facilitateWords } from '../words/facilitate'
import { AccessFault } from './AccessFault'
import { AuditList } from './AuditList'
import { KeepingField } from './KeepingField'
import { LinkLine } from './LinkLine'
import { NewLinkForm } from './NewLinkForm'
import { useBoardAccess, type BoardAccess } from './useBoardAccess'

/** The links of the board: whom each was given to, and what can be done with it. They are asked of the server each time and not kept. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(facilitateWords)
  const { desk } = useLiveBoard()
  const access = useBoardAccess()
  const links = access.board?.allLinks ?? []
  return (
    <Dialog title={words.shareTitle} onClose={onClose} width="wide">
      <AccessFault access={access} />
      {access.board !== null && (
        <>
          <div className="row">
            <button type="button" className="button" onClick={() => desk.put({ sheet: 'door' })}>
              <Icon name="qr" /> {words.doorTitle}
            </button>
            <button type="button" className="button" onClick={() => desk.put({ sheet: 'members' })}>
              <Icon name="people" /> {words.membersTitle}
            </button>
            <button type="button" className="button" onClick={() => desk.put({ sheet: null, exporting: {} })}>
              <Icon name="download" /> {words.sendDocument}
            </button>
          </div>
          <Links access={access} links={links} />
          <KeepingField access={access} />
          <AuditList />
        </>
      )}
    </Dialog>
  )
}

/** The link one sends most stands first; the one that gives everything away stands last. */
const shareOrder: readonly Role[] = ['editor', 'viewer', 'facilitator']

function Links({ access, links }: { readonly access: BoardAccess; readonly links: readonly LinkAnswer[] }) {
  const words = useWords(facilitateWords)
  const [isAdding, setAdding] = useState(false)
  const open = links.filter(({ state }) => state === 'open').sort((a, b) => shareOrder.indexOf(a.role) - shareOrder.indexOf(b.role))
  const ended = links.filter(({ state }) => state !== 'open')
  return (
    <>
      <ul className="share-lines">
        {open.map((link) => (
          <LinkLine key={link.linkId} link={link} access={access} />
        ))}
      </ul>
      {isAdding ? (
        <NewLinkForm access={access} onDone={() => setAdding(false)} />
      ) : (
        <div className="row">
          <button type="button" className="button primary" onClick={() => setAdding(true)}>
            <Icon name="add" /> {words.newLink}
          </button>
        </div>
      )}
      {ended.length > 0 && (
        <details className="more">
          <summary>{words.endedLinks(ended.length)}</summary>
          <ul className="share-lines">
            {ended.map((link) => (
              <LinkLine key={link.linkId} link={link} access={access} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
