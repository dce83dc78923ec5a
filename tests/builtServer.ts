/** Before tests of the server: the program of its threads is built from today's sources. */
import { ensureBuilt } from '../server/prepare.mjs'

export default (): Promise<void> => ensureBuilt(['server'])
