/** Says in the file's own description that it keeps both standards, and that its title is what a window shows. */
import { PDFDict, PDFDocument, PDFName, PDFRawStream, PDFBool } from '@cantoo/pdf-lib'

const uaClaim =
  '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>'
/** An archive file must say what every property means that its standard does not know. */
const uaSchema =
  '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>'

function claimInMetadata(document: PDFDocument): void {
  const key = PDFName.of('Metadata')
  const reference = document.catalog.get(key)
  const stream = document.context.lookup(reference)
  if (!(stream instanceof PDFRawStream)) throw new Error('The document has no description')
  const xmp = new TextDecoder().decode(stream.contents)
  const claimed = xmp.includes('pdfuaid:part') ? xmp : xmp.replace('</rdf:RDF>', `${uaClaim}${uaSchema}</rdf:RDF>`)
  document.catalog.set(key, document.context.register(document.context.stream(new TextEncoder().encode(claimed), { Type: 'Metadata', Subtype: 'XML' })))
}

export async function claimBoth(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  claimInMetadata(document)
  // That nothing in the tags is doubtful goes without saying, and some readers stumble over it said.
  const marks = document.catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)
  if (marks?.get(PDFName.of('Suspects')) === PDFBool.False) marks.delete(PDFName.of('Suspects'))
  const preferences = PDFDict.withContext(document.context)
  preferences.set(PDFName.of('DisplayDocTitle'), PDFBool.True)
  document.catalog.set(PDFName.of('ViewerPreferences'), preferences)
  return document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false })
}
