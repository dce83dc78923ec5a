import { createContext } from 'react'

/** Id of the version that stands in place of the board here; null for the board of today. */
export const ShownVersionContext = createContext<string | null>(null)
