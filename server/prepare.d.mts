export function ensureNode(): void
export function ensureInstalled(): Promise<void>
export function ensureBuilt(names?: readonly ('client' | 'server')[]): Promise<void>
