/** Keeps a fault in one part of the page from taking the others, and the person's text, with it. */
import { Component, type ReactNode } from 'react'
import { readLanguage } from '../words/language'
import { shellWords } from '../words/shell'

export class Guard extends Component<{ readonly children: ReactNode }, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true }
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children
    const words = shellWords[readLanguage()]
    return (
      <div className="lone-message" role="alert">
        <p>{words.failed}</p>
        <button type="button" className="button" onClick={() => this.setState({ hasFailed: false })}>
          {words.tryAgain}
        </button>
      </div>
    )
  }
}
