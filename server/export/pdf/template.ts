/** The one document the typesetter knows. What a report says comes in as data, so that no word of anybody's is ever markup. */
export const template = String.raw`
#let d = json(bytes(sys.inputs.data))
#let ink = rgb("#1d1b17")
#let soft = rgb("#5a554b")
#let accent = rgb("#0b4f78")
#let thin = rgb("#cfc7b8")

#set document(title: d.title + " – " + d.subtitle, author: "Fællestavle", description: d.description, date: datetime(year: d.year, month: d.month, day: d.day))
#set text(font: ("Source Sans 3", "Noto Emoji", "DejaVu Sans"), size: 10.5pt, fill: ink, lang: d.lang, region: d.region, hyphenate: true, overhang: false)
#set par(leading: 0.62em, spacing: 0.95em, justify: false)
#set heading(numbering: none)
#show heading: set block(above: 1.5em, below: 0.6em, sticky: true)
#show heading: set text(hyphenate: false)
#show heading.where(level: 1): set text(size: 16pt, fill: accent, weight: 600)
#show heading.where(level: 2): set text(size: 13pt, weight: 600)
#show heading.where(level: 3): set text(size: 11.5pt, weight: 600)
#show heading.where(level: 4): set text(size: 10.5pt, weight: 600, fill: soft)
#show figure: set block(breakable: true)
#show figure.caption: it => block(sticky: true, width: 100%, align(left, text(size: 9.5pt, weight: 600, fill: soft, it.body)))
#set figure.caption(position: top)
#show figure.where(kind: image): set align(left)
#show figure.where(kind: image): set block(breakable: false)
#set table.cell(breakable: false)
#show table.cell: set text(size: 9pt)
#show table.cell: set par(leading: 0.5em, spacing: 0.5em)

#let lines(text-of, words) = words.split("\n").map(text-of).join(linebreak())
#let piece(p) = {
  let shown = lines(one => text(one), p.text)
  // Only one line can go with a letter: struck out says more than underlined.
  if p.strike { shown = strike(shown) } else if p.underline or p.link != none { shown = underline(shown) }
  if p.italic { shown = emph(shown) }
  if p.bold { shown = strong(shown) }
  if p.link != none { shown = link(p.link, text(fill: accent, shown)) }
  shown
}
#let running(line) = line.map(piece).join()
#let cell-of(cell) = cell.map(line => par(running(line))).join()

#let sheet-of(s) = {
  let columns = s.columns.map(column => column.width * 1fr)
  let head = if s.hasHeader { (table.header(..s.columns.map(column => table.cell(fill: rgb("#efeae0"), text(weight: 600, column.title)))),) } else { () }
  let body = s.rows.map(row => row.enumerate().map(((index, cell)) => if index == 0 and s.hasRowHeadings { text(weight: 600, cell-of(cell)) } else { cell-of(cell) })).flatten()
  let made = align(left, table(columns: columns, inset: (x: 5pt, y: 4.5pt), stroke: (x, y) => (top: 0.5pt + thin, bottom: 0.5pt + thin), ..head, ..body))
  if s.caption == "" { made } else { figure(kind: table, supplement: none, numbering: none, caption: s.caption, made) }
}

#let facts-of(facts) = grid(columns: (auto, 1fr), column-gutter: 1.4em, row-gutter: 0.55em, ..facts.map(fact => (strong(fact.label), fact.lines.map(running).join(linebreak()))).flatten())

#let numberings = ("1.", "a)", "i.")
#let blocks-of(blocks, depth) = {
  for b in blocks {
    if b.type == "heading" { heading(level: b.level, running(b.text)) }
    else if b.type == "paragraph" {
      if b.tone == "soft" { par(text(fill: soft, emph(running(b.text)))) }
      else if b.tone == "lead" { block(sticky: true, below: 0.6em, running(b.text)) }
      else { par(running(b.text)) }
    }
    else if b.type == "list" {
      let items = b.items.map(item => {
        let body = blocks-of(item.blocks, depth + 1)
        if b.style == "task" { [#(if item.isChecked { "☑ " } else { "☐ " })#body] } else { body }
      })
      if b.style == "ordered" { enum(start: b.start, numbering: numberings.at(calc.rem(depth, 3)), tight: true, spacing: 0.6em, ..items) }
      else { list(marker: if b.style == "task" { none } else { ([•], [–], [▪]).at(calc.rem(depth, 3)) }, tight: true, spacing: 0.6em, ..items) }
    }
    else if b.type == "table" { sheet-of(b.sheet) }
    else if b.type == "callout" { quote(block: true, blocks-of(b.blocks, depth)) }
    else if b.type == "figure" { figure(kind: image, supplement: none, numbering: none, caption: b.caption, image(bytes(b.svg), format: "svg", alt: b.alt, width: b.share * 100%)) }
    else if b.type == "facts" { facts-of(b.facts) }
    else if b.type == "contents" { block(sticky: true, text(size: 13pt, weight: 600, b.title)); outline(title: none, depth: b.depth, indent: 1em) }
    else if b.type == "rule" { pdf.artifact(line(length: 100%, stroke: 0.6pt + thin)) }
    else if b.type == "pageBreak" { pagebreak(weak: true) }
  }
}

#set page(
  paper: "a4",
  margin: (x: 2.3cm, top: 2.3cm, bottom: 2.4cm),
  footer: context {
    set text(size: 8.5pt, fill: soft)
    line(length: 100%, stroke: 0.5pt + thin)
    v(-0.6em)
    grid(columns: (1fr, auto), d.footer, [#d.page #counter(page).display() #d.of #counter(page).final().first()])
  },
  foreground: if d.mark == "" { none } else { pdf.artifact(place(top + right, dx: -2.3cm, dy: 1cm, text(size: 13pt, weight: 600, fill: rgb("#8c2a15"), d.mark))) },
)

#text(size: 25pt, weight: 600, hyphenate: false, title(d.title))
#block(above: 0.4em, below: 1.4em, text(size: 13.5pt, fill: soft, d.subtitle))
#if d.facts.len() > 0 { facts-of(d.facts) }
#v(0.4em)
#pdf.artifact(line(length: 100%, stroke: 0.8pt + thin))

#for stretch in d.stretches {
  if stretch.isLandscape { page(flipped: true, blocks-of(stretch.blocks, 0)) } else { blocks-of(stretch.blocks, 0) }
}
`
