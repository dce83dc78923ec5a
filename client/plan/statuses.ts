/** Ids of an activity's states, as the templates name them. */
import { findField } from '../../shared/templates/findCardKind'

export const statuses = findField('activity', 'status')?.values ?? []
