import { grounds, type Decision } from '#shared/initiatives/decision.ts'
import { useProcedureTexts } from '../texts/procedure-texts.ts'
import css from './procedure.module.css'

/** A decision in full: the ground with its article, the words, the offer. */
export function DecisionWords({ decision }: { decision: Decision }) {
  const { decide, now } = useProcedureTexts()
  const ground = decision.kind === 'refused' ? decision.ground : undefined
  const offer = decision.kind === 'refused' ? decision.offer : undefined
  if (!decision.words && !ground) return null
  return (
    <div className={css.said}>
      {ground && (
        <p>
          {now.ground}: <strong>{decide.grounds[ground]}</strong>{' '}
          <span className="soft">({decide.article(grounds.indexOf(ground) + 1)})</span>
        </p>
      )}
      {decision.words && (
        <p className={css.prose}>
          {decision.kind === 'returned' && <strong>{now.rework}: </strong>}
          {decision.words}
        </p>
      )}
      {offer && (
        <p className={css.prose}>
          <strong>{now.offer}: </strong>
          {offer}
        </p>
      )}
    </div>
  )
}
