import { Arms } from './arms.tsx'
import css from './paper-sheet.module.css'

/** The town with its arms at the head of a sheet. */
export const TownName = ({ name }: { name: string }) => (
  <p className={css.town}>
    <Arms className={css.arms} /> {name}
  </p>
)
