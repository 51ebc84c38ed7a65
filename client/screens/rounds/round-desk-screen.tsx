import { IconDeviceDesktop } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { v7 } from 'uuid'
import { roundStream } from '#shared/core/stream.ts'
import { mayRunAnyRound } from '#shared/people/rights.ts'
import { placesAround } from '#shared/places/place.ts'
import type { Round } from '#shared/rounds/round.ts'
import type { PaperStack } from '#shared/rounds/round-shown.ts'
import { unfitFor, type Lying } from '#shared/rounds/take-initiative.ts'
import type { CityState } from '#shared/state.ts'
import { useAct } from '../../core/act.ts'
import { api } from '../../core/api.ts'
import { useCity } from '../../core/city.ts'
import { useSession } from '../../core/session.tsx'
import { PhaseChip } from '../../rounds/round-card.tsx'
import css from '../../rounds/rounds.module.css'
import type { RoundInHand } from '../../rounds/use-round.ts'
import { useRoundDeskTexts } from '../../texts/round-desk-texts.ts'
import { useRoundTexts } from '../../texts/round-texts.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { TownWaiting } from '../../ui/town-waiting.tsx'
import { Page } from '../../ui/page.tsx'
import { SignIn } from '../../ui/sign-in.tsx'
import { toast } from '../../ui/toast.tsx'
import { Entries } from './entries.tsx'
import { PaperDesk } from './paper-desk.tsx'
import { PlanForm } from './plan-form.tsx'
import { RoundPage } from './round-page.tsx'
import { RunRound } from './run-round.tsx'

/** The officer's console of a round: rules, entries, opening, turnout, paper, closing. */
export function RoundDeskScreen() {
  const { id } = useParams()
  const { desk, deskSignIn } = useRoundTexts()
  const { ready, actor } = useSession()
  if (ready && !mayRunAnyRound(actor)) return <SignIn title={desk} asked={desk} words={deskSignIn} />
  if (id === undefined) return <NewRound />
  return (
    <RoundPage id={id} title={round => round.plan.title}>
      {inHand => <Desk {...inHand} />}
    </RoundPage>
  )
}

function NewRound() {
  const { officer } = useRoundTexts()
  const { state: city } = useCity()
  const { run, busy } = useAct()
  const go = useNavigate()
  const [id] = useState(() => v7())
  return (
    <Page title={officer.new}>
      <div className={css.page}>
        <h1>{officer.new}</h1>
        {city ? (
          <PlanForm
            city={city}
            busy={busy('rounds.plan-round')}
            onSave={async plan => {
              const answer = await run('rounds.plan-round', roundStream(id), plan, { id })
              if (answer?.ok) void go(`/rounds/${id}/desk`, { replace: true })
              return answer?.ok === true
            }}
          />
        ) : (
          <TownWaiting rows={5} />
        )}
      </div>
    </Page>
  )
}

function Desk({ round, turnout, seq }: RoundInHand & { round: Round }) {
  const desk = useRoundDeskTexts()
  const texts = useRoundTexts()
  const { state: city } = useCity()
  const { run, busy } = useAct()
  const { paper, ask } = usePaper(round, seq)
  const { phase, plan } = round
  return (
    <>
      <div className={css.row}>
        <PhaseChip phase={phase} />
        <span className="soft">{texts.number(round.number)}</span>
        <Link to={`/rounds/${round.id}`}>{texts.poster}</Link>
        <Link to={`/rounds/${round.id}/notice`}>{texts.turnout.notice}</Link>
      </div>
      <h1>{plan.title}</h1>
      {turnout && phase !== 'planned' && (
        <p role="status">
          <strong>{texts.voted(turnout.voters)}</strong>{' '}
          <Link to={`/rounds/${round.id}/turnout`}>{texts.turnout.more}</Link>
        </p>
      )}
      {phase === 'voting' && plan.channels.includes('terminal') && (
        <div>
          <ButtonLink
            to={`/rounds/${round.id}/terminal`}
            look="outline"
            icon={<IconDeviceDesktop size={20} aria-hidden />}
          >
            {desk.terminal.open}
          </ButtonLink>
        </div>
      )}
      <RunRound round={round} paper={paper} onStale={ask} />
      {plan.channels.includes('paper') && (phase === 'voting' || phase === 'closed') && (
        <PaperDesk round={round} paper={paper} onChanged={ask} />
      )}
      {phase === 'planned' && city && (
        <PlanForm
          key={round.id}
          city={city}
          plan={plan}
          busy={busy('rounds.change-round')}
          onSave={async changed => {
            const unfit = unfitFor(changed, round.entries, lyingIn(city, round))
            if (unfit.length > 0) {
              toast({ text: desk.take.stranded(unfit.map(each => each.title)), kind: 'failed' })
              return false
            }
            const answer = await run('rounds.change-round', roundStream(round.id), changed)
            if (answer?.ok) toast({ text: texts.officer.saved, kind: 'done' })
            return answer?.ok === true
          }}
        />
      )}
      {city ? <Entries round={round} city={city} /> : <Loading rows={3} />}
    </>
  )
}

/** Where the initiatives lie that stand in a round. */
const lyingIn = ({ initiatives, places }: CityState, { entries }: Round): Lying =>
  Object.fromEntries(
    entries.flatMap(({ initiative = '' }) => {
      const card = initiatives[initiative]
      const place = places[card?.place ?? '']
      return card ? [[initiative, place ? placesAround(place) : []]] : []
    }),
  )

/** The stack of paper, asked for anew when something of the round has changed. */
function usePaper({ id, plan, phase }: Round, seq: number) {
  const [paper, setPaper] = useState<PaperStack>()
  const [asked, setAsked] = useState(0)
  const wanted = plan.channels.includes('paper') && (phase === 'voting' || phase === 'closed')
  useEffect(() => {
    if (!wanted) return
    let current = true
    api<PaperStack>(`/api/rounds/${id}/paper`).then(
      answer => current && setPaper(answer),
      () => {},
    )
    return () => {
      current = false
    }
  }, [id, wanted, seq, asked])
  return { paper, ask: () => setAsked(n => n + 1) }
}
