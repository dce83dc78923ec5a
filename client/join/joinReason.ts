/** Why somebody who was on the board must come in anew; null when they never were, or nobody knows. As the server's codes. */
export const joinReasons = ['link-closed', 'link-expired', 'removed'] as const

export type JoinReason = (typeof joinReasons)[number] | null
