import { useEffect } from 'react'
import type { Id } from '#shared/core/value.ts'
import { useAct } from '../core/act.ts'
import { send } from '../core/send.ts'
import { useFollowingTexts } from '../texts/following-texts.ts'
import { FollowButton } from '../ui/follow-button.tsx'

type FollowInitiativeProps = {
  initiative: Id
  follows: boolean
  /** What is on the page: seen a moment later, it is no news any more. */
  seen: unknown
  refresh: () => Promise<void>
}

/** How long a page stands open before it counts as read, milliseconds. */
const readAfter = 1500

/** «Следить» an initiative; a follower who has its page open has read what is new. */
export function FollowInitiative({ initiative, follows, seen, refresh }: FollowInitiativeProps) {
  const texts = useFollowingTexts().follow
  const { run, busy } = useAct()
  useEffect(() => {
    if (!follows) return undefined
    const timer = setTimeout(() => send('initiatives.note-seen', 'city', { initiative }, { keep: 'now' }), readAfter)
    return () => clearTimeout(timer)
  }, [initiative, follows, seen])
  const press = async () => {
    const done = follows ? texts.undone : texts.done
    await run('initiatives.follow', 'city', { initiative, on: !follows }, { done })
    await refresh()
  }
  return <FollowButton follows={follows} busy={busy('initiatives.follow', initiative)} onPress={() => void press()} />
}
