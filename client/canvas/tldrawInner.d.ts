/**
 * Two parts of tldraw 3.15.6 that it exports and uses itself, but leaves out of its types: the context its own handles need.
 * The public provider around them would fetch icons from another host.
 */
import type { ReactNode } from 'react'
import type { TLUiAssetUrls } from 'tldraw'

declare module 'tldraw' {
  export function AssetUrlsProvider(props: { assetUrls: TLUiAssetUrls; children: ReactNode }): ReactNode
  export function TldrawUiTranslationProvider(props: { locale: string; overrides?: Record<string, Record<string, string>>; children: ReactNode }): ReactNode
}
