/** Which page is shown. The board and its tools come in pieces of their own, only when asked for. */
import { appPath, pathInApp } from '../door/appPath'
import { lazy, Suspense } from 'react'
import { useWords } from '../words/defineWords'
import { shellWords } from '../words/shell'
import { readPlace } from './address'
import { BoardDoor } from './BoardDoor'

const HomePage = lazy(() => import('../home/HomePage').then((module) => ({ default: module.HomePage })))
const CodePage = lazy(() => import('../join/CodePage').then((module) => ({ default: module.CodePage })))
const PrivacyPage = lazy(() => import('../home/PrivacyPage').then((module) => ({ default: module.PrivacyPage })))
const LicencesPage = lazy(() => import('../home/LicencesPage').then((module) => ({ default: module.LicencesPage })))
const CheckupPage = lazy(() => import('../checkup/CheckupPage').then((module) => ({ default: module.CheckupPage })))

function UnknownPage() {
  const words = useWords(shellWords)
  return (
    <main className="lone-message">
      <h1>{words.unknownPage}</h1>
      <a className="button" href={appPath('/')}>
        {words.toHome}
      </a>
    </main>
  )
}

export function App({ keyFromLink, codeFromLink }: { readonly keyFromLink: string | null; readonly codeFromLink: string }) {
  const place = readPlace({ pathname: pathInApp(location.pathname), search: location.search })
  switch (place.is) {
    case 'home':
      return (
        <Suspense>
          <HomePage />
        </Suspense>
      )
    case 'board':
      return <BoardDoor boardId={place.boardId} view={place.view} keyFromLink={keyFromLink} />
    case 'code':
      return (
        <Suspense>
          <CodePage codeFromLink={codeFromLink} />
        </Suspense>
      )
    case 'privacy':
      return (
        <Suspense>
          <PrivacyPage />
        </Suspense>
      )
    case 'licences':
      return (
        <Suspense>
          <LicencesPage />
        </Suspense>
      )
    case 'checkup':
      return (
        <Suspense>
          <CheckupPage />
        </Suspense>
      )
    case 'unknown':
      return <UnknownPage />
  }
}
