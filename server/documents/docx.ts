import {
  AlignmentType,
  Document,
  Header,
  ImageRun,
  PageNumber,
  Packer,
  Paragraph,
  Table,
  TabStopType,
  TextRun,
} from 'docx'
import type { Block } from '#shared/documents/prose.ts'
import {
  dayInFigures,
  dayInWords,
  isBefore,
  type Protocol,
  hashLines,
  type Redaction,
} from '#shared/documents/protocol.ts'
import { mm, tableOf } from './docx-table.ts'
import { qrPng } from './qr.ts'

/** A PNG and its size in pixels. */
export type Picture = { readonly picture: Buffer; readonly width: number; readonly height: number }

/** What an approved protocol shows of its approval; without it the file says «Проект» on every page. */
export type Approval = { readonly hash: string; readonly redacted?: Redaction | undefined }

/**
 * A protocol as a DOCX in the look of ГОСТ Р 7.0.97-2016: margins 20, 10, 20 mm and 30 mm on the left, since protocols are
 * kept for more than ten years (3.3); numbers of pages in the middle above, from the second on (3.5); a free font of 12 to 14
 * points (3.3).
 */
export async function docxOf(
  protocol: Protocol,
  address: string,
  { approval, arms }: { approval?: Approval | undefined; arms?: Picture | undefined } = {},
): Promise<Buffer> {
  const before = protocol.tables.filter(isBefore)
  const after = protocol.tables.filter(table => !before.includes(table))
  const draft = approval ? [] : [right('Проект', true)]
  const document = new Document({
    creator: protocol.town,
    title: `Протокол ${protocol.of} № ${protocol.number}`,
    styles: { default: { document: { run: { font: 'Liberation Serif', size: 26, language: { value: 'ru-RU' } } } } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(20), right: mm(10), bottom: mm(20), left: mm(30), header: mm(10), footer: mm(10) },
          },
        },
        headers: {
          first: new Header({ children: approval ? [new Paragraph({})] : draft }),
          default: new Header({ children: [pageNumber(), ...draft] }),
        },
        children: [
          ...(arms ? [armsOf(arms)] : []),
          ...head(protocol),
          ...before.flatMap(tableOf),
          ...protocol.prose.map(line),
          ...after.flatMap(tableOf),
          ...(await foot(protocol, address, approval)),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

function head({ town, of, date, number, title, address, time }: Protocol): Paragraph[] {
  return [
    centre([new TextRun(town)], 240),
    centre([new TextRun({ text: 'ПРОТОКОЛ', bold: true, size: 28 })]),
    centre([new TextRun(of)], 240),
    new Paragraph({
      tabStops: [{ type: TabStopType.RIGHT, position: mm(170) }],
      children: [new TextRun(dayInWords(date)), new TextRun(`\t№ ${number}`)],
    }),
    centre([new TextRun(town)], 240),
    new Paragraph({ children: [new TextRun({ text: title, bold: true })] }),
    new Paragraph({ spacing: { after: 240 }, children: [new TextRun(`${address}, начало в ${time}`)] }),
  ]
}

/** The town's arms above its name, 20 mm high (ГОСТ Р 7.0.97-2016, 5.1: no larger). */
const armsOf = ({ picture, width, height }: Picture): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 80 },
    children: [
      new ImageRun({
        type: 'png',
        data: picture,
        transformation: { width: Math.round((armsHigh * width) / height), height: armsHigh },
        altText: { name: 'Герб', description: 'Герб города' },
      }),
    ],
  })

/** 20 mm in the pixels that DOCX counts in, 96 to an inch. */
const armsHigh = 76

/** A list's mark is written out, so that the number of a decision is in the words themselves. */
function line({ kind, depth, n, runs }: Block): Paragraph {
  const mark = kind === 'bullet' ? '– ' : kind === 'number' ? `${n}. ` : ''
  return new Paragraph({
    ...(kind === 'heading' ? { keepNext: true, spacing: { before: 200, after: 80 } } : { spacing: { after: 80 } }),
    alignment: kind === 'heading' ? AlignmentType.LEFT : AlignmentType.BOTH,
    indent: { left: mm(10 * depth), firstLine: kind === 'heading' ? 0 : mm(12.5) },
    children: [
      ...(mark ? [new TextRun(mark)] : []),
      ...runs.flatMap(run =>
        run.text
          .split('\n')
          .map(
            (text, i) =>
              new TextRun({ text, bold: kind === 'heading' || run.bold === true, ...(i > 0 && { break: 1 }) }),
          ),
      ),
    ],
  })
}

async function foot(
  { approvedOn, approvedBy }: Protocol,
  address: string,
  approval?: Approval,
): Promise<(Paragraph | Table)[]> {
  const qr = await qrPng(address)
  const small = (text: string) => new Paragraph({ keepLines: true, children: [new TextRun({ text, size: 18 })] })
  const approved = `Утверждён ${dayInFigures(approvedOn ?? '')}${approvedBy ? `, ${approvedBy}` : ''}`
  return [
    signature('Председательствующий'),
    signature('Секретарь'),
    ...(approval
      ? [new Paragraph({ spacing: { before: 240 }, keepNext: true, children: [new TextRun(approved)] })]
      : []),
    new Paragraph({
      spacing: { before: 240 },
      keepNext: true,
      children: [
        new ImageRun({
          type: 'png',
          data: qr,
          transformation: { width: 110, height: 110 },
          altText: { name: 'QR', description: `Подлинник: ${address}` },
        }),
      ],
    }),
    small(`Подлинник: ${address}`),
    ...(approval ? hashLines(approval.hash, approval.redacted).map(small) : []),
  ]
}

const signature = (who: string): Paragraph =>
  new Paragraph({
    spacing: { before: 360 },
    keepNext: true,
    tabStops: [
      { type: TabStopType.LEFT, position: mm(70) },
      { type: TabStopType.RIGHT, position: mm(170), leader: 'underscore' },
    ],
    children: [new TextRun(`${who}\t\t`)],
  })

const centre = (children: TextRun[], after = 0): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after }, children })
const right = (text: string, bold: boolean): Paragraph =>
  new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ text, bold })] })
const pageNumber = (): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] })
