/** The path below which people reach this server, when PUBLIC_URL has one: a proxy shares the host with others. It may pass the path on or take it off. */
import type { Config } from '../config'

type Settings = Pick<Config, 'publicUrl'>

/** Such as `/tavle`; '' at the root. */
export function ownPath({ publicUrl }: Settings): string {
  return publicUrl === null ? '' : new URL(publicUrl).pathname.replace(/\/+$/, '')
}

/** The address of a request as if the server lay at the root. */
export function withinOwnPath(settings: Settings, url: string): string {
  const path = ownPath(settings)
  if (path === '' || !url.startsWith(path)) return url
  const rest = url.slice(path.length)
  if (rest === '' || rest.startsWith('?')) return `/${rest}`
  return rest.startsWith('/') ? rest : url
}
