import { IconX } from '@tabler/icons-react'
import { useEffect, useSyncExternalStore } from 'react'
import { useTexts } from '../texts/texts.tsx'
import css from './toast.module.css'

export type Toast = {
  text: string
  kind?: 'plain' | 'done' | 'failed'
  /** How long it stays; what can be taken back stays as long as it can. */
  seconds?: number
  action?: { label: string; act: () => void }
}

type Shown = Toast & { id: number }

let shown: readonly Shown[] = []
let next = 1
const listeners = new Set<() => void>()

/** Shows a short message at the foot of the page and answers with the way to take it away. */
export function toast(message: Toast): () => void {
  const id = next++
  // Three at once are as many as anybody reads.
  change([...shown, { ...message, id }].slice(-3))
  return () => remove(id)
}

/** The place where messages appear, and from where they are read aloud; stands once, in the application. */
export function Toasts() {
  const messages = useSyncExternalStore(listen, () => shown)
  const texts = useTexts().core
  return (
    <div role="region" aria-label={texts.toasts} aria-live="polite" className={css.region}>
      {messages.map(message => (
        <Line key={message.id} message={message} />
      ))}
    </div>
  )
}

function Line({ message }: { message: Shown }) {
  const { act } = useTexts().core
  const { id, text, kind = 'plain', action, seconds = action ? 12 : 6 } = message
  useEffect(() => {
    const timer = setTimeout(() => remove(id), seconds * 1000)
    return () => clearTimeout(timer)
  }, [id, seconds])
  return (
    <div className={css.toast} data-kind={kind}>
      <span className={css.text}>{text}</span>
      {action && (
        <button
          type="button"
          className={css.action}
          onClick={() => {
            action.act()
            remove(id)
          }}
        >
          {action.label}
        </button>
      )}
      <button type="button" className={css.close} aria-label={act.close} onClick={() => remove(id)}>
        <IconX size={20} aria-hidden />
      </button>
    </div>
  )
}

function remove(id: number): void {
  change(shown.filter(message => message.id !== id))
}

function change(messages: readonly Shown[]): void {
  shown = messages
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
