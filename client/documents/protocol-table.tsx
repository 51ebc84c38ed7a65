import { totalWord, type ProtocolTable as Table } from '#shared/documents/protocol.ts'
import css from './protocol-sheet.module.css'

type Shown = Omit<Table, 'kind'> & Partial<Pick<Table, 'kind'>>

/** A table of a protocol as it is printed: Russian, like the whole of it. `cards`: on a phone each row is a card. */
export function ProtocolTable({ table, cards = false }: { table: Shown; cards?: boolean }) {
  return (
    <section
      lang="ru"
      className={css.section}
      data-table={table.kind}
      aria-label={table.title}
      data-cards={cards || undefined}
      // A wide one is scrolled on a phone, by keys too.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={cards ? undefined : 0}
    >
      <h2>{table.title}</h2>
      <table>
        <colgroup>
          {table.columns.map(column => (
            <col key={column.title} style={{ width: `${column.width}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {table.columns.map(column => (
              <th key={column.title} scope="col" data-number={column.isNumber || undefined}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ cells }, i) => (
            <tr key={`${i} ${cells[0]}`} data-total={cells[0] === totalWord || undefined}>
              {cells.map((cell, n) => (
                <td
                  key={table.columns[n]?.title}
                  data-number={table.columns[n]?.isNumber || undefined}
                  data-title={table.columns[n]?.title}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.note && <p>{table.note}</p>}
    </section>
  )
}
