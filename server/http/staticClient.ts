/** The app itself: hashed files for a year, the page anew each time. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Express } from 'express'
import staticGzip from 'express-static-gzip'
import { Refusal } from './errorWords'

/** Addresses that open the app, which itself says when a link is wrong. */
const appPaths = ['/', '/join', '/b/:id', '/b/:id/wall', '/licences', '/privatliv', '/checkup']

const yearS = 365 * 24 * 60 * 60

/** The page knows where the app lies. That of the check-up goes by where it was reached, so that it opens where nothing else does and says why. */
function pageFor(html: string, path: string): string {
  return html.replace(/(href|src)="\.?\//g, `$1="${path}`).replace('name="app-path" content="/"', `name="app-path" content="${path}"`)
}

/** `ownPath`: such as `/tavle`; '' at the root. */
export function serveClient(app: Express, clientFolder: string, ownPath: string): void {
  app.use((request, _response, next) => {
    // Throws on what is no address; the library below would answer in its own words.
    decodeURIComponent(request.path)
    next()
  })
  const page = join(clientFolder, 'index.html')
  app.get([...appPaths, '/index.html'], (request, response) => {
    if (!existsSync(page)) throw new Refusal('not-found')
    const path = request.path === '/checkup' ? './' : `${ownPath}/`
    response.set('Cache-Control', 'no-cache').type('html').send(pageFor(readFileSync(page, 'utf8'), path))
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
}
