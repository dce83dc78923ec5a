/** How easy a Danish text is to read. */
export { lixOf as lix, wordsOf } from '../shared/text/lixOf'
