import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Passport } from '#shared/documents/passport.ts'
import { dayInFigures } from '#shared/documents/protocol.ts'
import type { Picture } from './docx.ts'
import { mm, tableOf } from './docx-table.ts'
import { qrPng } from './qr.ts'

/** «Паспорт проекта» as a DOCX in the look of ГОСТ Р 7.0.97-2016: margins 20, 10, 20 and 30 mm, a free font of 12 to 14 points. */
export async function passportDocx(
  passport: Passport,
  address: string,
  { map, arms }: { map?: Buffer | undefined; arms?: Picture | undefined } = {},
): Promise<Buffer> {
  const { town, number, submittedOn, title, facts, tables, papers, hash } = passport
  const document = new Document({
    creator: town,
    title: `Паспорт проекта № ${number}`,
    styles: { default: { document: { run: { font: 'Liberation Serif', size: 26, language: { value: 'ru-RU' } } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(20), right: mm(10), bottom: mm(20), left: mm(30), header: mm(10), footer: mm(10) },
          },
        },
        footers: { default: new Footer({ children: [pageOf(`Паспорт проекта № ${number}`)] }) },
        children: [
          ...(arms ? [picture(arms.picture, (armsHigh * arms.width) / arms.height, armsHigh, 'Герб города')] : []),
          centre([new TextRun(town)], 240),
          centre([new TextRun({ text: 'ПАСПОРТ ИНИЦИАТИВНОГО ПРОЕКТА', bold: true, size: 28 })]),
          centre([new TextRun(`№ ${number}, внесён ${dayInFigures(submittedOn)}`)], 160),
          centre([new TextRun({ text: title, bold: true })], 240),
          // Above the rows, which break across pages wherever one ends: no page is left half empty.
          ...(map ? [picture(map, mapWide, mapHigh, 'Карта территории проекта')] : []),
          factsTable(facts),
          ...tables.flatMap(tableOf),
          ...papersOf(papers, address),
          ...(await foot(address, hash)),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

/** 20 mm and 170 mm in the pixels that DOCX counts in, 96 to an inch. */
const armsHigh = 76
const [mapWide, mapHigh] = [642, 378]

function factsTable(facts: Passport['facts']): Table {
  const widths = [mm(52), mm(118)]
  const cell = (text: string, at: number, bold: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: text
        .split('\n')
        .map(
          line =>
            new Paragraph({ alignment: AlignmentType.LEFT, children: [new TextRun({ text: line, bold, size: 24 })] }),
        ),
    })
  return new Table({
    width: { size: mm(170), type: WidthType.DXA },
    columnWidths: widths,
    rows: facts.map(
      ({ title, words }) => new TableRow({ cantSplit: true, children: [cell(title, 0, true), cell(words, 1, false)] }),
    ),
  })
}

/** The papers that belong to it: each name leads to its file, and below stands where they are found from paper. */
function papersOf(papers: Passport['papers'], address: string): Paragraph[] {
  if (papers.length === 0) return []
  const { origin } = new URL(address)
  const line = ({ name, what, size, path }: Passport['papers'][number]) =>
    new Paragraph({
      spacing: { after: 60 },
      children: [
        new ExternalHyperlink({
          link: `${origin}${path}`,
          children: [new TextRun({ text: name, style: 'Hyperlink', size: 24 })],
        }),
        new TextRun({ text: ` — ${what.toLowerCase()}, ${size}`, size: 24 }),
      ],
    })
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 280, after: 100 },
      children: [new TextRun({ text: 'Бумаги', bold: true })],
    }),
    ...papers.map(line),
    new Paragraph({
      spacing: { before: 60 },
      children: [new TextRun({ text: `Открываются на странице проекта: ${address}`, size: 24 })],
    }),
  ]
}

/** The code that leads to the original, and beside it the same in words. */
async function foot(address: string, hash: string): Promise<(Paragraph | Table)[]> {
  const small = (text: string) => new Paragraph({ spacing: { after: 60 }, children: [new TextRun({ text, size: 18 })] })
  const cell = (width: number, children: Paragraph[]) =>
    new TableCell({ width: { size: mm(width), type: WidthType.DXA }, verticalAlign: VerticalAlign.CENTER, children })
  return [
    new Paragraph({ spacing: { before: 200 } }),
    new Table({
      width: { size: mm(170), type: WidthType.DXA },
      columnWidths: [mm(34), mm(136)],
      borders: TableBorders.NONE,
      rows: [
        new TableRow({
          cantSplit: true,
          children: [
            cell(34, [new Paragraph({ children: [image(await qrPng(address), 110, 110, address)] })]),
            cell(136, [
              small(`Подлинник: ${address}`),
              small(`Контрольная сумма внесённого текста (SHA-256): ${hash}`),
            ]),
          ],
        }),
      ],
    }),
  ]
}

const pageOf = (title: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [
      new TextRun({
        size: 18,
        children: [`${title}. Страница `, PageNumber.CURRENT, ' из ', PageNumber.TOTAL_PAGES],
      }),
    ],
  })

const image = (data: Buffer, width: number, height: number, description: string): ImageRun =>
  new ImageRun({
    type: 'png',
    data,
    transformation: { width: Math.round(width), height: Math.round(height) },
    altText: { name: description, description },
  })

const picture = (data: Buffer, width: number, height: number, description: string): Paragraph =>
  centre([image(data, width, height, description)], 80)

const centre = (children: (TextRun | ImageRun)[], after = 0): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after }, children })
