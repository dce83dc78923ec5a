/** The list of headings. Word fills in the pages when somebody asks it to; until then the headings stand without. */
import { TableOfContents } from 'docx'

export function contentsBlocks(depth: 1 | 2 = 2): TableOfContents[] {
  return [new TableOfContents('', { hyperlink: true, headingStyleRange: `1-${depth}` })]
}
