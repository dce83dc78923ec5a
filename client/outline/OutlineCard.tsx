import { lazy, memo, Suspense, useLayoutEffect, useMemo, useRef, type CSSProperties, type RefObject } from 'react'
import type { Card } from '../../shared/domain/board'
import { cardText } from '../../shared/document/cards'
import { appendText } from '../../shared/document/text'
import { nameOfRef, refsIn } from '../../shared/reports/boardNames'
import { cardStanding } from '../../shared/reports/cardFace'
import { filledFields, type FieldInWords } from '../../shared/reports/fieldWords'
import { findCardKind, refersTo } from '../../shared/templates/findCardKind'
import { ChangeMark } from '../board/ChangeMark'
import { useBoard, useLiveBoard } from '../board/liveBoard'
import { useStore } from '../board/store'
import { Explain } from '../glossary/Explain'
import { boardColor } from '../ui/colors'
import { fetchPart } from '../ui/fetchPart'
import { useWords } from '../words/defineWords'
import { useLanguage } from '../words/language'
import { outlineWords } from '../words/outline'
import { CardActions } from './CardActions'
import { isPointing } from './items'
import type { LinkLine } from './linkLines'
import { useEarlyLetters } from './useEarlyLetters'
import { useWritersIn } from './useWriters'

const CardEditor = lazy(fetchPart(() => import('../board/CardEditor').then((module) => ({ default: module.CardEditor }))))

interface OutlineCardProps {
  readonly card: Card
  readonly pageId: string
  readonly lines: readonly LinkLine[]
  readonly isTabStop: boolean
}

/** One card in words. Its title is the thing one stands on; while it is written in, the editor stands in its place. */
export const OutlineCard = memo(function OutlineCard({ card, pageId, lines, isTabStop }: OutlineCardProps) {
  const { desk, canEdit } = useLiveBoard()
  const state = useStore(desk, ({ writing, selection }) => (writing === card.id ? 'writing' : selection.includes(card.id) ? 'selected' : 'still'))
  const row = useRef<HTMLLIElement>(null)
  useFocusAfterWriting(row, state === 'writing')
  return (
    <li ref={row} className="outline-card" data-card={card.id} data-state={state} data-pattern={card.color ? boardColor(card.color).pattern : undefined} style={colorStyle(card)}>
      {state === 'writing' && canEdit ? <Writing card={card} /> : <Title card={card} pageId={pageId} isTabStop={isTabStop} isSelected={state === 'selected'} />}
      <Details card={card} lines={lines} isSelected={state === 'selected'} />
      {state === 'selected' && <CardActions />}
    </li>
  )
})

/** Back on the title in the turn in which the editor goes: the next key is the row's. When the card itself is gone, the list finds the next one. */
function useFocusAfterWriting(row: RefObject<HTMLLIElement | null>, isWriting: boolean): void {
  const wasWriting = useRef(false)
  useLayoutEffect(() => {
    if (isWriting) row.current?.scrollIntoView({ block: 'nearest' })
    else if (wasWriting.current && document.activeElement === document.body) row.current?.querySelector<HTMLElement>('[data-board-item]')?.focus()
    wasWriting.current = isWriting
  }, [isWriting, row])
}

function colorStyle({ color }: Card): CSSProperties | undefined {
  return color === null ? undefined : ({ '--card-ink': boardColor(color).ink, '--card-paper': boardColor(color).paper } as CSSProperties)
}

interface TitleProps {
  readonly card: Card
  readonly pageId: string
  readonly isTabStop: boolean
  readonly isSelected: boolean
}

function Title({ card, pageId, isTabStop, isSelected }: TitleProps) {
  const { desk, canEdit } = useLiveBoard()
  const words = useWords(outlineWords)
  const wasSelected = useRef(false)
  const standHere = () => {
    if (!isSelected) desk.put({ pageId, selection: [card.id] })
  }
  return (
    <button
      type="button"
      className="card-title"
      data-board-item={`card:${card.id}`}
      tabIndex={isTabStop ? 0 : -1}
      aria-describedby={`about-${card.id}`}
      onFocus={(event) => !isPointing(event.currentTarget) && standHere()}
      onPointerDown={() => (wasSelected.current = isSelected)}
      onClick={(event) => {
        event.currentTarget.focus()
        standHere()
        // The first press chooses the card, the next one writes; a screen reader's press (detail 0) writes at once.
        if (canEdit && (event.detail === 0 || wasSelected.current)) desk.put({ writing: card.id })
      }}
    >
      {card.title.trim() === '' ? <span className="hint">{words.emptyCard}</span> : card.title}
    </button>
  )
}

/** Two people may write in it at once. */
function Writing({ card }: { readonly card: Card }) {
  const live = useLiveBoard()
  const { desk } = live
  const words = useWords(outlineWords)
  const language = useLanguage()
  const label = words.textOf(findCardKind(card.kind)?.name[language] ?? card.kind)
  const done = () => {
    if (desk.read().writing === card.id) desk.put({ writing: null })
  }
  const early = useEarlyLetters((letters) => {
    if (letters !== '') live.edit((doc) => appendText(cardText(doc, card.id), letters))
    done()
  })
  return (
    <div className="card-title writing" onFocus={early.onFocus}>
      <input ref={early.field} className="visually-hidden" aria-label={label} tabIndex={-1} autoComplete="off" onKeyDown={early.onKeyDown} />
      <Suspense fallback={<span className="hint">{words.loading}</span>}>
        <CardEditor cardId={card.id} autofocus label={label} onDone={done} />
      </Suspense>
    </div>
  )
}

/** What is said of the card besides its title. */
const Details = memo(function Details({ card, lines, isSelected }: { readonly card: Card; readonly lines: readonly LinkLine[]; readonly isSelected: boolean }) {
  const words = useWords(outlineWords)
  const language = useLanguage()
  const fields = useFilledFields(card)
  const writers = useWritersIn(card.id)
  const color = card.color === null ? null : boardColor(card.color)
  const about = [findCardKind(card.kind)?.name[language] ?? card.kind, card.organisation, color === null ? '' : words.color(color.name[language], color.number)]
  return (
    <div id={`about-${card.id}`} className="card-about">
      <p>{about.filter((part) => part !== '').join(' · ')}</p>
      <p className="card-mark">
        <ChangeMark name={`cards/${card.id}`} withDetails />
      </p>
      {cardStanding(card, language).map((line) => (
        <p key={line} className="card-field">
          {line}
        </p>
      ))}
      {card.note.trim() !== '' && <p className="note">{card.note}</p>}
      {fields.map((field) => (
        <p key={field.name} className="card-field">
          {field.label}: {field.value}
        </p>
      ))}
      {lines.map((line) => (
        <p key={`${line.linkId}${line.way}`} className="link-line" data-way={line.way}>
          {line.words} <ChangeMark name={`links/${line.linkId}`} />
          {isSelected && <Explain place={`relation:${line.kind}`} />}
        </p>
      ))}
      {writers !== '' && <p className="writers">{writers}</p>}
    </div>
  )
})

/** Ids and names that the card's fields point at. */
function referencesOf(card: Card): readonly string[] {
  const pointing = (findCardKind(card.kind)?.fields ?? []).filter((field) => refersTo(field).length > 0)
  return pointing.flatMap(({ name }) => refsIn(card.fields[name]))
}

/** Made again when the card changes, or the name of something it points at; not at every change of the board. */
function useFilledFields(card: Card): readonly FieldInWords[] {
  const { view } = useLiveBoard()
  const language = useLanguage()
  const references = useMemo(() => referencesOf(card), [card])
  const names = useBoard((board) => references.map((ref) => nameOfRef(board, ref, language)).join())
  return useMemo(() => {
    void names
    return filledFields(view.read(), card, language)
  }, [view, card, language, names])
}
