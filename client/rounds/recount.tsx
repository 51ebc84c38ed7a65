import { IconCalculator } from '@tabler/icons-react'
import { useState } from 'react'
import type { Round } from '#shared/rounds/round.ts'
import { useRecountTexts } from '../texts/recount-texts.ts'
import { Button } from '../ui/button.tsx'
import { CountProgress } from './count-progress.tsx'
import css from './rounds.module.css'
import { sameWinners } from './same-winners.ts'
import { useStories } from './use-count.ts'

/** Counts the published ballots again on this device, and says whether the announced winners come out. */
export function Recount({ round }: { round: Round }) {
  const texts = useRecountTexts()
  const [asked, setAsked] = useState(false)
  const counting = useStories(asked ? round : undefined)
  const { result, sound } = counting
  const winners = result?.reduce((sum, { outcome }) => sum + outcome.winners.length, 0) ?? 0
  return (
    <div className={css.block}>
      <p className="no-print">{texts.result.recountWords}</p>
      <div>
        <Button
          look="outline"
          icon={<IconCalculator size={20} aria-hidden />}
          disabled={asked}
          onClick={() => setAsked(true)}
        >
          {texts.result.recount}
        </Button>
      </div>
      {asked && !result && <CountProgress {...counting} />}
      <div role="status">
        {result && (
          <>
            <p>
              <strong>{sameWinners(round.outcome, result) ? texts.result.same(winners) : texts.result.other}</strong>
            </p>
            <p>{sound ? texts.result.sound : texts.broken}</p>
          </>
        )}
      </div>
    </div>
  )
}
