import { IconPlus } from '@tabler/icons-react'
import { PointsBar } from '../../votes/cast-ballot.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { NetworkBanner } from '../../ui/network-banner.tsx'
import css from './bottom-bar.module.css'
import type { BallotInHand } from './use-ballot.ts'

type BottomBarProps = {
  open: boolean
  ballot: BallotInHand | undefined
  connection: { online: boolean; storeAway: boolean; waiting: number }
  onRaise: () => void
}

/** What stays under the thumb: the network's state, the points left, «Поднять вопрос». */
export function BottomBar({ open, ballot, connection, onRaise }: BottomBarProps) {
  const { raise } = useTexts().participant
  const { online, storeAway, waiting } = connection
  return (
    <div className={css.bar}>
      <NetworkBanner online={online} databaseAway={storeAway} waiting={waiting} />
      {open && ballot?.poll.mode === 'points' && !ballot.barred && (
        <PointsBar poll={ballot.poll} choices={ballot.choices} cast={ballot.cast?.choices} onTheWay={ballot.onTheWay} />
      )}
      {open && (
        <div className={css.buttons}>
          <Button size="large" wide icon={<IconPlus size={22} stroke={2.4} aria-hidden />} onClick={onRaise}>
            {raise.open}
          </Button>
        </div>
      )}
    </div>
  )
}
