import type { Language } from '../../shared/domain/language'
import type { Role } from '../../shared/domain/roles'

export const roleWords: Readonly<Record<Language, Readonly<Record<Role, string>>>> = {
  da: { facilitator: 'facilitator', editor: 'deltager', viewer: 'læser' },
  en: { facilitator: 'facilitator', editor: 'participant', viewer: 'reader' },
}
