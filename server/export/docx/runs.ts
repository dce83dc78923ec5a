/** Text with marks -> runs and links. */
import { ConcreteHyperlink, TextRun, type IXmlableObject, type ParagraphChild } from 'docx'
import type { Inline, Line } from '../../../shared/reports/report'

type Context = Parameters<ConcreteHyperlink['prepForXml']>[0]

const hyperlinkType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'

/** A link whose id is counted, not drawn by lot as the library does: the same board gives the same bytes. */
class NumberedHyperlink extends ConcreteHyperlink {
  private isDeclared = false

  constructor(runs: readonly TextRun[], id: string, private readonly address: string) {
    super(runs, id)
  }

  override prepForXml(context: Context): IXmlableObject | undefined {
    if (!this.isDeclared) context.viewWrapper.Relationships.addRelationship(this.linkId, hyperlinkType, this.address, 'External')
    this.isDeclared = true
    return super.prepForXml(context)
  }
}

/** Counts what needs a number of its own in one document. */
export interface Counter {
  next(): number
}

export function createCounter(): Counter {
  let last = 0
  return { next: () => (last += 1) }
}

function textRuns(part: Inline): TextRun[] {
  return part.text.split('\n').map(
    (text, index) =>
      new TextRun({
        text,
        ...(index === 0 ? {} : { break: 1 }),
        ...(part.bold ? { bold: true } : {}),
        ...(part.italic ? { italics: true } : {}),
        ...(part.strike ? { strike: true } : {}),
        ...(part.underline ? { underline: {} } : {}),
        ...(part.link ? { style: 'Hyperlink' } : {}),
      }),
  )
}

export function runs(text: Line, links: Counter): ParagraphChild[] {
  return text.flatMap((part): ParagraphChild[] => {
    const made = textRuns(part)
    return part.link === undefined ? made : [new NumberedHyperlink(made, `Link${links.next()}`, part.link)]
  })
}
