/** Rules that tell of people's behaviour: facilitators alone see, accept and are asked them. */
export const facilitatorRules: ReadonlySet<string> = new Set(['B07'])
