/** Takes an archive onto a board: its pictures first, then everything else as one change. */
import { bringCaptured, type Brought } from '../../../shared/document/bringCaptured'
import { entriesOf, recordRoots } from '../../../shared/document/roots'
import type { ImportAnswer } from '../../../shared/protocol/answers'
import { limits } from '../../../shared/protocol/limits'
import type { MayEdit } from '../../access/authorise'
import { randomId } from '../../access/Gate'
import { maxRecords } from '../../admission/quota'
import type { ReadArchive } from '../../imports/readArchive'
import type { ImageStore } from '../../store/ImageStore'
import type { Rooms } from '../../sync/openRooms'
import type { Signing } from '../../sync/openSigning'
import { Refusal } from '../errorWords'
import { keepPicture } from '../images/keepPicture'

export interface ArchiveParts {
  readonly right: MayEdit
  readonly rooms: Rooms
  readonly images: ImageStore
  readonly signing: Signing
  readonly now: () => Date
}

/** A picture that is none, or too large, is left out; the board shows that it is missing. */
async function keepPictures({ right, images, now }: ArchiveParts, brought: ReadArchive): Promise<number> {
  let kept = 0
  for (const { sha256, bytes } of brought.images) {
    if (bytes.length > limits.maxImageBytes) continue
    try {
      await keepPicture(images, right.member.board, sha256, Buffer.from(bytes), now().toISOString())
      kept += 1
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  return kept
}

export async function bringArchive(brought: ReadArchive, parts: ArchiveParts): Promise<ImportAnswer> {
  const { right, rooms, signing } = parts
  const pictures = await keepPictures(parts, brought)
  let done: Brought | null = null
  const take = (doc: Parameters<Parameters<Rooms['take']>[1]>[0]) => {
    const { document } = brought
    for (const root of recordRoots) {
      const isFull = entriesOf(doc, root).size + Object.keys(document.records[root]).length > maxRecords[root]
      if (isFull) throw new Refusal('board-full', { max: String(maxRecords[root]) })
    }
    done = bringCaptured(doc, document, () => randomId(10))
  }
  await rooms.take(right, take, true)
  const { isWhole, ids, counts } = done!
  if (await signing.bring(right, brought.document.signoffs ?? [], { isWhole, ids })) rooms.review(right.member.board)
  return { kind: 'archive', made: [], refused: [], counts: { ...counts, pictures } }
}
