/** Figures of so few people that somebody could be known from them are not told. */

/** Groups below this are hidden. People. */
export const leastGroup = 5

/** What stands instead of the number of a group that is hidden. */
export const smallGroup = '<5'
