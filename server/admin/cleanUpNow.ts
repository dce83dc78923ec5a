/** `clean-up`: what else is done at night, now. */
import { openLog } from '../log'
import { cleanUp } from './cleanUp'
import type { FolderCommand } from './Command'

export const cleanUpNow: FolderCommand = {
  usage: 'clean-up',
  about: 'about-clean-up',
  needs: 0,
  async run(parts, _args, { say }) {
    say('cleaned-up', { ...(await cleanUp(parts, openLog('warn'))) })
  },
}
