import type { MeetingState } from '#shared/state.ts'
import { useTexts } from '../../texts/texts.tsx'
import { InstructionLines } from './instruction-lines.tsx'
import css from './promised.module.css'
import page from './participant.module.css'

/** «Обещанное»: the instructions given in this meeting, by their numbers. */
export function Promised({ state, number }: { state: MeetingState; number: number }) {
  const { participant } = useTexts()
  const given = Object.values(state.instructions)
    .filter(i => i.state === 'given' || i.state === 'cancelled')
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
  if (given.length === 0) return null
  return (
    <section className={page.section} aria-labelledby="promised">
      <h2 id="promised">{participant.promised}</h2>
      <ul className={css.list}>
        {given.map(instruction => (
          <li key={instruction.id} className={css.row}>
            <InstructionLines instruction={instruction} number={number} />
          </li>
        ))}
      </ul>
    </section>
  )
}
