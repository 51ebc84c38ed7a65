import { roundStream } from '#shared/core/stream.ts'
import { usePassing } from '../core/passing.ts'
import { useRoundTexts } from '../texts/round-texts.ts'
import css from './rounds.module.css'

/** How far the town's own count is, for whoever waits for it. */
export function BeingCounted({ round }: { round: string }) {
  const { result, turnout } = useRoundTexts()
  const { counted } = usePassing(roundStream(round))
  return (
    <div className={css.block}>
      <p role="status">{result.counting}</p>
      {counted !== undefined && (
        <p className={css.row}>
          <progress max={100} value={counted} aria-label={turnout.counted(counted)} />
          <span>{turnout.counted(counted)}</span>
        </p>
      )}
    </div>
  )
}
