import { homeWords } from '../words/home'
import { useWords } from '../words/defineWords'
import type { CreateFault } from './createBoard'

/** Why no board was made, in words. A missing password is said at its field instead. */
export function FaultNotice({ fault }: { readonly fault: CreateFault | null }) {
  const words = useWords(homeWords)
  const sentence = (): string | null => {
    switch (fault?.is) {
      case undefined:
      case 'password':
        return null
      case 'no-line':
        return words.noLine
      case 'too-fast':
        return words.tooFast
      case 'server-fault':
        return words.serverFault
      case 'refused':
        return words.refused(fault.message)
    }
  }
  const said = sentence()
  return <div role="alert">{said !== null && <p className="notice">{said}</p>}</div>
}
