/** What goes in and out over HTTP: one schema per body that comes from outside, one type per answer. */
import { z } from 'zod'
import { limits } from './limits'
import { line } from './line'

export const createBoardSchema = z.strictObject({
  title: line(limits.maxTitleCharacters).default(''),
  language: z.enum(['da', 'en']).default('da'),
  templates: z.array(z.string().max(64)).max(16).optional(),
  /** Number of tracks on a track map, 2 to 8; 4 when absent. */
  tracks: z.number().int().min(limits.minTracks).max(limits.maxTracks).optional(),
  example: z.string().max(64).optional(),
  date: z.iso.date().optional(),
  place: line(limits.maxTitleCharacters).optional(),
  password: z.string().max(200).optional(),
})
export type CreateBoardBody = z.input<typeof createBoardSchema>
export type CreateBoardRequest = z.output<typeof createBoardSchema>

export const joinSchema = z.strictObject({
  key: z.string().max(200),
  name: line(limits.maxNameCharacters).pipe(z.string().min(1)),
  organisation: line(limits.maxOrganisationCharacters).optional(),
  voice: z.string().max(40).optional(),
})
export type JoinBody = z.input<typeof joinSchema>
export type JoinRequest = z.output<typeof joinSchema>

export const joinByCodeSchema = z.strictObject({
  /** As read from a screen: spaces, dashes and small letters do not matter. */
  code: z.string().max(40),
  name: line(limits.maxNameCharacters).pipe(z.string().min(1)),
  organisation: line(limits.maxOrganisationCharacters).optional(),
})
export type JoinByCodeBody = z.input<typeof joinByCodeSchema>
export type JoinByCodeRequest = z.output<typeof joinByCodeSchema>
export const nameVersionSchema = z.strictObject({ name: line(limits.maxTitleCharacters).pipe(z.string().min(1)) })
export type NameVersionBody = z.input<typeof nameVersionSchema>
export type NameVersionRequest = z.output<typeof nameVersionSchema>
