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
  if (said === null) return null
  return (
    <p role="alert" className="notice">
      {said}
    </p>
  )
}
