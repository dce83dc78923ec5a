import { useEditor } from 'tldraw'
import { chooseImages, addImages } from '../images/addImages'
import type { MountedCanvas } from '../mountCanvas'
import type { Stage } from '../stage'
import { BoardMenu } from './BoardMenu'
import { CardDots } from './CardDots'
import { EmptyPage } from './EmptyPage'
import { LinkDots } from './LinkDots'
import { LinkMenu } from './LinkMenu'
import { LostCard } from './LostCard'
import { Toolbar } from './Toolbar'
import { ZoomControls } from './ZoomControls'

export interface LostText {
  readonly text: string
  readonly putBack: () => void
}

interface PanelsProps {
  readonly stage: Stage
  readonly mounted: MountedCanvas
  readonly lost: LostText | null
  readonly onLostDone: () => void
  readonly onChooseTemplate?: () => void
}

/** Everything that lies over the canvas. The lower right corner is left to the drawing tool's mark. */
export function Panels({ stage, mounted, lost, onLostDone, onChooseTemplate }: PanelsProps) {
  const editor = useEditor()
  const middle = () => {
    const { center } = editor.getViewportPageBounds()
    return { x: center.x, y: center.y }
  }
  return (
    <>
      <EmptyPage onChooseTemplate={onChooseTemplate} onPasteList={(text) => void mounted.pasteText(text, middle())} />
      <LinkDots stage={stage} />
      <LinkMenu stage={stage} />
      <CardDots />
      <ZoomControls />
      <Toolbar onChooseImages={() => chooseImages((files) => void addImages(stage, editor, files, middle()))} />
      <BoardMenu mounted={mounted} />
      {lost && (
        <LostCard
          text={lost.text}
          onLetGo={onLostDone}
          onPutBack={() => {
            onLostDone()
            lost.putBack()
          }}
        />
      )}
    </>
  )
}
