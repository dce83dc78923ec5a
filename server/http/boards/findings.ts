/** `GET /api/boards/:id/findings`: what the board asks, most severe first. What the group has accepted with a reason stays in the list, marked. */
import type { Analysis } from '../../sync/openAnalysis'
import type { Recipe } from '../recipe'

export function findings(analysis: Analysis): Recipe<'read', undefined> {
  return {
    method: 'get',
    path: '/api/boards/:id/findings',
    needs: 'read',
    act: async ({ right }) => ({ json: await analysis.findings(right) }),
  }
}
