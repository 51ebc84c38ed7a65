import { IconTrash } from '@tabler/icons-react'
import type { Round } from '#shared/rounds/round.ts'
import { chosen, toggled, withPoints, type Choice } from '../../rounds/choice.ts'
import { EntryCard } from '../../rounds/entry-card.tsx'
import { Left } from '../../rounds/left.tsx'
import css from '../../rounds/rounds.module.css'
import { useRoundTexts } from '../../texts/round-texts.ts'
import { Button } from '../../ui/button.tsx'
import { focused } from './focused.ts'

type ReviewStepProps = {
  round: Round
  choice: Choice
  replacing: boolean
  onChoose: (choice: Choice) => void
  onBack: () => void
  onSubmit: () => void
}

/** Everything that was chosen, once more, before it is cast. */
export function ReviewStep({ round, choice, replacing, onChoose, onBack, onSubmit }: ReviewStepProps) {
  const { booth } = useRoundTexts()
  const { kind } = round.plan.ballot
  const picked = choice.votes.flatMap(([id]) => round.entries.find(each => each.id === id) ?? [])
  const remove = (entry: string) =>
    onChoose(kind === 'points' ? withPoints(choice, entry, 0) : toggled(round, choice, entry))
  return (
    <>
      <h1 tabIndex={-1} ref={focused}>
        {booth.reviewTitle}
      </h1>
      {picked.length === 0 && <p role="status">{booth.empty}</p>}
      <ol className={css.list}>
        {picked.map(entry => {
          const n = chosen(choice, entry.id)
          const note = kind === 'points' ? booth.points(n) : kind === 'ranking' ? booth.place(n) : undefined
          return (
            <EntryCard key={entry.id} entry={entry} note={note && <strong>{note}</strong>}>
              <div className={css.act}>
                <Button
                  look="plain"
                  aria-label={booth.remove(entry.title)}
                  icon={<IconTrash size={20} aria-hidden />}
                  onClick={() => remove(entry.id)}
                >
                  {booth.takeOut}
                </Button>
              </div>
            </EntryCard>
          )
        })}
      </ol>
      <div>
        <Button look="outline" onClick={onBack}>
          {booth.back}
        </Button>
      </div>
      <p>{booth.submitWords}</p>
      <div className={css.foot}>
        <Left round={round} choice={choice} />
        <Button size="large" disabled={picked.length === 0} onClick={onSubmit}>
          {replacing ? booth.submitNew : booth.submit}
        </Button>
      </div>
    </>
  )
}
