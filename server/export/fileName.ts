/** Names of files that leave the board: readable, and safe in every file system and header. */

/** bo-trygt-dagsorden-2026-11-21: letters, digits and hyphens only. */
export function slug(text: string): string {
  const plain = text.toLowerCase().replace(/[æä]/g, 'ae').replace(/[øö]/g, 'oe').replace(/å/g, 'aa').replace(/ß/g, 'ss').normalize('NFKD')
  return plain.replace(/\p{M}/gu, '').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60).replace(/-+$/, '')
}

/** The name as people write it: what no file system allows is left out. */
function readableName(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, '').replace(/[\\/:*?"<>|]/g, '-').replace(/[\ud800-\udfff]/gu, '').replace(/\s+/g, ' ').trim().slice(0, 120).replace(/^\.+|[. ]+$/g, '')
}

export interface FileName {
  readonly ascii: string
  /** The same with æ, ø and å. */
  readonly utf8: string
}

/** `parts` are joined by hyphens; empty ones are left out. */
export function fileName(parts: readonly string[], extension: string): FileName {
  const slugs = parts.map(slug).filter((part) => part !== '')
  const readable = parts.map(readableName).filter((part) => part !== '')
  return { ascii: `${slugs.join('-') || 'faellestavle'}.${extension}`, utf8: `${readable.join(' - ') || 'Fællestavle'}.${extension}` }
}

const encodeExtended = (text: string): string => encodeURIComponent(text).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/** The value of a `Content-Disposition` header (RFC 6266 with RFC 5987). */
export function contentDisposition({ ascii, utf8 }: FileName): string {
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeExtended(utf8)}`
}
