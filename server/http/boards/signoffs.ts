/** `GET /api/boards/:id/signoffs`: how far each document is. `GET …/signoffs/:signoff/document`: what an approved one is made from, as one Yjs update. */
import { updateOf } from '../../sync/frozenDocument'
import type { Signing } from '../../sync/openSigning'
import { NothingSigned } from '../../sync/signedVersions'
import { Refusal } from '../errorWords'
import type { Recipe } from '../recipe'

export function listSignoffs(signing: Signing): Recipe<'read', undefined> {
  return { method: 'get', path: '/api/boards/:id/signoffs', needs: 'read', act: ({ right }) => ({ json: { signoffs: signing.list(right) } }) }
}

export function readSignedDocument(signing: Signing): Recipe<'read', undefined> {
  return {
    method: 'get',
    path: '/api/boards/:id/signoffs/:signoff/document',
    needs: 'read',
    async act({ right, params, response }) {
      const content = await signing.signed.open(right.member.board, params.signoff ?? '').catch((error: unknown) => {
        throw error instanceof NothingSigned ? new Refusal('no-such-signed') : error
      })
      response.type('application/octet-stream').send(Buffer.from(updateOf(content)))
      return null
    },
  }
}
