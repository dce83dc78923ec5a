/** Addresses a link may lead to: http, https and mailto, nothing that runs. */
const safeProtocols = new Set(['http:', 'https:', 'mailto:'])
const maxAddressCharacters = 2000

export function isSafeAddress(address: string): boolean {
  if (address.length > maxAddressCharacters || /[\u0000-\u0020\u007f]/.test(address)) return false
  try {
    return safeProtocols.has(new URL(address).protocol)
  } catch {
    return false
  }
}

/** What a person typed as an address, made whole; null when it cannot be a link. `www.x.dk` becomes https, `a@b.dk` becomes mailto. */
export function completeAddress(typed: string): string | null {
  const text = typed.trim()
  if (text === '') return null
  if (isSafeAddress(text)) return text
  if (/^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]*:\d/.test(text)) return null
  const whole = /^[^\s@/]+@[^\s@/]+$/.test(text) ? `mailto:${text}` : `https://${text}`
  return isSafeAddress(whole) && (whole.startsWith('mailto:') || /^https:\/\/[^/]+\.[^/]+/.test(whole)) ? whole : null
}
