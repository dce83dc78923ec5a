/** The sheets that lie over the board when asked for, one at a time. */
import { lazy } from 'react'
import { useLiveBoard } from '../board/liveBoard'
import { useStore } from '../board/store'
import { GlossaryDialog } from '../glossary/GlossaryDialog'
import { DoorDialog } from '../facilitate/DoorDialog'
import { MembersDialog } from '../facilitate/MembersDialog'
import { ShareDialog } from '../facilitate/ShareDialog'
import { TemplateDialog } from '../pages/TemplateDialog'
import { fetchPart } from '../ui/fetchPart'

const CommonVersions = lazy(fetchPart(() => import('../agenda/CommonVersions')))
const ExportDialog = lazy(fetchPart(() => import('../export/ExportDialog')))
const IntakeDialog = lazy(fetchPart(() => import('../intake/IntakeDialog')))

export default function BoardSheets() {
  const { desk, me, canEdit } = useLiveBoard()
  const intake = useStore(desk, (state) => state.intake)
  const sheet = useStore(desk, (state) => state.sheet)
  const exporting = useStore(desk, (state) => state.exporting)
  const close = () => desk.put({ sheet: null })
  if (intake !== null && canEdit) return <IntakeDialog text={intake} onClose={() => desk.put({ intake: null })} />
  if (exporting !== null) return <ExportDialog opening={exporting} onClose={() => desk.put({ exporting: null })} />
  if (sheet === 'template' && canEdit) return <TemplateDialog onClose={close} />
  if (sheet === 'common') return <CommonVersions onClose={close} />
  if (sheet === 'glossary') return <GlossaryDialog onClose={close} />
  if (me.role !== 'facilitator') return null
  switch (sheet) {
    case 'share':
      return <ShareDialog onClose={close} />
    case 'door':
      return <DoorDialog onClose={close} />
    case 'members':
      return <MembersDialog onClose={close} />
    default:
      return null
  }
}
