/**
 * How wide the letters of Source Sans 3 are, in 500ths of the font's size, rounded up: two letters of base 36 for each character of a range, `--` where the font has none.
 * Made from the font's own tables; `server/export/letterWidths.test.ts` holds the two together.
 */
export interface LetterRange {
  readonly first: number
  readonly regular: string
  readonly semibold: string
}

export const letterRanges: readonly LetterRange[] = [
  {
    first: 0x20,
    regular:
    '2s415x6x6xbg8h3h48485t6x3h4c3h4v6x6x6x6x6x6x6x6x6x6x3h3h6x6x6x5xbs7k867y8k7c6v8l923o6o826ra490987v987x7f7g8z76ax756m7i484v486x6y7j707p6c7q6w' +
    '42707k3f3g6w3kbj7m7j7q7q4u5u4p7k6ia0676i5x483d486x',
    semibold:
    '2s4e6p7575bp8w3u4i4i63753u4h3u4s757575757575757575753u3u75757566c67r8b808p7h738q983x6v8b6zad959d839d887l7l947gb47j6z7i4i4s4i756y7n767u6f7u72' +
    '4f787r3n3o793sbq7s7n7u7u5760517q6wae6p6w664i3k4i75',
  },
  {
    first: 0xa0,
    regular:
    '2s416x6x6x6x3d6x7jac4t5z6x4c5w7j4m6x54547j7t7s3h7j54535zavb8b25x7k7k7k7k7k7kbf7y7c7c7c7c3o3o3o3o8w9098989898986x988z8z8z8z6m8480707070707070' +
    'at6c6w6w6w6w3f3f3f3f7k7m7j7j7j7j7j6x7j7k7k7k7k6i7q6i7k707k707k707y6c7y6c7y6c7y6c8k7z8u7t7c6w7c6w7c6w7c6w7c6w8l708l708l708l70927k9m7r3o3f3o3f' +
    '3o3f3o3f3o3g7b6v6o3g826w6w6r3k6r3k6r3p6r516y45907m907m907map8u7m987j987j987jbsbo7x4u7x4u7x4u7f5u7f5u7f5u7f5u7g4p7g4p7g4p8z7k8z7k8z7k8z7k8z7k' +
    '8z7kax9z6m6i6m7i5x7i5x7i5x3s',
    semibold:
    '2s4e757575753k757nae4w6c754h667n4u7556567n818c3u7n56556cb2bib8667r7r7r7r7r7rbl807h7h7h7h3x3x3x3x92949d9d9d9d9d759d949494946z8c8e767676767676' +
    'au6f727272723n3n3n3n7o7s7n7n7n7n7n757n7q7q7q7q6w7u6w7r767r767r76806f806f806f806f8p898z7u7h727h727h727h727h728q788q788q788q78987r9s7v3x3n3x3n' +
    '3x3n3x3n3x3n7v7a6v3o8b79796z3s6z3s6z426z5o794l947s947s947sb9927s9d7n9d7n9d7nbybj8857885788577l607l607l607l607l517l517l51947q947q947q947q947q' +
    '947qb4ae6z6w6z7i667i667i6642',
  },
  {
    first: 0x1c0,
    regular:
    '3f6b5d3g------------------7k703o3f987j8z7k8z7k8z7k8z7k8z7k6w--------bfat96818l70----987j----7n5x3g------8l70--7v907m7k70bfat987j7k70----7c6w' +
    '----3o3f----987j--------------------7f5u7g4p6x61927k94--987g----7k70------------------------------3g----7k7y6c707g----6p5y8f9j76----6y43----' +
    '--------',
    semibold:
    '3n6q5w3g------------------7r763x3n9d7n947q947q947q947q947q72--------blau9b878q78----9d7n----7p663o------8q78--83947s7r76blau9d7n7r76----7h72' +
    '----3x3n----9d7n--------------------7l607l517167987r9c--9d7l----7r76------------------------------3o----7r806f787l----72698k9o7g----754e----' +
    '--------',
  },
  {
    first: 0x2b0,
    regular:
    '53532d3c3c----6s4g3h--3l3l3l3d3d4b4b--------7j7j2m3v35351l------3h3h3d3d545454547j7j7j7j7j7j',
    semibold:
    '58582i3k3k----714o3u--3w3w3w3k3k4k4k--------7n7n2s4337371u------3u3u3k3k565656567n7n7n7n7n7n',
  },
  {
    first: 0x386,
    regular:
    '7z3h8ia84u--ab--8ead3n7k866x867c7i92983o8276a4907f988z7v--7h7g6ma0759q9f3o6m7s687j3n737s7v6q7e685w7j793n6v6v7t6l607g857n607l6d739g6p9l9r3n73' +
    '7g739r',
    semibold:
    '8f3u91as5h--ar--96ax3x7r8b738j7h7i989d3x8b7gad947o9d9383--7k7l6zaa7ja39o3x6z816e7o3x798184737i6e677o7g3x787a816y697k8i7s647s6l799v70a1a23x79' +
    '7k79a2',
  },
  {
    first: 0x400,
    regular:
    '7c7c9k6x7y7f3o3o6ochcx9o8294758z7k82866x8v7cbj7n9594828ra492988z7v7y7g75a6758x8bc7c8a0b3827ycm83707k725q7f6w9k6c7v7v6w7e8t7t7j7p7q6c6e6ia767' +
    '7r74afal8a9d6u6ca9766w6w7s5q6c5u3f3f3ga8aj7k6w7v6i7r',
    semibold:
    '7h7h9n73807l3x3x6vcjcy9u8b997g937r878b73937hbv7p9b998b8yad989d9383807l7gae7j948jcgcka3bh8780cx8c767p775v7s72a36h7z7z797o907y7n7u7u6f6m6waj6p' +
    '817eatb28h9u706faj7d72727w5v6f603n3n3oajar7r797z6w7w',
  },
  {
    first: 0x490,
    regular:
    '6x5s7960----c5a47p6c8q7g--------9y8h977z------------7y6c----6m6i6m6i7o6p----8g78----8b7k--------3obj9k8771----927t------------3k7k70----bfat' +
    '7c6w926w----------------947v----987j987j--------756i----756i----6x5q----',
    semibold:
    '735x7f6a----cfao7s6h907t--------a58t9e88------------806f----6z6w6z6w8276----8p7m----8j7r--------3xbva38h7e----987y------------3s7r76----blau' +
    '7h729872----------------997z----9d7n9d7n--------7g6w----7g6w----735v----',
  },
  {
    first: 0x1e00,
    regular:
    '----867p----867p----8k7q8k7q8k7q8k7q--------7c6w------------6v428l70927k927k927k927k927k------------826w826w6r3k6r3k6r3k----a4bja4bja4bj907m' +
    '907m907m----------------987j----7v7q7x4u7x4u7x4u7x4u7f5u7f5u----7f5u----7g4p7g4p7g4p----8z7k--------------------766iax9zax9zax9z------------' +
    '----6m6i7i5x7i5x7i5x7k4p------------9a7f7k707k707k707k707k707k707k707k707k707k707k707k707c6w7c6w7c6w7c6w7c6w7c6w7c6w7c6w3o3f3o3f987j987j987j' +
    '987j987j987j987j987j987j987j987j987j8z7k8z7k967k967k967k967k967k6m6i6m6i6m6i6m6i',
    semibold:
    '----8b7u----8b7u----8p7u8p7u8p7u8p7u--------7h72------------734f8q78987r987r987r987r987r------------8b798b796z3s6z3s6z3s----adbqadbqadbq947s' +
    '947s947s----------------9d7n----837u88578857885788577l607l60----7l60----7l517l517l51----947q--------------------7g6wb4aeb4aeb4ae------------' +
    '----6z6w7i667i667i667r51------------9j7k7r767r767r767r767r767r767r767r767r767r767r767r767h727h727h727h727h727h727h727h723x3n3x3n9d7n9d7n9d7n' +
    '9d7n9d7n9d7n9d7n9d7n9d7n9d7n9d7n9d7n947q947q9c7q9c7q9c7q9c7q9c7q6z6w6z6w6z6w6z6w',
  },
  {
    first: 0x2010,
    regular:
    '4c4c6x6ob4b45g6y3h3h3h3h5x5x5x--6b6b4848----d6----------------1ogllq3h5x--3h------3s3s',
    semibold:
    '4h4h756ob4b45w6y3u3u3u3u6p6p6p--6p6p4j4j----de----------------1ogzma3u6p--3u------3x3x',
  },
  {
    first: 0x20a0,
    regular:
    '--6x--6x6x--6x6x--6x--6x6x--6x----6x6x--6x6x----6x6x6x----6x----',
    semibold:
    '--75--7575--7575--75--7575--75----7575--7575----757575----75----',
  },
  {
    first: 0x2190,
    regular:
    '8m8m8m8m',
    semibold:
    '8l8l8l8l',
  },
]
