import { appPath } from '../door/appPath'
import type { ReactNode } from 'react'
import { useWords } from '../words/defineWords'
import { pageWords } from '../words/page'
import { LanguageSwitch } from './LanguageSwitch'
import './page.css'

/** A page outside the boards: our name, the language, what is said, and the two small pages at the foot. */
export function PageFrame({ children, width = 'wide' }: { readonly children: ReactNode; readonly width?: 'wide' | 'narrow' | 'text' }) {
  const words = useWords(pageWords)
  return (
    <div className="page">
      <header className="page-head">
        <a className="wordmark" href={appPath('/')}>
          <Mark />
          Fællestavle
        </a>
        <LanguageSwitch />
      </header>
      <main className={`page-main ${width}`}>{children}</main>
      <footer className="page-foot">
        <a href={appPath('/privatliv')}>{words.privacy}</a>
        <a href={appPath('/licences')}>{words.licences}</a>
      </footer>
    </div>
  )
}

/** Four tracks of different length and colour: the app's own mark. */
function Mark() {
  return (
    <svg className="mark" width="26" height="26" viewBox="0 0 26 26" aria-hidden="true" focusable="false">
      <rect y="1" width="26" height="5" rx="1" fill="#0b4f78" />
      <rect y="7.5" width="18" height="5" rx="1" fill="#1f5c2e" />
      <rect y="14" width="22" height="5" rx="1" fill="#7a4a00" />
      <rect y="20.5" width="12" height="5" rx="1" fill="#8c2a15" />
    </svg>
  )
}
