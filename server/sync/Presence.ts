/**
 * Who is here and what they are doing. A client says what it does; who it is comes from its session.
 * Only the newest of each goes out, at most 20 times a second, in one frame for all who did not move.
 */
import { randomInt } from 'node:crypto'
import * as decoding from 'lib0/decoding'
import { limits } from '../../shared/protocol/limits'
import type { PresenceState } from '../../shared/protocol/presence'
import { authorise } from '../access/authorise'
import { awarenessEntry, awarenessFrame } from './encodeFrames'
import { readActivity } from './readActivity'
import { sendTo, type Seat } from './Seat'

const tickMs = 1000 / limits.presencePerSecond
/** When more people than this move at once, they are told of less often: what is sent grows with the square of their number. */
const moversAtFullRate = 40

interface Place {
  /** What the client calls itself. */
  readonly clientId: number
  /** What others know it by: the same, unless somebody else came first with it. */
  readonly wireId: number
  readonly seat: Seat
  /** The newest state the client sent, not read yet. */
  unread: string | null
  activity: ReturnType<typeof readActivity>
  entry: Uint8Array
}

export interface Presence {
  /** Takes in a client's awareness frame. Throws on a torn one. Others' entries, which stock clients echo, are passed over. */
  receive(seat: Seat, entries: Uint8Array): void
  /** Sends everybody's state to one. */
  sendAll(seat: Seat): void
  /** Sends everybody's state anew to all: clients forget who has been silent for 30 s. */
  renew(): void
  /** The member's name or role changed. */
  refresh(seat: Seat): void
  leave(seat: Seat): void
  /** The participant who announces this client id now; null when nobody does. */
  holderOf(clientId: number): string | null
  close(): void
}

/** Stock clients echo everybody; nobody echoes more than there can be sockets. */
const maxEntries = 4 * limits.maxSocketsPerBoard

/** Walks the entries of an awareness update without parsing the states. */
function eachEntry(entries: Uint8Array, visit: (clientId: number, state: string) => void): void {
  const decoder = decoding.createDecoder(entries)
  const count = decoding.readVarUint(decoder)
  if (count > maxEntries) throw new RangeError('More people than a board has room for')
  for (let index = 0; index < count; index++) {
    const clientId = decoding.readVarUint(decoder)
    decoding.readVarUint(decoder)
    visit(clientId, decoding.readVarString(decoder))
  }
}

/** `seats`: everybody in the room, as it stands at any moment. */
export function openPresence(seats: ReadonlySet<Seat>, now: () => number): Presence {
  const placeOf = new Map<Seat, Place>()
  const ownerOf = new Map<number, Place>()
  const moved = new Set<Place>()
  let gone: Uint8Array[] = []
  let lastClock = 0
  let nextTickAt = 0
  let timer: ReturnType<typeof setTimeout> | null = null

  /** Ahead of every clock that has been sent, also before a restart of the server. */
  const nextClock = () => (lastClock = Math.max(lastClock + 1, now()))

  const compose = (place: Place): void => {
    const { member } = place.seat.right
    if (place.unread !== null && authorise(member, 'edit') !== null) place.activity = readActivity(place.unread) ?? place.activity
    place.unread = null
    const state: PresenceState = {
      ...(authorise(member, 'edit') === null ? {} : place.activity),
      user: { participantId: member.participant, name: member.name, organisation: member.organisation, role: member.standing ?? member.role, color: member.color },
    }
    place.entry = awarenessEntry(place.wireId, nextClock(), JSON.stringify(state))
  }

  /** Never one's own entry: a client would take it for its own state. The same goes for a stranger's under its id. */
  const forSeat = (place: Place | undefined, places: Iterable<Place>): Uint8Array[] => {
    const entries: Uint8Array[] = []
    for (const other of places) if (other !== place && other.wireId !== place?.clientId && other.entry.byteLength > 0) entries.push(other.entry)
    return entries
  }

  const tick = () => {
    timer = null
    nextTickAt = now() + tickMs * Math.max(1, moved.size / moversAtFullRate)
    for (const place of moved) compose(place)
    const frameForMost = awarenessFrame([...gone, ...forSeat(undefined, moved)])
    for (const seat of seats) {
      const place = placeOf.get(seat)
      const isOrdinary = place === undefined || (!moved.has(place) && place.wireId === place.clientId)
      const entries = isOrdinary ? [] : [...gone, ...forSeat(place, moved)]
      if (isOrdinary) sendTo(seat, frameForMost)
      else if (entries.length > 0) sendTo(seat, awarenessFrame(entries))
    }
    moved.clear()
    gone = []
  }
  const schedule = () => {
    timer ??= setTimeout(tick, Math.max(1, nextTickAt - now()))
  }

  const release = (place: Place) => {
    placeOf.delete(place.seat)
    moved.delete(place)
    if (ownerOf.get(place.wireId) === place) ownerOf.delete(place.wireId)
  }

  const freeWireId = (): number => {
    for (;;) {
      const id = randomInt(2 ** 32)
      if (!ownerOf.has(id)) return id
    }
  }

  /** The first client id a socket announces is its own. Somebody else's it cannot take; one's own, from a socket that died, it can. */
  const claim = (seat: Seat, clientId: number, state: string): Place | null => {
    if (state === 'null') return null
    const owner = ownerOf.get(clientId)
    const isOwn = owner?.seat.right.member.participant === seat.right.member.participant
    if (owner !== undefined && isOwn) release(owner)
    const wireId = owner === undefined || isOwn ? clientId : freeWireId()
    const place: Place = { clientId, wireId, seat, unread: null, activity: {}, entry: new Uint8Array() }
    placeOf.set(seat, place)
    ownerOf.set(wireId, place)
    return place
  }

  return {
    receive(seat, entries) {
      eachEntry(entries, (clientId, state) => {
        const known = placeOf.get(seat)
        const place = known ?? claim(seat, clientId, state)
        if (place === null || place.clientId !== clientId) return
        // A viewer is here, and that is all that is said of it.
        if (known !== undefined && authorise(seat.right.member, 'edit') === null) return
        place.unread = state === 'null' ? '{}' : state
        moved.add(place)
        schedule()
      })
    },
    sendAll: (seat) => void sendTo(seat, awarenessFrame(forSeat(placeOf.get(seat), placeOf.values()))),
    renew() {
      for (const place of placeOf.values()) compose(place)
      for (const seat of seats) sendTo(seat, awarenessFrame(forSeat(placeOf.get(seat), placeOf.values())))
    },
    refresh(seat) {
      const place = placeOf.get(seat)
      if (place === undefined) return
      moved.add(place)
      schedule()
    },
    leave(seat) {
      const place = placeOf.get(seat)
      if (place === undefined) return
      release(place)
      if (ownerOf.has(place.wireId)) return
      gone.push(awarenessEntry(place.wireId, nextClock(), 'null'))
      schedule()
    },
    holderOf: (clientId) => ownerOf.get(clientId)?.seat.right.member.participant ?? null,
    close() {
      if (timer !== null) clearTimeout(timer)
    },
  }
}
