import { IconUserShare } from '@tabler/icons-react'
import type { Id } from '#shared/core/value.ts'
import { remember } from '../../core/memory.ts'
import { dismiss, type Pending } from '../../core/send.ts'
import { useSession } from '../../core/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import css from './hand-over.module.css'
import { ownIn } from './own-store.ts'
import { draftName } from './raise-draft.ts'
import type { BallotInHand } from './use-ballot.ts'
import type { Invitation } from './use-joined.ts'

type HandOverProps = { ballot: BallotInHand | undefined; pending: readonly Pending[]; onNext: () => void }

/** «Голосует следующий»: once one's own ballot is in, the phone may go to a neighbour who has none. */
export function HandOver({ ballot, pending, onNext }: HandOverProps) {
  const { next } = useTexts().participant
  const { actor } = useSession()
  if (!ballot?.cast || actor.kind !== 'guest') return null
  const sent = pending.every(each => each.state === 'refused')
  return (
    <section className={css.next}>
      <Button look="outline" wide disabled={!sent} icon={<IconUserShare size={22} aria-hidden />} onClick={onNext}>
        {next.open}
      </Button>
      <p>{sent ? next.openWords : next.waits}</p>
    </section>
  )
}

/** Forgets everything of who had the phone before, and begins anew as the one who has it now. */
export function handedOver(code: string, invitation: Invitation, participant: Id, pending: readonly Pending[]): void {
  for (const each of pending) dismiss(each.id)
  ownIn(invitation.meeting.id).forget()
  remember('veche.ballot', undefined)
  remember(draftName(invitation.meeting.id), undefined)
  remember(`veche.joined.${code}`, { ...invitation, participant: { id: participant } })
  // What a page holds in its memory goes with the page.
  location.replace(`/m/${code}`)
}
