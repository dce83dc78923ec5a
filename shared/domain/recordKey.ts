/** What an id of a record and a name of a field may look like: letters and digits of any language and a few signs (an arrow's too, `a7->a1`, and `*` for the board as a whole, `gap:B05:*`), so that it can stand in an address, a log and a shape's name. */
export const recordKeyPattern = /^[\p{L}\p{N}_][\p{L}\p{N}_.:~@+>*-]{0,127}$/u
