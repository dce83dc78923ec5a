import { appAddress, appPath } from '../door/appPath'
import { useState } from 'react'
import { spacedDoorCode } from '../../shared/protocol/doorCode'
import { limits } from '../../shared/protocol/limits'
import { useLiveBoard } from '../board/liveBoard'
import { useStore } from '../board/store'
import { CopyButton } from '../ui/CopyButton'
import { Dialog } from '../ui/Dialog'
import { QrCode } from '../ui/QrCode'
import { useWords } from '../words/defineWords'
import { facilitateWords } from '../words/facilitate'
import { useLanguage } from '../words/language'
import { AccessFault } from './AccessFault'
import { useBoardAccess } from './useBoardAccess'

const minutesOffered = [30, limits.doorMinutes, 480]

function timeOf(iso: string | undefined, language: 'da' | 'en'): string {
  return iso === undefined ? '' : new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', { hour: '2-digit', minute: '2-digit' }).format(new Date(iso))
}

/** The door to the hall: a code large enough for the back row, and how to use it. */
export function DoorDialog({ onClose }: { readonly onClose: () => void }) {
  const { connection } = useLiveBoard()
  const words = useWords(facilitateWords)
  const language = useLanguage()
  const access = useBoardAccess()
  const [minutes, setMinutes] = useState<number>(limits.doorMinutes)
  const door = useStore(connection.stage, (stage) => stage?.door)
  const open = () => void access.decide('door.open', { minutes })

  if (door?.isOpen !== true || door.code === undefined) {
    return (
      <Dialog title={words.doorTitle} onClose={onClose}>
        <AccessFault access={access} />
        <p>{words.doorWhat}</p>
        <label className="field">
          <span>{words.doorHowLong}</span>
          <select value={minutes} onChange={(event) => setMinutes(Number(event.target.value))}>
            {minutesOffered.map((offered) => (
              <option key={offered} value={offered}>
                {words.minutes(offered)}
              </option>
            ))}
          </select>
        </label>
        <div className="row end">
          <button type="button" data-first className="button primary" onClick={open}>
            {words.openDoor}
          </button>
        </div>
      </Dialog>
    )
  }
  const address = `${appAddress()}/join#c=${door.code}`
  return (
    <Dialog title={words.doorIsOpen} onClose={onClose} width="wide">
      <AccessFault access={access} />
      <div className="door">
        <div className="door-text">
          <p className="door-how">{words.doorGoTo}</p>
          <p className="door-address">{`${location.host}${appPath('/join')}`}</p>
          <p className="door-how">{words.doorWrite}</p>
          <p className="door-code">
            <span aria-hidden="true">{spacedDoorCode(door.code)}</span>
            <span className="visually-hidden">{[...door.code].join(' ')}</span>
          </p>
          <p className="hint">{words.doorUntil(timeOf(door.closesAt, language))}</p>
        </div>
        <QrCode text={address} label={words.doorQr} size={280} />
      </div>
      <div className="row end">
        <CopyButton text={address} label={words.copyDoor} />
        <button type="button" className="button" onClick={open}>
          {words.newCode}
        </button>
        <button type="button" data-first className="button primary" onClick={() => void access.decide('door.close', {})}>
          {words.closeDoor}
        </button>
      </div>
    </Dialog>
  )
}
