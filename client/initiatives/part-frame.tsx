import type { ReactNode } from 'react'
import type { Part } from '#shared/initiatives/part.ts'
import { useInitiativeTexts } from '../texts/initiative-texts.ts'
import { Button } from '../ui/button.tsx'
import css from './draft.module.css'
import type { PartInHand } from './use-part.ts'

type PartFrameProps<F> = {
  hand: PartInHand<F>
  /** What the others have written, in words. */
  wordsOf: (part: Part) => string
  className?: string | undefined
  children: ReactNode
}

/** Around the fields of a part: it is saved when one leaves them, and a clash is put before the writer. */
export function PartFrame<F>({ hand, wordsOf, className, children }: PartFrameProps<F>) {
  const { draft } = useInitiativeTexts()
  const { theirs, save, keepMine, takeTheirs } = hand
  return (
    <div
      className={css.frame}
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) void save()
      }}
    >
      <div className={className}>{children}</div>
      {theirs && (
        <div className={css.clash} role="alert">
          <p>
            {draft.changedByOther} <strong>{theirs.part ? wordsOf(theirs.part) : draft.emptyNow}</strong>
          </p>
          <div className={css.ways}>
            <Button size="small" onClick={keepMine}>
              {draft.keepMine}
            </Button>
            <Button size="small" look="outline" onClick={takeTheirs}>
              {draft.takeTheirs}
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}
