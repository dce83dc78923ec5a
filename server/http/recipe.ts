/** A route as a recipe: limit, authenticate, authorise, parse, act, present. What a route may do it gets as an argument. */
import express, { type Express, type Request, type RequestHandler, type Response } from 'express'
import type { Language } from '../../shared/domain/language'
import { limits } from '../../shared/protocol/limits'
import { authorise, type MayEdit, type MayFacilitate, type MayRead, type RightName } from '../access/authorise'
import type { Gate } from '../access/Gate'
import { ownAddress } from '../access/origin'
import type { StoredMember } from '../store/AccessStore'
import { readToken } from '../access/sessionCookie'
import type { Config } from '../config'
import { languageOf } from './errorDoor'
import { Refusal } from './errorWords'
import { parseBody, type BodySchema } from './parseBody'

/** `anyone`: no session needed. */
export type Needed = RightName | 'anyone'

interface RightFor {
  readonly anyone: null
  readonly read: MayRead
  readonly edit: MayEdit
  readonly facilitate: MayFacilitate
}

export interface Call<Name extends Needed, Body> {
  readonly request: Request
  readonly response: Response
  readonly params: Readonly<Record<string, string>>
  readonly right: RightFor[Name]
  readonly body: Body
  readonly language: Language
  /** The session's, when the browser has one. */
  readonly token: string | null
  /** Where people reach the server, without a slash at the end. */
  readonly ownAddress: string
}

/** JSON, or null when the route has answered by itself. */
export type Answer = { readonly status?: number; readonly json: unknown } | null

export interface Recipe<Name extends Needed, Body> {
  readonly method: 'get' | 'post' | 'put'
  readonly path: string
  readonly needs: Name
  /** What the body must be: a schema for JSON, or the most bytes of something else. */
  readonly body?: BodySchema<Body> | { readonly maxBytes: number }
  act(call: Call<Name, Body>): Answer | Promise<Answer>
}

/** What recipes need in order to be served. */
export interface Kitchen {
  readonly app: Express
  readonly config: Config
  readonly gate: Gate
}

/** Only because the board is frozen: what they are when it is thawed would do. */
const isHeldBack = ({ standing, ...member }: StoredMember, needs: RightName): boolean => standing !== undefined && authorise({ ...member, role: standing }, needs) !== null

function rightFor<Name extends Needed>(gate: Gate, needs: Name, boardId: string | undefined, token: string | null): RightFor[Name] {
  if (needs === 'anyone') return null as RightFor[Name]
  if (token === null || !gate.isSession(token)) throw new Refusal('session-needed')
  const access = gate.access(token, boardId ?? '')
  if (access.is === 'stranger') throw new Refusal('not-member')
  if (access.is !== 'open') throw new Refusal(access.is)
  const right = authorise(access.member, needs)
  if (right === null) throw new Refusal(isHeldBack(access.member, needs) ? 'board-frozen' : 'not-allowed')
  return right as RightFor[Name]
}

function run(parser: RequestHandler, request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    void parser(request, response, (error?: unknown) => (error === undefined ? resolve() : reject(error)))
  })
}

const jsonParser = express.json({ limit: limits.maxBodyBytes, type: () => true, inflate: false })

async function readBody<Name extends Needed, Body>(recipe: Recipe<Name, Body>, request: Request, response: Response): Promise<Body> {
  if (recipe.body === undefined) return undefined as Body
  if ('maxBytes' in recipe.body) {
    await run(express.raw({ limit: recipe.body.maxBytes, type: () => true, inflate: false }), request, response)
    return (Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)) as Body
  }
  await run(jsonParser, request, response)
  return parseBody(recipe.body, request.body)
}

export function serve<Name extends Needed, Body>({ app, config, gate }: Kitchen, recipe: Recipe<Name, Body>): void {
  app[recipe.method](recipe.path, async (request: Request, response: Response) => {
    const params = request.params as Record<string, string>
    const token = readToken(request.headers.cookie)
    const own = ownAddress(config, request.headers)
    if (own === null) throw new Refusal('wrong-host')
    rightFor(gate, recipe.needs, params.id, token)
    const body = await readBody(recipe, request, response)
    // Again: a body may take minutes to come, and the link may have been closed meanwhile.
    const right = rightFor(gate, recipe.needs, params.id, token)
    response.set('Cache-Control', 'no-store')
    const answer = await recipe.act({ request, response, params, right, body, token, language: languageOf(request), ownAddress: own })
    if (answer !== null) response.status(answer.status ?? 200).json(answer.json)
  })
}
