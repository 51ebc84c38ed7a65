import { InitiativeChip } from '../../initiatives/initiative-chip.tsx'
import { useOwnInitiatives } from '../../initiatives/own-initiatives.ts'
import { useInitiativeTexts } from '../../texts/initiative-texts.ts'
import { Entry } from '../../ui/entry.tsx'
import css from './initiatives.module.css'

/** One's own ideas and the drafts of one's groups, which nobody else sees. */
export function OwnList() {
  const { own } = useOwnInitiatives()
  const texts = useInitiativeTexts().own
  if (own.length === 0) return null
  return (
    <section className={css.section} aria-labelledby="own">
      <h2 id="own">{texts.title}</h2>
      <ul className={css.section}>
        {own.map(({ id, title, state, role, hidden }) => (
          <li key={id}>
            <Entry
              to={`/initiatives/${id}`}
              title={title}
              chip={<InitiativeChip state={state} />}
              note={hidden ? texts.hidden : texts.roles[role]}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
