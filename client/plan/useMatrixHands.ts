/** Moving and adding in the matrix: by dragging, by the menu and by keys, all the same change. */
import { useMemo } from 'react'
import { movePlanned, type PlanPlace } from '../../shared/views/movePlanned'
import { planPartners, planTracks, readActivities } from '../../shared/views/readActivities'
import { viewWords } from '../../shared/views/viewWords'
import { useLiveBoard } from '../board/liveBoard'
import { cardName } from '../board/cardName'
import { useAsk } from '../commands/useCommands'
import { useWords } from '../words/defineWords'
import { useLanguage } from '../words/language'
import { planWords } from '../words/plan'
import { addActivity, writeChange } from './planEdits'

export interface MatrixHands {
  move(activityId: string, from: PlanPlace, to: PlanPlace): void
  /** Asks where to; resolves to where it now stands, or null. */
  askWhere(activityId: string, from: PlanPlace): Promise<PlanPlace | null>
  /** Asks for its title; resolves to its id, or null. */
  add(place: PlanPlace): Promise<string | null>
}

const none = ''
const idOf = (choice: string): string | null => (choice === none ? null : choice)

export function useMatrixHands(): MatrixHands {
  const live = useLiveBoard()
  const ask = useAsk()
  const language = useLanguage()
  const words = useWords(planWords)
  return useMemo(() => {
    const said = viewWords[language]
    const board = () => live.view.read()
    const partners = () => planPartners(board(), readActivities(board(), language), language)
    const tracks = () => planTracks(board(), language)
    const partnerName = (id: string | null) => (id === null ? said.withoutPartner : (partners().find((one) => one.id === id)?.name ?? id))
    const trackName = (id: string | null) => (id === null ? said.withoutTrack : (tracks().find((one) => one.id === id)?.name ?? id))
    const move = (activityId: string, from: PlanPlace, to: PlanPlace) => {
      writeChange(live, activityId, movePlanned(board(), activityId, from, to))
      ask.say(words.moved(cardName(board(), activityId, language), partnerName(to.partnerId), trackName(to.trackId)))
    }
    /** Where it stands comes first, so that Enter keeps it. */
    const choices = (all: readonly { readonly id: string; readonly name: string }[], empty: string, current: string | null) =>
      [...all.map(({ id, name }) => ({ id, label: name })), { id: none, label: empty }]
        .map((choice) => (idOf(choice.id) === current ? { ...choice, hint: words.stays } : choice))
        .sort((a, b) => Number(idOf(b.id) === current) - Number(idOf(a.id) === current))
    return {
      move,
      async askWhere(activityId, from) {
        const title = cardName(board(), activityId, language)
        const partner = await ask.choose(words.toWhichPartner(title), choices(partners(), said.withoutPartner, from.partnerId))
        if (partner === null) return null
        const track = await ask.choose(words.toWhichTrack(title), choices(tracks(), said.withoutTrack, from.trackId))
        if (track === null) return null
        const to = { partnerId: idOf(partner), trackId: idOf(track) }
        if (to.partnerId !== from.partnerId || to.trackId !== from.trackId) move(activityId, from, to)
        return to
      },
      async add(place) {
        const title = await ask.text(words.whatActivity(partnerName(place.partnerId), trackName(place.trackId)), '', { required: true })
        return title === null || title.trim() === '' ? null : addActivity(live, title.trim(), place)
      },
    }
  }, [live, ask, language, words])
}
