/**
 * Puts text on the clipboard; says whether it worked. `near`: an element beside which a hidden field may be put,
 * since browsers give the clipboard only to https and localhost, and a dialog makes everything outside it unreachable.
 */
export async function copyText(text: string, near: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text, near)
  }
}

function copyBySelection(text: string, near: HTMLElement): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'visually-hidden'
  near.after(field)
  field.select()
  const isCopied = document.execCommand('copy')
  field.remove()
  near.focus()
  return isCopied
}
