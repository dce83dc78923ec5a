/** Initiatives a new board can begin from. Only the server needs them: they are large. */
import boTrygt from './examples/bo-trygt.json'
import dk2020 from './examples/dk2020.json'
import fremtidensLandskaber from './examples/fremtidens-baeredygtige-landskaber.json'
import hjemTilAlle from './examples/hjem-til-alle.json'
import medvind from './examples/medvind-i-oesterbyen.json'
import socialInklusion from './examples/social-inklusion-ci-gruppen.json'
import toendermarsk from './examples/toendermarsk-initiativet.json'
import troldhedestien from './examples/troldhedestien.json'
import type { Initiative } from './initiative'
import { parseInitiative } from './parseInitiative'

const files: ReadonlyMap<string, unknown> = new Map<string, unknown>(
  [boTrygt, hjemTilAlle, dk2020, fremtidensLandskaber, toendermarsk, medvind, troldhedestien, socialInklusion].map((file) => [file.id, file]),
)

export const exampleIds: readonly string[] = [...files.keys()]

/** Null for an example we do not have. */
export function findExample(id: string): Initiative | null {
  return files.has(id) ? parseInitiative(files.get(id)).initiative : null
}
