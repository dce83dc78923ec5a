import { useState } from 'react'
import { addPage as addPageTo } from '../../shared/document/boardRecords'
import { pagesInOrder } from '../../shared/domain/boardQueries'
import { orderAfterAll } from '../../shared/domain/order'
import { defaultTracks, findTemplate, maxTracks, minTracks, templateIds, type Template } from '../../shared/templates/findTemplate'
import { pageTitle } from '../../shared/templates/pageTitle'
import { useBoard, useLiveBoard } from '../board/liveBoard'
import { newId } from '../board/newId'
import { useAsk } from '../commands/useCommands'
import { ServerRefusal } from '../door/askServer'
import { sendCommand } from '../door/sendCommand'
import { Dialog } from '../ui/Dialog'
import { useWords } from '../words/defineWords'
import { useLanguage } from '../words/language'
import { pagesWords, templateFor, templateWhen } from '../words/pages'
import { Miniature } from './Miniature'
import './pages.css'

/** Waits until the page the server made has come over the line. */
function whenThere(has: () => boolean, subscribe: (listener: () => void) => () => void): Promise<void> {
  if (has()) return Promise.resolve()
  return new Promise((resolve) => {
    const stop = subscribe(() => {
      if (!has()) return
      stop()
      resolve()
    })
  })
}

/** The page that is open, when it is one of one's own and nothing stands on it: the new page takes its place. */
function useEmptyPage(): string | undefined {
  const { desk } = useLiveBoard()
  return useBoard((board) => {
    const page = board.pages.get(desk.read().pageId ?? '')
    if (page === undefined || page.templateId !== null) return undefined
    const isHere = (pageId: unknown) => pageId === page.id
    const isFull = [...board.cards.values()].some(({ placement }) => isHere(placement.pageId)) || [...board.zones.values()].some((zone) => isHere(zone.pageId))
    return isFull || [...board.drawings.values()].some(({ fields }) => isHere(fields.pageId)) ? undefined : page.id
  })
}

/** A page is added to the board: one of the eight templates, or an empty one. */
export function TemplateDialog({ onClose }: { readonly onClose: () => void }) {
  const live = useLiveBoard()
  const ask = useAsk()
  const language = useLanguage()
  const words = useWords(pagesWords)
  const insteadOf = useEmptyPage()
  const hasTracks = useBoard((board) => [...board.cards.values()].some(({ kind }) => kind === 'track'))
  const [tracks, setTracks] = useState(defaultTracks)
  const [isBusy, setBusy] = useState(false)

  const show = (pageId: string) => {
    live.desk.put({ pageId, selection: [], sheet: null })
    const page = live.view.read().pages.get(pageId)
    if (page) ask.say(words.added(pageTitle(page, language)))
  }
  const add = async (templateId: string, again: boolean) => {
    setBusy(true)
    try {
      const { pageId } = await sendCommand(live.boardId, 'page.add', { templateId, again, insteadOf, ...(!hasTracks && { tracks }) })
      if (pageId === undefined) return
      await whenThere(() => live.view.read().pages.has(pageId), (listener) => live.view.subscribe(listener))
      show(pageId)
    } catch (error) {
      if (!(error instanceof ServerRefusal)) throw error
      ask.say(error.status === 0 ? words.noLine : error.message)
    } finally {
      setBusy(false)
    }
  }
  const addEmpty = async () => {
    onClose()
    const title = await ask.text(words.whatTitle, '', { required: true })
    if (title === null) return
    const id = newId()
    const order = orderAfterAll(pagesInOrder(live.view.read()).map((page) => page.order))
    live.edit((doc) => addPageTo(doc, { id, title, templateId: null, order }))
    show(id)
  }

  return (
    <Dialog title={words.addPage} onClose={onClose} width="wide">
      <p className="hint">{words.chooseHint}</p>
      <ul className="template-list" aria-busy={isBusy}>
        {templateIds.map((id) => (
          <TemplateItem key={id} template={findTemplate(id)!} tracks={hasTracks || id !== 'track-map' ? null : tracks} onTracks={setTracks} isBusy={isBusy} onAdd={(again) => void add(id, again)} onShow={show} />
        ))}
        <li className="template-item">
          <Miniature templateId={null} />
          <div className="template-text">
            <h3>{words.emptyPage}</h3>
            <p>{words.emptyPageFor}</p>
            <button type="button" className="button" onClick={() => void addEmpty()}>
              {words.addPage}
            </button>
          </div>
        </li>
      </ul>
    </Dialog>
  )
}

interface TemplateItemProps {
  readonly template: Template
  /** Asked for on a board that has no tracks yet. */
  readonly tracks: number | null
  readonly onTracks: (tracks: number) => void
  readonly isBusy: boolean
  readonly onAdd: (again: boolean) => void
  readonly onShow: (pageId: string) => void
}

function TemplateItem({ template, tracks, onTracks, isBusy, onAdd, onShow }: TemplateItemProps) {
  const language = useLanguage()
  const words = useWords(pagesWords)
  const there = useBoard((board) => pagesInOrder(board).find(({ templateId }) => templateId === template.id)?.id ?? null)
  const name = template.name[language]
  const counts = Array.from({ length: maxTracks - minTracks + 1 }, (_, index) => minTracks + index)
  return (
    <li className="template-item">
      <Miniature templateId={template.id} tracks={tracks ?? undefined} />
      <div className="template-text">
        <h3>{name}</h3>
        <p>{templateFor(template.id, language)}</p>
        <p className="hint">{templateWhen(template.id, language)}</p>
        <div className="template-actions">
          {there === null ? (
            <button type="button" className="button" aria-label={words.addNamed(name)} disabled={isBusy} onClick={() => onAdd(false)}>
              {words.add}
            </button>
          ) : (
            <>
              <button type="button" className="button" aria-label={words.goThereOf(name)} onClick={() => onShow(there)}>
                {words.goThere}
              </button>
              <button type="button" className="button quiet" aria-label={words.makeAnotherOf(name)} disabled={isBusy} onClick={() => onAdd(true)}>
                {words.makeAnother}
              </button>
            </>
          )}
          {tracks !== null && there === null && (
            <label className="template-tracks">
              {words.tracks}
              <select value={tracks} onChange={(event) => onTracks(Number(event.target.value))}>
                {counts.map((count) => (
                  <option key={count}>{count}</option>
                ))}
              </select>
            </label>
          )}
        </div>
      </div>
    </li>
  )
}
