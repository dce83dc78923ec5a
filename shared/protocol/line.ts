/** One line of text from outside: control characters become spaces, the ends are trimmed. */
import { z } from 'zod'

export const line = (maxCharacters: number) =>
  z
    .string()
    .max(maxCharacters)
    .transform((text) => text.replace(/[\u0000-\u001f\u007f]/g, ' ').trim())
