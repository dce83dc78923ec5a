/** Limits the outside may rely on; units in the names. Source: the contract printed in the README. */
export const limits = {
  maxFrameBytes: 1024 * 1024,
  maxUpdateBytes: 512 * 1024,
  updatesPerSecond: 60,
  updateBurst: 200,
  presencePerSecond: 20,
  maxPresenceBytes: 16 * 1024,
  maxSocketsPerBoard: 250,
  /** Of one person on one board: tabs and devices. Nobody takes all the room. */
  maxSocketsPerPerson: 50,
  maxUnsentBytes: 4 * 1024 * 1024,
  maxCards: 6_000,
  maxBoardBytes: 25 * 1024 * 1024,
  maxCardCharacters: 20_000,
  maxImageBytes: 10 * 1024 * 1024,
  maxImagePixels: 40_000_000,
  maxBodyBytes: 64 * 1024,
  maxImportBytes: 64 * 1024 * 1024,
  maxTitleCharacters: 200,
  maxNameCharacters: 80,
  maxOrganisationCharacters: 120,
  maxLinkNameCharacters: 120,
  /** Links of a board, closed ones too. */
  maxLinks: 300,
  /** Versions of one document that is signed off. */
  maxSignoffVersions: 200,
  /** Organisations present when it was. */
  maxPresent: 200,
  doorMinutes: 120,
  maxDoorMinutes: 720,
  minTracks: 2,
  maxTracks: 8,
} as const
