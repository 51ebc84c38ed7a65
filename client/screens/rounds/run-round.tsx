import { useState } from 'react'
import { roundStream } from '#shared/core/stream.ts'
import { faultsOf } from '#shared/rounds/ready.ts'
import type { PaperStack } from '#shared/rounds/round-shown.ts'
import type { Round } from '#shared/rounds/round.ts'
import { useAct } from '../../core/act.ts'
import { useNow } from '../../core/now.ts'
import { BeingCounted } from '../../rounds/being-counted.tsx'
import css from '../../rounds/rounds.module.css'
import { formatWhen } from '../../texts/format.ts'
import { useRoundTexts } from '../../texts/round-texts.ts'
import { useLanguage } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { AreaField } from '../../ui/field.tsx'
import { useSurroundings } from '../../ui/surroundings.ts'

/** Opening, closing, publishing, calling off: each when it may be, with what keeps it from being. */
export function RunRound({
  round,
  paper,
  onStale,
}: {
  round: Round
  paper: PaperStack | undefined
  /** The stack is not as it is shown. */
  onStale: () => void
}) {
  const { officer, result } = useRoundTexts()
  const { run, busy } = useAct()
  const { language } = useLanguage()
  const { town } = useSurroundings()
  const now = new Date(useNow(5000)).toISOString()
  const stream = roundStream(round.id)
  const { phase, plan } = round
  const unchecked = paper?.unchecked ?? 0
  const publish = async () => {
    const answer = await run('rounds.publish-ballots', stream, unchecked > 0 ? { leave: true } : {})
    if (answer?.ok === false) onStale()
  }
  return (
    <section className={css.block}>
      <h2>{officer.run}</h2>
      {phase === 'planned' && <Open round={round} now={now} />}
      {phase === 'voting' && <p>{officer.locked}</p>}
      {phase === 'voting' && now < plan.closesAt && (
        <p>{officer.closesItself(formatWhen(language, plan.closesAt, town.timeZone))}</p>
      )}
      {phase === 'voting' && now >= plan.closesAt && (
        <div>
          <Button busy={busy('rounds.close-voting')} onClick={() => void run('rounds.close-voting', stream, {})}>
            {officer.close}
          </Button>
        </div>
      )}
      {phase === 'closed' && (
        <>
          <p>{result.waiting}</p>
          {paper && <p role="status">{result.sheets(paper.given, paper.checked)}</p>}
          {paper && paper.checked > paper.given && <p role="alert">{officer.more}</p>}
          <div>
            <Button busy={busy('rounds.publish-ballots')} onClick={() => void publish()}>
              {unchecked > 0 ? officer.publishLeave(unchecked) : officer.publish}
            </Button>
          </div>
        </>
      )}
      {phase === 'published' && <BeingCounted round={round.id} />}
      {['planned', 'voting', 'closed'].includes(phase) && <CancelRound round={round} />}
    </section>
  )
}

function Open({ round, now }: { round: Round; now: string }) {
  const { officer } = useRoundTexts()
  const { run, busy } = useAct()
  const [asking, setAsking] = useState(false)
  const faults = faultsOf(round, now)
  return (
    <>
      {faults.length === 0 ? (
        <p>{officer.ready}</p>
      ) : (
        <ul>
          {faults.map(fault => (
            <li key={fault}>{officer.faults[fault]}</li>
          ))}
        </ul>
      )}
      <div>
        <Button disabled={faults.length > 0} onClick={() => setAsking(true)}>
          {officer.open}
        </Button>
      </div>
      <Confirm
        open={asking}
        title={officer.open}
        action={officer.open}
        busy={busy('rounds.open-voting')}
        onConfirm={() => void run('rounds.open-voting', roundStream(round.id), {}).then(() => setAsking(false))}
        onCancel={() => setAsking(false)}
      >
        <p>{officer.openWords}</p>
      </Confirm>
    </>
  )
}

function CancelRound({ round }: { round: Round }) {
  const { officer } = useRoundTexts()
  const { run, busy } = useAct()
  const [asking, setAsking] = useState(false)
  const [because, setBecause] = useState('')
  return (
    <>
      <div>
        <Button look="outline" onClick={() => setAsking(true)}>
          {officer.cancel}
        </Button>
      </div>
      <Confirm
        danger
        open={asking}
        title={officer.cancel}
        action={officer.cancel}
        busy={busy('rounds.cancel-round')}
        disabled={because.trim() === ''}
        onConfirm={() =>
          void run('rounds.cancel-round', roundStream(round.id), { because }).then(() => setAsking(false))
        }
        onCancel={() => setAsking(false)}
      >
        <p>{officer.cancelWords}</p>
        <AreaField
          label={officer.because}
          hint={officer.becauseHint}
          maxLength={500}
          value={because}
          onChange={event => setBecause(event.target.value)}
        />
      </Confirm>
    </>
  )
}
