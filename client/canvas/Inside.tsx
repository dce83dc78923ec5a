import { useCallback, useEffect, useLayoutEffect, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { react, useEditor, useEditorComponents, type Editor } from 'tldraw'
import { canvasWords } from '../words/canvas'
import { useWords } from '../words/defineWords'
import { keepLastWords } from './keepLastWords'
import { mountCanvas, type MountedCanvas } from './mountCanvas'
import { Panels, type LostText } from './panels/Panels'
import type { Stage } from './stage'

interface InsideProps {
  readonly stage: Stage
  /** Where panels are drawn: beside the editor, so that keys pressed in them are not the editor's. */
  readonly panels: HTMLElement
  readonly onChooseTemplate?: () => void
}

/** Tab reaches the canvas like anything else, and the wheel pans it whether or not the focus is in it. */
function useFocus(editor: Editor, label: string): void {
  useEffect(() => {
    const container = editor.getContainer()
    container.tabIndex = 0
    container.setAttribute('aria-label', label)
    editor.updateInstanceState({ isFocused: true })
    const onPress = () => {
      if (!container.contains(document.activeElement)) container.focus({ preventScroll: true })
    }
    container.addEventListener('pointerdown', onPress)
    return () => container.removeEventListener('pointerdown', onPress)
  }, [editor, label])
}

/** How far away one looks, in four steps, for the styles: near, mid, far, very far. */
function useDistance(editor: Editor): void {
  useEffect(() => {
    const container = editor.getContainer()
    return react('distance', () => {
      const zoom = editor.getZoomLevel()
      const distance = zoom >= 0.8 ? 'near' : zoom >= 0.5 ? 'mid' : zoom >= 0.28 ? 'far' : 'very-far'
      if (container.dataset.distance !== distance) container.dataset.distance = distance
    })
  }, [editor])
}

/** What lives within the editor: it is bound to the board here, once it stands. */
export function Inside({ stage, panels, onChooseTemplate }: InsideProps) {
  const editor = useEditor()
  const { Canvas } = useEditorComponents()
  const words = useWords(canvasWords)
  const [mounted, setMounted] = useState<MountedCanvas | null>(null)
  const [lost, setLost] = useState<LostText | null>(null)
  useFocus(editor, words.canvas)
  useDistance(editor)

  useLayoutEffect(() => {
    const lastWords = keepLastWords(stage.live)
    // At once: the next letter must find the notice, not a canvas full of shortcuts.
    const onCardLost = (cardId: string) => flushSync(() => setLost(lastWords.of(cardId)))
    const canvas = mountCanvas(stage, editor, { onCardLost })
    setMounted(canvas)
    return () => {
      canvas.close()
      lastWords.close()
    }
  }, [stage, editor])

  const onLostDone = useCallback(() => {
    setLost(null)
    editor.getContainer().focus({ preventScroll: true })
  }, [editor])

  return (
    <>
      {Canvas && <Canvas key={editor.contextId} />}
      {mounted && createPortal(<Panels stage={stage} mounted={mounted} lost={lost} onLostDone={onLostDone} onChooseTemplate={onChooseTemplate} />, panels)}
    </>
  )
}
