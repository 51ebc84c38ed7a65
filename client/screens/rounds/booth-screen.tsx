import { useState, type ReactNode } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import type { RefusalCode } from '#shared/core/refusal.ts'
import type { Round } from '#shared/rounds/round.ts'
import { isSplit, isVoting } from '#shared/rounds/round.ts'
import { useNow } from '../../core/now.ts'
import { useRefusalWords } from '../../core/refusal-words.ts'
import { useSession } from '../../core/session.tsx'
import {
  castHere,
  dropBooth,
  forgetChoice,
  sealedCode,
  keepBooth,
  openBooth,
  sealed,
  type Booth,
} from '../../rounds/booth.ts'
import { inDistrict, type Choice } from '../../rounds/choice.ts'
import { ReceiptCard } from '../../rounds/receipt-card.tsx'
import css from '../../rounds/rounds.module.css'
import { useSending } from '../../rounds/send-ballot.ts'
import { useMine } from '../../rounds/use-round.ts'
import { useRoundTexts } from '../../texts/round-texts.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { toast } from '../../ui/toast.tsx'
import { AskCode } from './ask-code.tsx'
import { ChooseStep } from './choose-step.tsx'
import { DistrictStep } from './district-step.tsx'
import { ReviewStep } from './review-step.tsx'
import { focused } from './focused.ts'
import { RoundPage } from './round-page.tsx'

/** The booth: a ballot is filled in, looked over and cast, on a phone, by keyboard, with or without network. */
export function BoothScreen() {
  const { id = '' } = useParams()
  const { booth } = useRoundTexts()
  return (
    <RoundPage id={id} title={() => booth.title}>
      {({ round }) => <Gate round={round} />}
    </RoundPage>
  )
}

/** Who may be in the booth: a verified resident who has not voted, or whoever has the code of a ballot. */
function Gate({ round }: { round: Round }) {
  const { booth, page } = useRoundTexts()
  const { actor } = useSession()
  const [asked] = useSearchParams()
  // A replacement that waits for the network goes on by itself when the page is opened again.
  const [replacing, setReplacing] = useState(() => sealedCode(round.id, 'by-code'))
  // What was chosen under a code that is nobody's: for whoever types it anew, as long as this page is open.
  const [begun, setBegun] = useState<Choice>()
  const now = useNow(5000)
  const mine = useMine(round.id, round.phase)
  const voter = replacing === undefined ? actor.id : 'by-code'
  const [cast, setCast] = useState<string>()
  const code = cast ?? (asked.has('change') ? undefined : castHere(round.id, voter))
  const done = (given: string) => {
    forgetChoice(round.id, voter, given)
    setCast(given)
  }
  if (code !== undefined) return <Cast round={round} code={code} replaced={replacing !== undefined} />
  const waiting = sealedCode(round.id, voter) !== undefined
  if (!waiting && !isVoting(round, new Date(now).toISOString())) return <Closed round={round} title={booth.over} />
  if (asked.has('change') && replacing === undefined)
    return <AskCode unknown={begun !== undefined} onCode={setReplacing} />
  if (replacing === undefined && !waiting) {
    if (actor.kind === 'guest')
      return (
        <Closed round={round} title={booth.signIn} words={booth.signInWords}>
          <ButtonLink to={`/login?next=/rounds/${round.id}/vote`}>{booth.byName}</ButtonLink>
        </Closed>
      )
    if (mine?.voted)
      return (
        <Closed round={round} title={booth.voted} words={booth.votedWords}>
          <ButtonLink to={`/rounds/${round.id}/vote?change`} look="outline">
            {page.change}
          </ButtonLink>
        </Closed>
      )
    if (mine && !mine.may) return <Closed round={round} title={booth.not} words={booth.notWords} />
    if (!mine) return <Loading rows={4} />
  }
  const districts = replacing === undefined ? mine?.districts : round.plan.districts.map(each => each.id)
  const refused = (why: RefusalCode, choice: Choice) => {
    if (replacing === undefined || why !== 'ballot-unknown') return false
    dropBooth(round.id, voter)
    setBegun(choice)
    setReplacing(undefined)
    return asked.has('change')
  }
  return <Filling key={voter} {...{ round, voter, replacing, begun, done, refused }} districts={districts ?? []} />
}

function Closed({
  round,
  title,
  words,
  children,
}: {
  round: Round
  title: string
  words?: string
  children?: ReactNode
}) {
  const { poster } = useRoundTexts()
  return (
    <>
      <EmptyState alone title={title} {...(words !== undefined && { words })}>
        {children}
      </EmptyState>
      <p>
        <Link to={`/rounds/${round.id}`}>{poster}</Link>
      </p>
    </>
  )
}

function Cast({ round, code, replaced }: { round: Round; code: string; replaced: boolean }) {
  const { booth, poster } = useRoundTexts()
  return (
    <>
      <h1 tabIndex={-1} ref={focused}>
        {replaced ? booth.replaced : booth.accepted}
      </h1>
      <ReceiptCard code={code} title={round.plan.title} />
      <p>
        <Link to={`/rounds/${round.id}`}>{poster}</Link>
      </p>
    </>
  )
}

type FillingProps = {
  round: Round
  voter: string
  replacing: string | undefined
  begun: Choice | undefined
  districts: readonly string[]
  done: (code: string) => void
  /** Whether the refusal is said elsewhere. */
  refused: (why: RefusalCode, choice: Choice) => boolean
}

/** The ballot on this device: nothing that anybody else does touches it. */
function Filling({ round, voter, replacing, begun, districts, done, refused }: FillingProps) {
  const [booth, setBooth] = useState(() => openBooth(round.id, voter, replacing, begun))
  const [asked, setAsked] = useSearchParams()
  const say = useRefusalWords()
  const keep = (next: Booth) => {
    keepBooth(round.id, voter, next)
    setBooth(next)
  }
  const choose = (choice: Choice) => keep({ ...booth, choice: { ...choice, votes: [...choice.votes] } })
  const { choice } = booth
  const { waiting } = useSending(round.id, booth, done, answer => {
    const { sealed: _, ...open } = booth
    keep(answer.code === 'wrong-district' ? { ...open, choice: { votes: open.choice.votes } } : open)
    if (!refused(answer.code, choice)) toast({ text: say(answer), kind: 'failed' })
  })
  if (booth.sealed) return <Sending waiting={waiting} />
  if (isSplit(round.plan) && choice.district === undefined)
    return (
      <DistrictStep
        round={round}
        districts={districts}
        onChoose={district => choose(inDistrict(round, choice, district))}
      />
    )
  const step = { round, choice, onChoose: choose }
  // A step of its own in the browser's history: «back» leads to the projects, with all that was chosen.
  const review = (now: boolean) => {
    const next = new URLSearchParams(asked)
    if (now) next.set('review', '')
    else next.delete('review')
    setAsked(next, { replace: !now })
  }
  if (asked.has('review'))
    return (
      <ReviewStep
        {...step}
        replacing={replacing !== undefined}
        onBack={() => review(false)}
        onSubmit={() => keep(sealed(booth, choice))}
      />
    )
  const elsewhere = districts.length > 1 ? () => choose({ votes: choice.votes }) : undefined
  return <ChooseStep {...step} seed={booth.seed} onDistrict={elsewhere} onReview={() => review(true)} />
}

export function Sending({ waiting }: { waiting: boolean }) {
  const { booth } = useRoundTexts()
  return (
    <div role="status" className={css.block}>
      <h1 tabIndex={-1} ref={focused}>
        {booth.sending}
      </h1>
      {waiting && <p>{booth.waiting}</p>}
    </div>
  )
}
