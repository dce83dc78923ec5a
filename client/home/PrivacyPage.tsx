import { PageFrame } from '../ui/PageFrame'
import { useLanguage } from '../words/language'
import { privacyWords } from '../words/privacy'
import './home.css'

/** What is kept, where, and who sees it. */
export function PrivacyPage() {
  const { title, lead, sections } = privacyWords[useLanguage()]
  return (
    <PageFrame width="text">
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      <div className="prose">
        {sections.map(({ heading, lines }) => (
          <section key={heading}>
            <h2>{heading}</h2>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </PageFrame>
  )
}
