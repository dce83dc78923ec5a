/** The sheet the typesetter knows for paper workshops. What the board says comes in as data, so that no word of anybody's is ever markup. */
export const paperTemplate = String.raw`
#let d = json(bytes(sys.inputs.data))
#let ink = rgb("#1d1b17")
#let soft = rgb("#5a554b")
#let thin = rgb("#8d8575")
#let lines(all) = all.map(line => text(line)).join(linebreak())
#let rule(stroke: 0.5pt + thin) = pdf.artifact(line(length: 100%, stroke: stroke))

#set document(title: d.title + " – " + d.board, author: "Fællestavle", description: d.words.cut, date: datetime(year: d.year, month: d.month, day: d.day))
#set text(font: ("Source Sans 3", "Noto Emoji", "DejaVu Sans"), size: 11pt, fill: ink, lang: d.lang, region: d.region, hyphenate: false, overhang: false)
#set par(leading: 0.5em, spacing: 0.6em, justify: false)
#show heading: it => block(above: 0pt, below: 0.5em, it.body)
#show heading: set text(size: 15pt, weight: 600)

#set page(
  width: d.width * 1mm,
  height: d.height * 1mm,
  margin: (x: 12mm, top: 17mm, bottom: 15mm),
  header: context {
    set text(size: 9.5pt, fill: soft)
    let shown = if counter(page).get().first() == 1 { [] } else { [#d.board · #text(weight: 600, d.title)] }
    grid(columns: (1fr, auto, 42mm), column-gutter: 2mm, align: bottom, shown, d.words.date, box(width: 42mm, stroke: (bottom: 0.6pt + thin), height: 5mm))
  },
  footer: context {
    set text(size: 8.5pt, fill: soft)
    grid(columns: (1fr, auto), column-gutter: 8mm, d.back, [#d.words.page #counter(page).display() #d.words.of #counter(page).final().first()])
  },
)

#block(height: 9mm, below: 4mm, [#text(size: 19pt, weight: 600, title(d.title))])
#place(top + left, dy: -7mm, text(size: 10pt, fill: soft, d.board))

#let badge(number, tone) = box(fill: rgb(tone), radius: 1mm, inset: (x: 1.6mm, y: 0.8mm), baseline: 0.8mm, text(size: 11pt, weight: 700, fill: white, number))

#let zone-of(z) = block(width: 100%, height: d.zoneHeight * 1mm, radius: 2.5mm, inset: 4mm, stroke: 1.1pt + rgb(z.ink), breakable: false)[
  #if z.title.len() > 0 { heading(level: 1, [#if z.number != "" { badge(z.number, z.ink); h(2mm) }#lines(z.title)]) }
  #if z.question.len() > 0 { par(text(size: 11pt, fill: soft, lines(z.question))) }
]

#if d.overview != none {
  heading(level: 1, d.words.overview)
  image(bytes(d.overview.svg), format: "svg", alt: d.overview.alt, width: 100%, height: (d.height - 62) * 1mm, fit: "contain")
  pagebreak(weak: true)
}

#for row in d.rows {
  block(below: 5mm, breakable: false, grid(columns: row.map(z => z.width * 1mm), column-gutter: 5mm, ..row.map(zone-of)))
}

#let field-of(f) = {
  set text(size: 9pt)
  let label = text(fill: soft, f.label)
  if f.choices.len() > 0 { block(below: 0pt, above: 0pt, height: 8.5mm, align(bottom, grid(columns: (auto, 1fr), column-gutter: 2mm, label, f.choices.map(c => "☐ " + c).join("   ")))) }
  else if f.value != "" { block(below: 0pt, above: 0pt, height: 8.5mm, align(bottom, grid(columns: (auto, 1fr), column-gutter: 2mm, label, text(weight: 600, f.value)))) }
  else { block(below: 0pt, above: 0pt, height: 8.5mm, align(bottom, grid(columns: (auto, 1fr), column-gutter: 2mm, align: bottom, label, rule()))) }
}

#let card-of(c) = block(width: 100%, height: d.cardHeight * 1mm, inset: 4mm, breakable: false)[
  #grid(columns: (1fr, auto), text(size: 9pt, weight: 600, fill: rgb(if c.number == "" { "#5a554b" } else { c.ink }), c.kind), if c.number == "" { [] } else { badge(c.number, c.ink) })
  #if c.lines.len() > 0 { par(text(size: c.letterSize * 1pt, lines(c.lines))) } else { v(7mm); rule(stroke: 0.4pt + rgb("#cfc7b8")); v(6.5mm); rule(stroke: 0.4pt + rgb("#cfc7b8")) }
  #place(bottom + left, block(width: 100%, c.fields.map(field-of).join()))
]

#if d.cards.len() > 0 {
  pagebreak(weak: true)
  heading(level: 1, d.words.cut)
  grid(columns: (d.cardWidth * 1mm,) * d.columns, rows: d.cardHeight * 1mm, stroke: (paint: thin, thickness: 0.5pt, dash: "dashed"), ..d.cards.map(card-of))
}
`
