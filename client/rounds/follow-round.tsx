import { useEffect, useState } from 'react'
import { roundStream } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import { useAct } from '../core/act.ts'
import { send } from '../core/send.ts'
import { useFollowingTexts } from '../texts/following-texts.ts'
import { FollowButton } from '../ui/follow-button.tsx'
import { useMine } from './use-round.ts'

/** How long a page stands open before it counts as read, milliseconds. */
const readAfter = 1500

/** «Следить» a round; a follower who has its page open has read what is new. */
export function FollowRound({ round, phase }: { round: Id; phase: string }) {
  const texts = useFollowingTexts().follow
  const { run, busy } = useAct()
  const [pressed, setPressed] = useState(0)
  const follows = useMine(round, pressed)?.follows ?? false
  const stream = roundStream(round)
  useEffect(() => {
    if (!follows) return undefined
    const timer = setTimeout(() => send('rounds.note-seen', stream, {}, { keep: 'now' }), readAfter)
    return () => clearTimeout(timer)
  }, [stream, follows, phase])
  const press = async () => {
    await run('rounds.follow', stream, { on: !follows }, { done: follows ? texts.undone : texts.done })
    setPressed(pressed + 1)
  }
  return <FollowButton follows={follows} busy={busy('rounds.follow')} onPress={() => void press()} />
}
