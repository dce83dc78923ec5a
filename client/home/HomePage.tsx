import { appPath } from '../door/appPath'
import '../ui/typeface.css'
import { lazy, Suspense, useState } from 'react'
import type { CreateBoardAnswer } from '../../shared/protocol/answers'
import { PageFrame } from '../ui/PageFrame'
import { homeWords } from '../words/home'
import { useWords } from '../words/defineWords'
import { ExampleOffer } from './ExampleOffer'
import { MyBoards } from './MyBoards'
import { rememberBoard } from './myBoards'
import { NewBoardForm } from './NewBoardForm'
import './home.css'

/** Only seen after a board is made. */
const CreatedBoard = lazy(() => import('./CreatedBoard').then((module) => ({ default: module.CreatedBoard })))

interface Created {
  readonly title: string
  readonly answer: CreateBoardAnswer
}

/** The front page: make a board, see the example, go back to one's own. */
export function HomePage() {
  const words = useWords(homeWords)
  const [created, setCreated] = useState<Created | null>(null)
  const [password, setPassword] = useState<string | null>(null)

  const onCreated = (title: string, answer: CreateBoardAnswer) => {
    rememberBoard({ boardId: answer.boardId, title, role: 'facilitator', links: answer.links })
    setCreated({ title, answer })
    window.scrollTo(0, 0)
  }

  if (created) {
    return (
      <Suspense>
        <CreatedBoard title={created.title} answer={created.answer} onBack={() => setCreated(null)} />
      </Suspense>
    )
  }
  return (
    <PageFrame>
      <h1 className="tagline">{words.tagline}</h1>
      <div className="home">
        <NewBoardForm password={password} onPassword={setPassword} onCreated={onCreated} />
        <div className="home-side">
          <p>
            <a href={appPath('/join')}>{words.haveCode}</a>
          </p>
          <MyBoards />
          <ExampleOffer password={password} onPassword={setPassword} onCreated={onCreated} />
        </div>
      </div>
    </PageFrame>
  )
}
