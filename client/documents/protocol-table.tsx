import type { ProtocolTable as Table } from '#shared/documents/protocol.ts'
import css from './protocol-sheet.module.css'

/** A table of a protocol as it is printed: Russian, like the whole of it. */
export function ProtocolTable({ table }: { table: Omit<Table, 'kind'> & Partial<Pick<Table, 'kind'>> }) {
  return (
    <section
      lang="ru"
      className={css.section}
      data-table={table.kind}
      aria-label={table.title}
      // A wide one is scrolled on a phone, by keys too.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
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
            <tr key={`${i} ${cells[0]}`}>
              {cells.map((cell, n) => (
                <td key={table.columns[n]?.title} data-number={table.columns[n]?.isNumber || undefined}>
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
