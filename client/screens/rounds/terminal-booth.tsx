import { useState } from 'react'
import { isSplit, type Round } from '#shared/rounds/round.ts'
import { useRefusalWords } from '../../core/refusal-words.ts'
import { fleetingBooth, sealed, type Booth } from '../../rounds/booth.ts'
import { inDistrict, type Choice } from '../../rounds/choice.ts'
import { ReceiptCard } from '../../rounds/receipt-card.tsx'
import css from '../../rounds/rounds.module.css'
import { useSending } from '../../rounds/send-ballot.ts'
import { useRoundDeskTexts } from '../../texts/round-desk-texts.ts'
import { useRoundTexts } from '../../texts/round-texts.ts'
import { Button } from '../../ui/button.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { toast } from '../../ui/toast.tsx'
import { Sending } from './booth-screen.tsx'
import { ChooseStep } from './choose-step.tsx'
import { DistrictStep } from './district-step.tsx'
import { focused } from './focused.ts'
import { ReviewStep } from './review-step.tsx'
import type { Guest } from './terminal-screen.tsx'
import { useIdle } from './use-idle.ts'
import { useLargeLetters } from './use-large-letters.ts'

type TerminalBoothProps = { round: Round; guest: Guest; onEnd: () => void }

/** One ballot on a device of many, in large letters: nothing of it is kept anywhere, and it ends by itself when nobody is there. */
export function TerminalBooth({ round, guest, onEnd }: TerminalBoothProps) {
  const { terminal } = useRoundDeskTexts()
  const { booth: texts } = useRoundTexts()
  const [booth, setBooth] = useState(fleetingBooth)
  const [reviewing, setReviewing] = useState(false)
  const [cast, setCast] = useState<string>()
  const [leaving, setLeaving] = useState(false)
  const say = useRefusalWords()
  const left = useIdle(onEnd)
  useLargeLetters()
  const choose = (choice: Choice) => setBooth({ ...booth, choice: { ...choice, votes: [...choice.votes] } })
  const { waiting } = useSending(round.id, booth, setCast, answer => {
    const { sealed: _, ...open } = booth
    setBooth(open satisfies Booth)
    toast({ text: say(answer), kind: 'failed' })
  })
  const step = { round, choice: booth.choice, onChoose: choose }
  return (
    <div className={css.page}>
      {left !== undefined && (
        <p role="alert" className={css.idle}>
          {terminal.idle(left)}
        </p>
      )}
      {cast !== undefined ? (
        <>
          <h1 tabIndex={-1} ref={focused}>
            {texts.accepted}
          </h1>
          <ReceiptCard code={cast} title={round.plan.title} shared />
          <p>{terminal.doneWords}</p>
          <Button size="large" wide onClick={onEnd}>
            {terminal.done}
          </Button>
        </>
      ) : booth.sealed ? (
        <Sending waiting={waiting} />
      ) : isSplit(round.plan) && booth.choice.district === undefined ? (
        <DistrictStep
          round={round}
          districts={guest.districts}
          onChoose={district => choose(inDistrict(round, booth.choice, district))}
        />
      ) : reviewing ? (
        <ReviewStep
          {...step}
          replacing={false}
          onBack={() => setReviewing(false)}
          onSubmit={() => setBooth(sealed(booth, booth.choice, guest.pass))}
        />
      ) : (
        <ChooseStep
          {...step}
          seed={booth.seed}
          onDistrict={guest.districts.length > 1 ? () => choose({ votes: booth.choice.votes }) : undefined}
          onReview={() => setReviewing(true)}
          shared
        />
      )}
      {cast === undefined && !booth.sealed && (
        <div>
          <Button look="plain" onClick={() => setLeaving(true)}>
            {terminal.leave}
          </Button>
        </div>
      )}
      <Confirm
        danger
        open={leaving}
        title={terminal.leaveTitle}
        action={terminal.leave}
        onConfirm={onEnd}
        onCancel={() => setLeaving(false)}
      >
        <p>{terminal.leaveWords}</p>
      </Confirm>
    </div>
  )
}
