/** Whose each client id of a board's document is: it belongs to whoever first wrote under it, for as long as the board lives. */

export interface Writer {
  readonly client: number
  /** Participant id. */
  readonly participant: string
}

export interface Writers {
  /** Null when nobody has written under it. */
  ownerOf(client: number): string | null
  /** Whether somebody else announces it in their presence now: what is announced cannot be taken before it is used. */
  isHeldByAnother(client: number, participant: string): boolean
  claim(writer: Writer): void
  /** Those claimed since the last call: to be kept with what they wrote. */
  takeNew(): readonly Writer[]
}

/** `heldBy`: the participant who announces a client id now; null when nobody does. */
export function openWriters(known: readonly Writer[], heldBy: (client: number) => string | null = () => null): Writers {
  const owners = new Map(known.map(({ client, participant }) => [client, participant]))
  let claimed: Writer[] = []
  return {
    ownerOf: (client) => owners.get(client) ?? null,
    isHeldByAnother: (client, participant) => (heldBy(client) ?? participant) !== participant,
    claim(writer) {
      if (owners.has(writer.client)) return
      owners.set(writer.client, writer.participant)
      claimed.push(writer)
    },
    takeNew() {
      const taken = claimed
      claimed = []
      return taken
    },
  }
}
