/** The app itself: hashed files for a year, the page anew each time. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Express } from 'express'
import staticGzip from 'express-static-gzip'
import { Refusal } from './errorWords'

/** Addresses that open the app, which itself says when a link is wrong. */
const appPaths = ['/', '/join', '/b/:id', '/b/:id/wall', '/licences', '/privatliv', '/checkup']

const yearS = 365 * 24 * 60 * 60

export function serveClient(app: Express, clientFolder: string): void {
  app.use((request, _response, next) => {
    // Throws on what is no address; the library below would answer in its own words.
    decodeURIComponent(request.path)
    next()
  })
  app.use(
    // The build has packed each file; packing again at every request would cost more and give less.
    staticGzip(clientFolder, {
      enableBrotli: true,
      orderPreference: ['br', 'gz'],
      index: false,
      serveStatic: {
        redirect: false,
        setHeaders(response, path) {
          const isHashed = path.startsWith(join(clientFolder, 'assets'))
          response.setHeader('Cache-Control', isHashed ? `public, max-age=${yearS}, immutable` : 'no-cache')
        },
      },
    }),
  )
  const page = join(clientFolder, 'index.html')
  app.get(appPaths, (_request, response) => {
    if (!existsSync(page)) throw new Refusal('not-found')
    response.set('Cache-Control', 'no-cache').sendFile(page)
  })
}
