/** What a board's copy on this device is called, and where the count of its unsent records lies. */
export const localName = (boardId: string) => `faellestavle.${boardId}`
export const unsavedKey = (boardId: string) => `faellestavle.unsaved.${boardId}`
/** Where the tray with what a board did not take in lies. */
export const trayKey = (boardId: string) => `faellestavle.tray.${boardId}`
