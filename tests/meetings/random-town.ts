import { admin } from './board.ts'
import type { Deed } from './random-deeds.ts'
import type { Kit } from './random-evening.ts'
import { thePayee } from '../places/the-payee.ts'

/** An administrator sets the town's calendar, arms, subjects and where payments go. */
export const townDeeds = ({ sql, send, dice, any }: Kit): Deed[] => {
  const set = (name: string, input: object) => send(`places.${name}`, 'city', input, admin)
  const category = () => any(['lighting', 'roads', 'snow'])
  const calendar = () => {
    const name = any([undefined, 'День города'])
    return set('set-calendar', { days: [{ day: any(['2026-06-11', '2026-06-12']), works: dice() < 0.5, name }] })
  }
  const subjects = () =>
    dice() < 0.5
      ? set('order-categories', { category: category(), before: any(['yard', 'water']) })
      : set('put-category', { category: category(), icon: 'bench', colour: 'leaf', name: any(['Свет', 'Путь']) })
  const arms = async () => {
    const hash = any(['a', 'b']).repeat(64)
    await sql`insert into arms values (${hash}, '2026-05-18', 1, 1, '\\x00') on conflict do nothing`
    return set('set-arms', { arms: any([hash, 'none']) })
  }
  const payee = () => set('set-payee', { payee: any([thePayee, 'none']) })
  return [() => any([calendar, subjects, arms, payee])()]
}
