import { atom, createTLUser, type TLUser, type TLUserPreferences } from 'tldraw'
import type { Language } from '../../shared/domain/language'

/** Whether the person asked their device for less movement. */
const calm = () => window.matchMedia('(prefers-reduced-motion: reduce)')

/** The drawing tool's idea of the person: kept in memory only. Follows the device when it asks for less movement. */
export function openEditorUser(language: Language): { readonly user: TLUser; setLanguage(next: Language): void; close(): void } {
  const preferences = atom<TLUserPreferences>('preferences', {
    id: 'me',
    locale: language,
    colorScheme: 'light',
    animationSpeed: calm().matches ? 0 : 1,
    isSnapMode: false,
    isDynamicSizeMode: false,
    isPasteAtCursorMode: true,
  })
  const change = (some: Partial<TLUserPreferences>) => preferences.set({ ...preferences.get(), ...some })
  const query = calm()
  const onCalm = () => change({ animationSpeed: query.matches ? 0 : 1 })
  query.addEventListener('change', onCalm)
  return {
    user: createTLUser({ userPreferences: preferences, setUserPreferences: (next) => preferences.set(next) }),
    setLanguage: (next) => change({ locale: next }),
    close: () => query.removeEventListener('change', onCalm),
  }
}
