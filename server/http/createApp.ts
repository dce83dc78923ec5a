/** All doors over HTTP, in the order a request meets them. */
import compression from 'compression'
import express, { type Express } from 'express'
import type { CheckupPasses } from '../access/checkupPass'
import type { Authority } from '../access/Authority'
import { openCodeTries } from '../access/codeTries'
import type { Gate } from '../access/Gate'
import type { AdminParts } from '../admin/openParts'
import { ownPath, withinOwnPath } from '../access/ownPath'
import type { Config } from '../config'
import type { Log } from '../log'
import type { Metrics } from '../metrics'
import type { ImageStore } from '../store/ImageStore'
import { openAnalysis } from '../sync/openAnalysis'
import type { History } from '../sync/openHistory'
import type { Rooms } from '../sync/openRooms'
import type { Signing } from '../sync/openSigning'
import { openProgress } from '../work/openProgress'
import type { Workshop } from '../work/openWorkshop'
import { aboutBoard } from './boards/aboutBoard'
import { boardAudit } from './boards/boardAudit'
import { createBoard } from './boards/createBoard'
import { describeBoard } from './boards/describeBoard'
import { exportArchive } from './boards/exportArchive'
import { exportBoard } from './boards/exportBoard'
import { exportProgress } from './boards/exportProgress'
import { importInto, readImportTable } from './boards/importInto'
import { findings } from './boards/findings'
import { historyRecipes } from './history/historyRecipes'
import { joinBoard } from './boards/joinBoard'
import { serveCheckup } from './checkup/checkup'
import { joinByCode } from './boards/joinByCode'
import { runCommand } from './boards/runCommand'
import { listSignoffs, readSignedDocument } from './boards/signoffs'
import { errorDoor } from './errorDoor'
import { Refusal } from './errorWords'
import { getImage } from './images/getImage'
import { putImage } from './images/putImage'
import { serve } from './recipe'
import { requireSameOrigin } from './requireSameOrigin'
import { securityHeaders } from './securityHeaders'
import { serveClient } from './staticClient'

export interface AppParts {
  readonly config: Config
  readonly log: Log
  readonly metrics: Metrics
  readonly gate: Gate
  readonly authority: Authority
  readonly rooms: Rooms
  readonly history: History
  readonly signing: Signing
  readonly images: ImageStore
  readonly workshop: Workshop
  readonly now: () => Date
  /** Where the built client lies. */
  readonly clientFolder: string
  readonly admin: AdminParts
  readonly passes: CheckupPasses
}

function serveHealth(app: Express, { rooms, metrics }: AppParts): void {
  app.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store')
    if (rooms.isFailing()) response.status(503).json({ status: 'cannot-save' })
    else response.json({ status: 'ok' })
  })
  app.get('/metrics', (_request, response) => {
    response.set('Cache-Control', 'no-store').type('text/plain; version=0.0.4').send(metrics.render())
  })
}

export function createApp(parts: AppParts): Express {
  const { config, log, metrics, gate, authority, rooms, history, signing, images, workshop, now } = parts
  const app = express()
  app.disable('x-powered-by')
  app.set('query parser', 'simple')
  app.use((request, _response, next) => {
    request.url = withinOwnPath(config, request.url)
    next()
  })
  app.use(securityHeaders(config))
  app.use(requireSameOrigin(config))
  app.use(compression())
  serveHealth(app, parts)

  const kitchen = { app, config, gate }
  serve(kitchen, createBoard(gate, config.createPassword, now))
  serve(kitchen, joinBoard(gate, rooms, config))
  serve(kitchen, joinByCode(gate, rooms, openCodeTries(), config, now))
  serve(kitchen, aboutBoard({ gate, rooms, authority }))
  serve(kitchen, boardAudit(authority))
  serve(kitchen, runCommand(authority, rooms, signing, now))
  serve(kitchen, listSignoffs(signing))
  serve(kitchen, readSignedDocument(signing))
  serve(kitchen, describeBoard(rooms))
  const progress = openProgress()
  serve(kitchen, exportArchive({ rooms, images, signing, workshop, progress, now }))
  serve(kitchen, exportBoard({ gate, rooms, history, images, signing, workshop, progress, now }))
  serve(kitchen, exportProgress(progress))
  serve(kitchen, importInto({ rooms, images, signing, workshop, now }))
  serve(kitchen, readImportTable({ rooms, images, signing, workshop, now }))
  serve(kitchen, findings(openAnalysis(rooms, gate, history, now)))
  for (const serveOn of historyRecipes(gate, rooms, history)) serveOn(kitchen)
  serve(kitchen, putImage(images, now))
  serve(kitchen, getImage(images))
  serveCheckup(app, config, parts.passes, parts.admin)

  serveClient(app, parts.clientFolder, ownPath(config))
  app.use(() => {
    throw new Refusal('not-found')
  })
  app.use(errorDoor(log, metrics))
  return app
}
