/** XML as text: what people wrote is always escaped before it comes here. */

export const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

export type Attributes = Readonly<Record<string, string | number | undefined>>

/** Attributes are escaped, `inner` is XML already. An undefined attribute is left out. */
export function element(name: string, attributes: Attributes, ...inner: readonly string[]): string {
  const given = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escapeXml(String(value))}"`])).join('')
  const body = inner.join('')
  return body === '' ? `<${name}${given}/>` : `<${name}${given}>${body}</${name}>`
}
