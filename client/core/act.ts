import { useMemo, useSyncExternalStore } from 'react'
import type { InputOf } from '#shared/core/command.ts'
import type { StreamName } from '#shared/core/stream.ts'
import type { VecheCommand } from '#shared/registry.ts'
import type { Texts } from '../texts/types.ts'
import { useTexts } from '../texts/texts.tsx'
import { toast } from '../ui/toast.tsx'
import type { Answer, Refused } from './outbox.ts'
import { refusalText } from './refusal-words.ts'
import { outboxStore } from './outbox-run.ts'
import { dismiss, send } from './send.ts'
import { connectionStore } from './socket.ts'
import { createStore } from './store.ts'

type Name = VecheCommand['name']
type Input<N extends Name> = InputOf<Extract<VecheCommand, { name: N }>>

/** The server's answer, or that it will come later: what was done waits on the device for the network. */
export type Acted = Answer | { readonly ok: true; readonly waits: Promise<Answer>; readonly result?: undefined }

/** Does something once the server has taken the command: what waits for the network may still be refused. */
export function onceTaken(acted: Acted | undefined, then: () => void): void {
  if (!acted?.ok) return
  if ('waits' in acted) void acted.waits.then(later => later.ok && then())
  else then()
}

export type Act = {
  /** Sends a command once, however often it is pressed; says a refusal aloud. Answers with the server's answer, with nothing where the same one is on its way, and in a meeting without network with a word that it waits. */
  run: <N extends Name>(name: N, stream: StreamName, input: Input<N>, options?: Options) => Promise<Acted | undefined>
  /** Whether a command of this name (about this thing) is on its way. */
  busy: (name: Name, about?: string) => boolean
}

type Options = {
  id?: string
  keep?: 'device' | 'now'
  /** Of several about one thing only the last is sent. */
  about?: string
  /** Said when it is done. */
  done?: string
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
  { done, ...options }: Options = {},
): Promise<Acted | undefined> {
  const item: OnTheWay = { name, words: `${stream}${JSON.stringify(input)}` }
  if (onTheWay.get().some(other => isSame(item, other)) || waitsAlready(item)) return undefined
  onTheWay.set([...onTheWay.get(), item])
  const patient = mayWait(name, stream)
  const { id, answer } = send(name, stream, input, { keep: patient ? 'device' : 'now', ...options })
  try {
    const first = patient ? await answerOrWait(answer) : await answer
    if ('waits' in first) void answer.then(later => !later.ok && sayRefusal(refusals, later))
    else if (first.ok && done) toast({ text: done, kind: 'done' })
    else if (!first.ok) {
      sayRefusal(refusals, first)
      dismiss(id)
    }
    return first
  } finally {
    setTimeout(() => onTheWay.set(onTheWay.get().filter(other => other !== item)), settleMs)
  }
}

const isSame = (one: OnTheWay, other: OnTheWay): boolean => one.name === other.name && one.words === other.words

/** Pressed again without network, it is still the same deed. */
function waitsAlready(item: OnTheWay): boolean {
  const last = outboxStore.get().at(-1)
  return (
    last?.state === 'waiting' &&
    `${last.name} ${last.stream}` + JSON.stringify(last.input) === `${item.name} ${item.words}`
  )
}

/** A meeting goes on without network; whether it may begin or end at all is the server's to say. */
const mayWait = (name: Name, stream: StreamName): boolean => stream.startsWith('meeting:') && !name.endsWith('-meeting')

/** The answer, or, as soon as the server or its database is known to be away, that it waits. */
function answerOrWait(answer: Promise<Answer>): Promise<Acted> {
  return new Promise(resolve => {
    const look = () => {
      const { online, storeAway } = connectionStore.get()
      if (!online || storeAway) resolve({ ok: true, waits: answer })
    }
    const unlisten = connectionStore.listen(look)
    look()
    void answer.then(resolve).finally(unlisten)
  })
}

const sayRefusal = (refusals: Texts['refusals'], refused: Refused): void =>
  void toast({ text: refusalText(refusals, refused), kind: 'failed' })
