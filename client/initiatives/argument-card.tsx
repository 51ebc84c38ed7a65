import { useState } from 'react'
import type { Id } from '#shared/core/value.ts'
import type { ArgumentShown } from '#shared/initiatives/arguments-shown.ts'
import { isIdentified } from '#shared/people/rights.ts'
import { useAct } from '../core/act.ts'
import { useSession } from '../core/session.tsx'
import { useFollowingTexts } from '../texts/following-texts.ts'
import { useTexts } from '../texts/texts.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { SupportButton } from '../ui/support-button.tsx'
import css from './arguments.module.css'
import { HideWithReason } from './hide-with-reason.tsx'

type ArgumentCardProps = {
  initiative: Id
  argument: ArgumentShown
  /** Arguments are taken and supported now. */
  isOpen: boolean
  mayHide: boolean
  refresh: () => Promise<void>
}

/** One argument: its words, its support, and what this person may do about it. */
export function ArgumentCard({ initiative, argument, isOpen, mayHide, refresh }: ArgumentCardProps) {
  const texts = useFollowingTexts().arguments
  const { id, text, support, isOwn, hiddenReason } = argument
  const hidden = hiddenReason !== undefined
  return (
    <li className={css.argument} data-hidden={hidden || undefined}>
      {isOwn && <span className="soft">{texts.own}</span>}
      <p className={css.text}>{text}</p>
      {hidden && <p className={css.reason}>{texts.hidden(hiddenReason)}</p>}
      {!hidden && (
        <div className={css.deeds}>
          {isOpen && !isOwn && <SupportArgument initiative={initiative} argument={argument} refresh={refresh} />}
          {support > 0 && <span className="soft">{texts.supporters(support)}</span>}
          {isOpen && isOwn && <TakeBackArgument initiative={initiative} argument={id} refresh={refresh} />}
          {mayHide && !isOwn && <HideArgument initiative={initiative} argument={id} refresh={refresh} />}
        </div>
      )}
    </li>
  )
}

function SupportArgument({
  initiative,
  argument,
  refresh,
}: Pick<ArgumentCardProps, 'initiative' | 'argument' | 'refresh'>) {
  const { actor } = useSession()
  const { run, busy } = useAct()
  const { support } = useTexts().votes.priority
  const { id, text, supported } = argument
  if (!isIdentified(actor))
    return (
      <ButtonLink look="outline" to={`/login?next=${encodeURIComponent(`/initiatives/${initiative}`)}`}>
        {support}
      </ButtonLink>
    )
  const press = async () => {
    if (busy('initiatives.support-argument', id)) return
    await run('initiatives.support-argument', 'city', { initiative, argument: id, on: !supported })
    await refresh()
  }
  return <SupportButton title={text} on={supported} onPress={() => void press()} />
}

type OneArgument = { initiative: Id; argument: Id; refresh: () => Promise<void> }

function TakeBackArgument({ initiative, argument, refresh }: OneArgument) {
  const texts = useFollowingTexts().arguments
  const { run, busy } = useAct()
  const [asked, setAsked] = useState(false)
  const takeBack = async () => {
    const input = { initiative, argument }
    const answer = await run('initiatives.take-back-argument', 'city', input, { done: texts.takenBack })
    setAsked(false)
    if (answer?.ok) await refresh()
  }
  return (
    <>
      <Button look="quiet" onClick={() => setAsked(true)}>
        {texts.takeBack}
      </Button>
      <Confirm
        open={asked}
        title={texts.takeBackTitle}
        action={texts.takeBack}
        busy={busy('initiatives.take-back-argument', argument)}
        onConfirm={() => void takeBack()}
        onCancel={() => setAsked(false)}
      >
        <p>{texts.takeBackWords}</p>
      </Confirm>
    </>
  )
}

function HideArgument({ initiative, argument, refresh }: OneArgument) {
  const texts = useFollowingTexts().arguments
  const { run, busy } = useAct()
  const hide = async (reason: string) => {
    const input = { initiative, argument, reason }
    const answer = await run('initiatives.hide-argument', 'city', input, { done: texts.hideDone })
    if (answer?.ok) await refresh()
    return answer?.ok ?? false
  }
  return (
    <HideWithReason
      button={texts.hide}
      title={texts.hideTitle}
      action={texts.hide}
      words={texts.hideWords}
      reason={texts.reason}
      busy={busy('initiatives.hide-argument', argument)}
      onHide={hide}
    />
  )
}
