import css from './signature-lines.module.css'

/** Numbered empty lines to be filled in by hand; each column with its part of the width, in hundredths. */
export function SignatureLines({
  lines,
  columns,
}: {
  lines: number
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
            <td>{i + 1}</td>
            {columns.map(({ title }) => (
              <td key={title}>&nbsp;</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
