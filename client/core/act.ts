import { useMemo, useSyncExternalStore } from 'react'
import type { InputOf } from '#shared/core/command.ts'
import type { StreamName } from '#shared/core/stream.ts'
import type { VecheCommand } from '#shared/registry.ts'
import type { Texts } from '../texts/types.ts'
import { useTexts } from '../texts/texts.tsx'
import { toast } from '../ui/toast.tsx'
import type { Answer } from './outbox.ts'
import { dismiss, send } from './send.ts'
import { createStore } from './store.ts'

type Name = VecheCommand['name']
type Input<N extends Name> = InputOf<Extract<VecheCommand, { name: N }>>

export type Act = {
  /** Sends a command once, however often it is pressed; says a refusal aloud. Answers with the server's answer, or with nothing where the same one is on its way. */
  run: <N extends Name>(
    name: N,
    stream: StreamName,
    input: Input<N>,
    options?: { id?: string; keep?: 'device' | 'now'; /** Said when it is done. */ done?: string },
  ) => Promise<Answer | undefined>
  /** Whether a command of this name (about this thing) is on its way. */
  busy: (name: Name, about?: string) => boolean
}

type OnTheWay = { readonly name: Name; readonly words: string }

const onTheWay = createStore<readonly OnTheWay[]>([])

/** How long a command stays pressed after its answer: events of the meeting follow the answer within a tenth of a second. */
const settleMs = 400

/** The staff's way to act: a button pressed twice sends once, a refusal is a sentence on the screen. */
export function useAct(): Act {
  const { refusals } = useTexts()
  const now = useSyncExternalStore(onTheWay.listen, onTheWay.get)
  return useMemo(
    () => ({
      run: (name, stream, input, options) => run(refusals, name, stream, input, options),
      busy: (name, about = '') => now.some(item => item.name === name && item.words.includes(about)),
    }),
    [refusals, now],
  )
}

async function run<N extends Name>(
  refusals: Texts['refusals'],
  name: N,
  stream: StreamName,
  input: Input<N>,
  { id, keep = 'now', done }: { id?: string; keep?: 'device' | 'now'; done?: string } = {},
): Promise<Answer | undefined> {
  const item: OnTheWay = { name, words: `${stream} ${JSON.stringify(input)}` }
  if (onTheWay.get().some(other => other.name === item.name && other.words === item.words)) return undefined
  onTheWay.set([...onTheWay.get(), item])
  try {
    const sent = send(name, stream, input, { keep, ...(id && { id }) })
    const answer = await sent.answer
    if (answer.ok && done) toast({ text: done, kind: 'done' })
    if (!answer.ok) {
      toast({ text: refusals[answer.code] ?? answer.message, kind: 'failed' })
      dismiss(sent.id)
    }
    return answer
  } finally {
    setTimeout(() => onTheWay.set(onTheWay.get().filter(other => other !== item)), settleMs)
  }
}
