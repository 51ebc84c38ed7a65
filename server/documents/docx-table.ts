import { AlignmentType, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import { totalWord, type ProtocolTable } from '#shared/documents/protocol.ts'

/** Between the margins of the sheet, millimetres. */
const lineWidth = 170

/** A table of a protocol with its title above, and its note below. The head is repeated on every page. */
export function tableOf({ title, columns, rows, note }: Omit<ProtocolTable, 'kind'>): (Paragraph | Table)[] {
  const widths = columns.map(column => mm((lineWidth * column.width) / 100))
  const row = (cells: readonly string[], isHead: boolean) => {
    const bold = isHead || cells[0] === totalWord
    return new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: columns.map(
        (column, i) =>
          new TableCell({
            width: { size: widths[i], type: WidthType.DXA },
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
            children: [
              new Paragraph({
                alignment: column.isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT,
                children: [new TextRun({ text: cells[i] ?? '', bold, size: 24 })],
              }),
            ],
          }),
      ),
    })
  }
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 280, after: 100 },
      children: [new TextRun({ text: title, bold: true })],
    }),
    new Table({
      width: { size: mm(lineWidth), type: WidthType.DXA },
      columnWidths: widths,
      rows: [
        row(
          columns.map(column => column.title),
          true,
        ),
        ...rows.map(({ cells }) => row(cells, false)),
      ],
    }),
    // Word joins two tables that follow each other; between these stands a title at least.
    ...(note
      ? [new Paragraph({ spacing: { before: 60, after: 120 }, children: [new TextRun({ text: note, size: 24 })] })]
      : []),
  ]
}

/** Millimetres in twentieths of a point. */
export const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)
