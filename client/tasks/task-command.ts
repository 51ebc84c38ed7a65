import { useState } from 'react'
import type { InputOf } from '#shared/core/command.ts'
import type { Id } from '#shared/core/value.ts'
import type { VecheCommand } from '#shared/registry.ts'
import { send, usePending, type Pending } from '../core/send.ts'
import type { TaskCommandName } from './offered-actions.ts'

export type SendAboutTask = <N extends TaskCommandName>(
  name: N,
  input: InputOf<Extract<VecheCommand, { name: N }>>,
) => Promise<void>

/** Commands about one task: what is on its way, what was refused, and until when its buttons rest. */
export type TaskCommands = {
  send: SendAboutTask
  /** From the press until the city's log has brought what came of it: no second press in between. */
  resting: boolean
  underway: readonly Pending[]
  refused: readonly Pending[]
}

/** Sends commands about a task; `seq` is the number up to which the city is known here. */
export function useTaskCommands(task: Id, seq: number): TaskCommands {
  const pending = usePending('city').filter(p => taskOf(p) === task)
  const [settledAt, setSettledAt] = useState(0)
  const underway = pending.filter(p => p.state !== 'refused')
  return {
    send: async (name, input) => {
      const answer = await send(name, 'city', input).answer
      if (answer.ok) setSettledAt(answer.seq)
    },
    resting: underway.length > 0 || settledAt > seq,
    underway,
    refused: pending.filter(p => p.state === 'refused'),
  }
}

const taskOf = ({ input }: Pending): unknown =>
  typeof input === 'object' && input !== null && 'task' in input ? input.task : undefined
