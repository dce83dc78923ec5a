import { useEffect, useMemo, useState } from 'react'
import 'tldraw/tldraw.css'
import {
  AssetUrlsProvider,
  createTLStore,
  defaultAddFontsFromNode,
  defaultBindingUtils,
  defaultShapeTools,
  defaultShapeUtils,
  defaultTools,
  TldrawEditor,
  TldrawHandles,
  TldrawOverlays,
  TldrawScribble,
  TldrawSelectionForeground,
  TldrawShapeIndicators,
  TldrawUiTranslationProvider,
  tipTapDefaultExtensions,
  type TLEditorComponents,
} from 'tldraw'
import { useLiveBoard } from '../board/liveBoard'
import type { ZoneViews } from '../board/zoneView'
import { useAsk } from '../commands/useCommands'
import { useLanguage } from '../words/language'
import { drawingTypes } from './binding/drawingFields'
import './canvas.css'
import { editorAssets, missingTranslations } from './editorAssets'
import { openEditorUser } from './editorUser'
import { cardTool } from './hands/CardTool'
import { Inside } from './Inside'
import { BoardImageShapeUtil } from './shapes/BoardImageShapeUtil'
import { cardShapeUtil } from './shapes/CardShapeUtil'
import { linkShapeUtil } from './shapes/LinkShapeUtil'
import { zoneShapeUtil } from './shapes/ZoneShapeUtil'
import { openStage, type Stage } from './stage'
import { Cursors } from './together/Cursors'
import { OthersChoices } from './together/OthersChoices'

interface CanvasProps {
  /** Live views that fill zones. */
  readonly zoneViews: ZoneViews
  /** Offered on an empty page. */
  readonly onChooseTemplate?: () => void
}

const components: TLEditorComponents = {
  Scribble: TldrawScribble,
  CollaboratorScribble: TldrawScribble,
  ShapeIndicators: TldrawShapeIndicators,
  SelectionForeground: TldrawSelectionForeground,
  Handles: TldrawHandles,
  Overlays: () => (
    <>
      <TldrawOverlays />
      <OthersChoices />
      <Cursors />
    </>
  ),
}

const textOptions = { addFontsFromNode: defaultAddFontsFromNode, tipTapConfig: { extensions: tipTapDefaultExtensions } }
const cameraOptions = { zoomSteps: [0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 1, 1.5, 2, 3, 4], wheelBehavior: 'pan' as const }
const options = { maxPages: 1, maxShapesPerPage: 20_000, createTextOnCanvasDoubleClick: false }
const isKept = ({ type }: { readonly type: string }) => drawingTypes.some((kept) => kept === type)

/** The editor's parts for one stage: made once, since the editor starts afresh when they change. */
function editorParts(stage: Stage) {
  const native = defaultShapeUtils.filter((util) => isKept(util) && util.type !== 'image')
  const shapeUtils = [...native, BoardImageShapeUtil, zoneShapeUtil(stage), cardShapeUtil(stage), linkShapeUtil(stage)]
  const tools = [...defaultTools, ...defaultShapeTools.filter(({ id }) => id !== 'frame' && id !== 'note'), cardTool(stage)]
  const store = createTLStore({ shapeUtils, bindingUtils: defaultBindingUtils })
  return { shapeUtils, tools, store, bindingUtils: defaultBindingUtils }
}

/** The open page as a canvas. Owns nothing: what it shows is in the document, and what hands do is written there. */
export default function Canvas({ zoneViews, onChooseTemplate }: CanvasProps) {
  const live = useLiveBoard()
  const ask = useAsk()
  const language = useLanguage()
  const [panels, setPanels] = useState<HTMLElement | null>(null)
  // Made once per board: the editor would start afresh with every change of language.
  const stage = useMemo(() => openStage(live, ask, language, zoneViews), [live, zoneViews])
  const parts = useMemo(() => editorParts(stage), [stage])
  const person = useMemo(() => openEditorUser(language), [])
  useEffect(() => {
    stage.ask = ask
    stage.language = language
    person.setLanguage(language)
  }, [stage, person, ask, language])
  useEffect(() => () => stage.close(), [stage])
  useEffect(() => () => person.close(), [person])
  return (
    <div className="canvas-room">
      <AssetUrlsProvider assetUrls={editorAssets}>
        <TldrawUiTranslationProvider locale={language} overrides={missingTranslations}>
          <TldrawEditor
            {...parts}
            user={person.user}
            initialState="select"
            autoFocus={false}
            components={components}
            options={options}
            cameraOptions={cameraOptions}
            textOptions={textOptions}
            assetUrls={editorAssets}
          >
            {panels && <Inside stage={stage} panels={panels} onChooseTemplate={onChooseTemplate} />}
          </TldrawEditor>
        </TldrawUiTranslationProvider>
      </AssetUrlsProvider>
      <div ref={setPanels} className="canvas-panels" />
    </div>
  )
}
