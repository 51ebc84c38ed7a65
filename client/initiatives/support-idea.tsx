import { isIdentified } from '#shared/people/rights.ts'
import type { Card } from '#shared/initiatives/initiative.ts'
import { useAct } from '../core/act.ts'
import { useSession } from '../core/session.tsx'
import { useTexts } from '../texts/texts.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { SupportButton } from '../ui/support-button.tsx'
import { refreshOwnInitiatives, useOwnInitiatives } from './own-initiatives.ts'

/** «Поддержать» an idea; pressed again it takes the support back. Whoever has not signed in is led there and back. */
export function SupportIdea({ card }: { card: Card }) {
  const { actor } = useSession()
  const { supports } = useOwnInitiatives()
  const { run, busy } = useAct()
  const texts = useTexts()
  const on = supports.includes(card.id)
  if (!isIdentified(actor))
    return (
      <ButtonLink look="outline" to={`/login?next=${encodeURIComponent(`/initiatives/${card.id}`)}`}>
        {texts.votes.priority.support}
      </ButtonLink>
    )
  const press = async () => {
    if (busy('initiatives.support-idea', card.id)) return
    await run('initiatives.support-idea', 'city', { initiative: card.id, on: !on })
    await refreshOwnInitiatives()
  }
  return <SupportButton title={card.title} on={on} onPress={() => void press()} />
}
