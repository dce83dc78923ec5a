/** Before a number or an address of a person leaves the device, its writer is asked. */
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { useCallback } from 'react'
import { countPersonal, looksPersonal } from '../../shared/domain/looksPersonal'
import { useAsk } from '../commands/useCommands'
import { readLanguage } from '../words/language'
import { personalWords } from '../words/personal'

/** Whether a text may be written: asks when it holds more of what looks personal than before. */
export type MayWrite = (before: string, now: string) => true | Promise<boolean>

export function useMayWrite(): MayWrite {
  const ask = useAsk()
  return useCallback(
    (before, now) => {
      const kind = countPersonal(now) > countPersonal(before) ? looksPersonal(now) : null
      const words = personalWords[readLanguage()]
      return kind === null ? true : ask.confirm(words[kind], words.anyway)
    },
    [ask],
  )
}

/** Holds back the letters that would make it whole, and writes them when the person says so. */
export function askBeforePersonal(mayWrite: MayWrite): Plugin {
  let view: EditorView | null = null
  let isAllowed = false
  return new Plugin({
    view(opened) {
      view = opened
      return { destroy: () => void (view = null) }
    },
    filterTransaction(transaction, state) {
      if (isAllowed || !transaction.docChanged || transaction.getMeta(ySyncPluginKey) !== undefined) return true
      const text = (doc: typeof state.doc) => doc.textBetween(0, doc.content.size, '\n')
      const answer = mayWrite(text(state.doc), text(transaction.doc))
      if (answer === true) return true
      void answer.then((isYes) => {
        if (!isYes || view === null || !transaction.before.eq(view.state.doc)) return view?.focus()
        isAllowed = true
        view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, transaction.doc.content))
        isAllowed = false
        view.focus()
      })
      return false
    },
  })
}
