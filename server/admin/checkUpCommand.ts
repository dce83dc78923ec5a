/** `checkup`: what the server finds itself, and the address where the browser finds the rest. */
import type { FolderCommand } from './Command'
import { checkServer } from './checkServer'

export const checkUp: FolderCommand = {
  usage: 'checkup',
  about: 'about-checkup',
  needs: 0,
  async run(parts, _args, { say, write, words, language }) {
    const findings = await checkServer(parts, parts.publicUrl)
    for (const { state, words: sentence } of findings) write(`${words(`state-${state}`).padEnd(8)}  ${sentence[language]}`)
    if (parts.admitToCheckup === null) say('checkup-not-running')
    else say('checkup-page', { address: `${parts.address()}/checkup#t=${parts.admitToCheckup()}` })
    return findings.every((found) => found.state !== 'fault')
  },
}
