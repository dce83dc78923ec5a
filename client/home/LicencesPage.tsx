import { appPath } from '../door/appPath'
import { useEffect, useState } from 'react'
import { PageFrame } from '../ui/PageFrame'
import { homeWords } from '../words/home'
import { useWords } from '../words/defineWords'
import './home.css'

/** Whose work this stands on. The text is made by the build, tldraw's licence first. */
export function LicencesPage() {
  const words = useWords(homeWords)
  const [text, setText] = useState<string | 'loading' | null>('loading')
  useEffect(() => {
    let isShown = true
    fetch(appPath('/licences.txt'))
      .then(async (answer) => (answer.ok ? answer.text() : null))
      .catch(() => null)
      .then((found) => isShown && setText(found))
    return () => {
      isShown = false
    }
  }, [])
  return (
    <PageFrame width="text">
      <h1>{words.licencesTitle}</h1>
      <p className="lead">{words.licencesText}</p>
      {text === null && <p className="notice">{words.licencesFailed}</p>}
      {text === 'loading' && <p className="hint">{words.licencesLoading}</p>}
      {text !== null && text !== 'loading' && (
        <pre className="licences" lang="en">
          {text}
        </pre>
      )}
    </PageFrame>
  )
}
