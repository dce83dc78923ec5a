/** `GET /api/boards/:id/audit`: who decided what and when, without content. For facilitators. */
import type { Authority } from '../../access/Authority'
import type { Recipe } from '../recipe'

export function boardAudit(authority: Authority): Recipe<'facilitate', undefined> {
  return {
    method: 'get',
    path: '/api/boards/:id/audit',
    needs: 'facilitate',
    act: ({ right }) => ({ json: authority.auditOf(right) }),
  }
}
