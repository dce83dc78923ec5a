/** The network of the board, placed anew only when something in it changed, and what hands do to it. */
import { useMemo, useRef } from 'react'
import { composeNetwork, type Network } from '../../shared/views/composeNetwork'
import { readPlanGraph } from '../../shared/views/graphOfPlan'
import { planTracks } from '../../shared/views/readActivities'
import { confirmationOf } from '../../shared/domain/confirmation'
import { removeLink, setLinkWhy } from '../../shared/document/links'
import { cardName } from '../board/cardName'
import { confirmLink, mayAnswer } from '../board/confirmLink'
import { useBoard, useLiveBoard } from '../board/liveBoard'
import { linkKindsBetween, makeLink } from '../board/makeLink'
import { useAsk } from '../commands/useCommands'
import { useWords } from '../words/defineWords'
import { useLanguage } from '../words/language'
import { planWords } from '../words/plan'

/** Placing nodes costs more than all else here, and most changes of a board do not touch them. */
export function useNetwork(): Network {
  const board = useBoard()
  const language = useLanguage()
  const last = useRef<{ readonly key: string; readonly network: Network } | null>(null)
  return useMemo(() => {
    const { activities, links } = readPlanGraph(board, language)
    const told = activities.map(({ id, name, tracks, status, color }) => [id, name, tracks[0], status, color])
    const partners = [...board.partners.values()].map(({ id, title }) => [id, title])
    const key = JSON.stringify([language, told, links.map(({ id, from, to, why, fields }) => [id, from, to, why, fields]), planTracks(board, language), partners])
    if (last.current?.key !== key) last.current = { key, network: composeNetwork(board, language) }
    return last.current.network
  }, [board, language])
}

export interface NetworkHands {
  draw(fromId: string, toId: string): Promise<void>
  /** Asks for what is missing of the two ends. */
  ask(fromId: string | null): Promise<void>
  editWhy(linkId: string): Promise<void>
  remove(linkId: string): void
  /** Whether this person speaks for the receiver, and has answered already; null when it is for others to say. */
  mayConfirm(linkId: string): 'first' | 'again' | null
  confirm(linkId: string): Promise<void>
}

const reinforces = 'reinforces'

export function useNetworkHands(): NetworkHands {
  const live = useLiveBoard()
  const ask = useAsk()
  const language = useLanguage()
  const words = useWords(planWords)
  return useMemo(() => {
    const name = (id: string) => cardName(live.view.read(), id, language)
    const choices = (isFit: (id: string) => boolean) => readPlanGraph(live.view.read(), language).activities.filter(({ id }) => isFit(id)).map((one) => ({ id: one.id, label: one.name }))
    const mayReinforce = (from: string, to: string) => linkKindsBetween(live.view.read(), from, to).some(({ id }) => id === reinforces)
    const draw = async (fromId: string, toId: string) => {
      await makeLink(live, ask, language, fromId, toId, reinforces)
    }
    return {
      draw,
      async ask(given) {
        const fromId = given ?? (await ask.choose(words.fromWhich, choices(() => true)))
        if (fromId === null) return
        const toId = await ask.choose(words.toWhich(name(fromId)), choices((id) => mayReinforce(fromId, id)))
        if (toId !== null) await draw(fromId, toId)
      },
      async editWhy(linkId) {
        const link = live.view.read().links.get(linkId)
        if (!link) return
        const why = await ask.text(words.becauseQuestion, link.why, { required: true, lines: true })
        if (why !== null) live.edit((doc) => setLinkWhy(doc, linkId, why))
      },
      remove(linkId) {
        live.edit((doc) => removeLink(doc, linkId))
        ask.say(words.removed)
      },
      mayConfirm(linkId) {
        const link = live.view.read().links.get(linkId)
        if (link === undefined || !mayAnswer(live, link)) return null
        return confirmationOf(link) === null ? 'first' : 'again'
      },
      async confirm(linkId) {
        const link = live.view.read().links.get(linkId)
        if (link) await confirmLink(live, ask, language, link)
      },
    }
  }, [live, ask, language, words])
}
