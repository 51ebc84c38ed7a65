import { useCallback, useEffect, useState } from 'react'
import { useParams } from 'react-router'
import { mayRunAnyRound } from '#shared/people/rights.ts'
import { isVoting, type Round } from '#shared/rounds/round.ts'
import { useNow } from '../../core/now.ts'
import { useSession } from '../../core/session.tsx'
import css from '../../rounds/rounds.module.css'
import { useRoundDeskTexts } from '../../texts/round-desk-texts.ts'
import { useRoundTexts } from '../../texts/round-texts.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { RoundPage } from './round-page.tsx'
import { AskPass } from './ask-pass.tsx'
import { GivePass } from './give-pass.tsx'
import { TerminalBooth } from './terminal-booth.tsx'

/** Whoever votes at the terminal now: the pass that lets them, and where they may vote. */
export type Guest = { readonly pass: string; readonly districts: readonly string[] }

/**
 * A terminal of a centre. An operator looks who it is and gives a pass for one ballot; it opens the booth here, or on a
 * device beside it where nobody is signed in. Whatever happens in the booth lives in this page's memory alone.
 */
export function TerminalScreen() {
  const { id = '' } = useParams()
  const { terminal } = useRoundDeskTexts()
  const { actor, ready } = useSession()
  const operates = ready && mayRunAnyRound(actor)
  const [guest, setGuest] = useState<Guest>()
  const [key, setKey] = useState(0)
  const forget = useCallback(() => {
    setGuest(undefined)
    setKey(n => n + 1)
    window.scrollTo(0, 0)
  }, [])
  useForgotten(forget)
  return (
    <RoundPage id={id} title={() => terminal.title} bare={guest !== undefined || !operates}>
      {({ round }) => <Terminal key={key} {...{ round, operates, guest }} onGuest={setGuest} onForget={forget} />}
    </RoundPage>
  )
}

type TerminalProps = {
  round: Round
  operates: boolean
  guest: Guest | undefined
  onGuest: (guest: Guest) => void
  onForget: () => void
}

function Terminal({ round, operates, guest, onGuest, onForget }: TerminalProps) {
  const { booth, channels, desk, poster } = useRoundTexts()
  const { terminal } = useRoundDeskTexts()
  const now = new Date(useNow(5000)).toISOString()
  if (guest) return <TerminalBooth round={round} guest={guest} onEnd={onForget} />
  if (!round.plan.channels.includes('terminal'))
    return (
      <EmptyState alone title={terminal.none} words={terminal.noneWords(channels.terminal)}>
        <ButtonLink to={`/rounds/${round.id}/desk`}>{desk}</ButtonLink>
      </EmptyState>
    )
  if (!isVoting(round, now))
    return (
      <EmptyState alone title={booth.over}>
        <ButtonLink to={`/rounds/${round.id}`}>{poster}</ButtonLink>
      </EmptyState>
    )
  return (
    <div className={css.page}>
      <h1>{terminal.title}</h1>
      <p>{round.plan.title}</p>
      {operates ? <GivePass round={round} onGuest={onGuest} /> : <AskPass round={round} onGuest={onGuest} />}
    </div>
  )
}

/** The browser may keep a page that was left, and show it again by «back»: it is shown empty. */
function useForgotten(forget: () => void): void {
  useEffect(() => {
    const left = () => forget()
    window.addEventListener('pagehide', left)
    window.addEventListener('popstate', left)
    return () => {
      window.removeEventListener('pagehide', left)
      window.removeEventListener('popstate', left)
    }
  }, [forget])
}
