/** Inks of a picture, which has no style sheet. */
export const ink = '#1d1b17'
export const soft = '#5a554b'
export const line = '#8d8575'
export const faint = '#ded6c6'
export const sheet = '#fffdf9'
