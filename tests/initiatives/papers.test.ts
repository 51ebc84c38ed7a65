import { expect, test } from 'vitest'
import { fileNameOf, guessKind, mostPaperBytes, nameOfFile, paperPart, sizeOf } from '#shared/initiatives/paper.ts'
import { keyOf } from '#shared/initiatives/part.ts'
import { pdfFault } from '#shared/initiatives/pdf.ts'
import { submit } from '#shared/initiatives/submit.ts'
import { writePart } from '#shared/initiatives/write-part.ts'
import { anId, given } from '../support/rule.ts'
import { aPackedPdf, aPdf, edited, partOfPaper } from './a-paper.ts'
import { aDraft, anna, at, partsOf, theIdea, wholeDraft, wholeParts } from './an-initiative.ts'

const pdf = aPdf()
/** Where its table of objects begins. */
const table = pdf.lastIndexOf('xref\n0 ')
const paper = partOfPaper(anId('estimate'), pdf)
const kept = { bytes: paper.bytes, sha256: paper.sha256 }
const facts = { initiative: aDraft(), version: 0, parts: 9, papers: 2, paper: kept }
const input = { initiative: theIdea, version: 0, part: paper }

test('a paper that was taken in is written into the draft, and may be called otherwise later', () => {
  given(facts)
    .by(anna)
    .when(writePart, input)
    .makes(
      { type: 'initiatives.part-written', initiative: theIdea, key: keyOf(paper), part: paper, by: anna.id },
      { type: 'initiatives.draft-changed', initiative: theIdea },
    )
  const renamed = { ...paper, name: 'Смета с доставкой', what: 'other' as const }
  given({ ...facts, version: 1, papers: 10 })
    .by(anna)
    .when(writePart, { ...input, version: 1, part: renamed })
    .answers({ version: 2 })
})

test('a paper says of its bytes what was taken in for this draft, and nothing else', () => {
  for (const other of [undefined, { ...kept, bytes: kept.bytes + 1 }, { ...kept, sha256: '0'.repeat(64) }])
    given({ ...facts, paper: other })
      .by(anna)
      .when(writePart, input)
      .refuses('paper-unknown')
})

test('ten papers are enough', () => {
  given({ ...facts, papers: 10 })
    .by(anna)
    .when(writePart, input)
    .refuses('too-many-papers', { most: 10 })
})

test('another paper is another hash of what is submitted, and a text without papers says nothing of them', () => {
  const submitted = (...papers: (typeof paper)[]) => {
    const draft = wholeDraft({ parts: partsOf(...wholeParts, ...papers) })
    const whole = { initiative: aDraft(), draft, at, nextNumber: 7 }
    const [text] = given(whole).by(anna).when(submit, { initiative: theIdea }).events()
    return text as { content: string; hash: string }
  }
  const changed = partOfPaper(paper.paper, aPdf('anything'))
  expect(JSON.parse(submitted(paper).content)).toMatchObject({ papers: [paper] })
  expect(submitted(paper).hash).not.toBe(submitted({ ...changed, bytes: paper.bytes }).hash)
  expect(submitted().content).not.toContain('papers')
})

test('a PDF is taken, old or packed, however it is called', () => {
  expect(pdfFault(pdf)).toBeUndefined()
  expect(pdfFault(aPackedPdf())).toBeUndefined()
  // A line break more before the table, as some programs count it.
  const early = edited(pdf, `startxref\n${table}`, `startxref\n${table - 1}`)
  expect(pdfFault(early)).toBeUndefined()
})

test.each<[string, Uint8Array]>([
  ['a document of another kind', Buffer.from('PK\u0003\u0004 word/document.xml')],
  ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
  ['a page with a PDF hidden in it', Buffer.concat([Buffer.from('<script>alert(1)</script>'), pdf])],
])('%s is no PDF', (_, bytes) => {
  expect(pdfFault(bytes)).toBe('paper-not-pdf')
})

test.each<[string, Uint8Array]>([
  ['nothing at all', new Uint8Array()],
  ['the name of a PDF alone', Buffer.from('%PDF-1.7\n')],
  ['half a PDF', pdf.subarray(0, pdf.length / 2)],
  ['a PDF without its last line', pdf.subarray(0, -8)],
  ['one out of which bytes were lost', Buffer.concat([pdf.subarray(0, 60), pdf.subarray(90)])],
  ['one whose table is beyond its end', edited(pdf, `startxref\n${table}`, 'startxref\n99999999')],
  ['one without a root', edited(pdf, '/Root', '/Boot')],
  ['one with a page pasted after it', Buffer.concat([pdf, Buffer.alloc(2000, '<p>')])],
])('%s is damaged', (_, bytes) => {
  expect(pdfFault(bytes)).toBe('paper-damaged')
})

test('what is protected by a password is refused, whichever way it is written', () => {
  const locked = edited(pdf, '/Root 1 0 R', '/Root 1 0 R /Encrypt 8 0 R')
  expect([locked, aPackedPdf('/Encrypt 8 0 R')].map(pdfFault)).toEqual(['paper-locked', 'paper-locked'])
  // The word on a page is only a word.
  expect(pdfFault(aPdf('/Encrypt 8 0 R'))).toBeUndefined()
})

test('whatever bytes come, the answer is a sentence', () => {
  for (let seed = 1; seed < 400; seed++) {
    const bytes = Uint8Array.from(pdf)
    for (let n = 0; n < 5; n++) bytes[(seed * 7919 + n * 104_729) % bytes.length] = (seed * 31 + n * 17) % 256
    expect([undefined, 'paper-damaged', 'paper-not-pdf', 'paper-locked']).toContain(pdfFault(bytes))
    expect(() => pdfFault(pdf.subarray(0, seed))).not.toThrow()
  }
})

test('a name is one line that does not turn its letters round, and is a name for a file', () => {
  const named = (name: string) => paperPart.shape.name.parse(name)
  expect(named(' Смета\r\nна\tработы ')).toBe('Смета на работы')
  expect(named('Смета \u202Efdp.exe')).toBe('Смета  fdp.exe')
  expect(paperPart.safeParse({ ...paper, name: '\u200b' }).success).toBe(false)
  expect(paperPart.safeParse({ ...paper, bytes: mostPaperBytes + 1 }).success).toBe(false)
  expect(fileNameOf('Смета 12/3')).toBe('Смета 12-3.pdf')
  expect(fileNameOf('План.PDF')).toBe('План.pdf')
})

test('a file brings its name along, and what it most likely is', () => {
  expect(nameOfFile('Локальная_смета (1).PDF', 'Без названия')).toBe('Локальная смета (1)')
  expect(nameOfFile('.pdf', 'Без названия')).toBe('Без названия')
  expect([...nameOfFile('😀'.repeat(200), '')].length).toBeLessThan(120)
  expect(
    ['Смета.pdf', 'Протокол собрания.pdf', 'Согласие.pdf', 'план двора.pdf', 'scan0012.pdf'].map(guessKind),
  ).toEqual(['estimate', 'protocol', 'agreement', 'plan', 'other'])
})

test('a size is said in words', () => {
  const sizes = [1, 1499, 340_000, 999_499, 999_500, 1_249_999, 9_960_000, mostPaperBytes]
  expect(sizes.map(each => sizeOf(each).replace('\u00A0', ' '))).toEqual([
    '1 КБ',
    '1 КБ',
    '340 КБ',
    '999 КБ',
    '1 МБ',
    '1,2 МБ',
    '10 МБ',
    '10 МБ',
  ])
})
