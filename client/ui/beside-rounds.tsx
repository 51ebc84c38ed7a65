import { NavLink } from 'react-router'
import { useTexts } from '../texts/texts.tsx'
import css from './beside-rounds.module.css'

/** Initiatives and the votes on them, each a step from the other: the menu of a phone has room for one. */
export function BesideRounds() {
  const { nav } = useTexts().core
  return (
    <nav aria-label={nav.beside} className={css.tabs}>
      <NavLink to="/initiatives">{nav.initiatives}</NavLink>
      <NavLink to="/rounds">{nav.rounds}</NavLink>
    </nav>
  )
}
