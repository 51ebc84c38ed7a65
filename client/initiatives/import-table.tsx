import { useState } from 'react'
import { importDeeds, type ImportPreview } from '#shared/initiatives/import-preview.ts'
import { useImportTexts } from '../texts/import-texts.ts'
import { useTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { InitiativeChip } from './initiative-chip.tsx'
import css from './import.module.css'

const page = 100

type ImportFaultsProps = Pick<ImportPreview, 'faults'> & { onLeave: () => void }

/** What is wrong with the file, row by row; where all of it is what still goes on elsewhere, that may be left out. */
export function ImportFaults({ faults, onLeave }: ImportFaultsProps) {
  const texts = useImportTexts()
  return (
    <div className={css.wrong}>
      <p>
        <strong>{texts.faults(faults.length)}</strong>
      </p>
      <ul className={css.faults}>
        {faults.map((each, i) => (
          <li key={i}>
            {each.row === undefined ? texts.wholeFile : `${texts.row} ${each.row}`}: {texts.fault(each)}
          </li>
        ))}
      </ul>
      {faults.every(each => each.fault === 'running') && (
        <>
          <p>{texts.leave(faults.length)}</p>
          <div>
            <Button look="outline" onClick={onLeave}>
              {texts.leaveAction}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}

/** What would come of each row that can be read. */
export function ImportTable({ lines }: Pick<ImportPreview, 'lines'>) {
  const texts = useImportTexts()
  const { core } = useTexts()
  const [most, setMost] = useState(page)
  const counts = importDeeds
    .map(deed => ({ deed, n: lines.filter(line => line.deed === deed).length }))
    .filter(({ n }) => n > 0)
  return (
    <>
      <p>
        <strong>{counts.map(({ deed, n }) => `${texts.counts[deed]}: ${n}`).join(' · ')}</strong>
      </p>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{texts.row}</th>
            <th scope="col">{texts.name}</th>
            <th scope="col">{texts.state}</th>
            <th scope="col">{texts.deed}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, most).map(({ row, title, state, deed }) => (
            <tr key={row}>
              <td>{row}</td>
              <td>{title}</td>
              <td>
                <InitiativeChip state={state} />
              </td>
              <td data-deed={deed}>{texts.deeds[deed]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > most && (
        <div>
          <Button look="outline" onClick={() => setMost(most + page)}>
            {core.act.more}
          </Button>
        </div>
      )}
    </>
  )
}
