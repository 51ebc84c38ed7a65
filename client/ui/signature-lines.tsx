import css from './signature-lines.module.css'

/** Numbered empty lines to be filled in by hand; each column with its part of the width, in hundredths. */
export function SignatureLines({
  lines,
  first = 1,
  columns,
}: {
  lines: number
  /** The number of the first line. */
  first?: number
  columns: readonly { readonly title: string; readonly width: number }[]
}) {
  return (
    <table className={css.lines}>
      <thead>
        <tr>
          <th scope="col">№</th>
          {columns.map(({ title, width }) => (
            <th key={title} scope="col" style={{ width: `${width}%` }}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: lines }, (_, i) => (
          <tr key={i}>
            <td>{first + i}</td>
            {columns.map(({ title }) => (
              <td key={title}>&nbsp;</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
