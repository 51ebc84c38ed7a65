import { useEffect, useRef, useState } from 'react'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { documentName } from '#shared/documents/document.ts'
import type { Id } from '#shared/core/value.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import styles from './meeting-notes.module.css'
import { movedCursor, textChange } from './text-change.ts'

/** The staff's notes of a meeting: one text that all who run it type together; what is typed without network merges later. */
export function MeetingNotes({ meeting, name }: { meeting: Id; name: string }) {
  const t = useStaffTexts().documents
  const field = useRef<HTMLTextAreaElement>(null)
  const notes = useNotes(meeting, name, field)
  return (
    <section className={styles.notes}>
      <label htmlFor="meeting-notes">{t.notes}</label>
      <textarea
        id="meeting-notes"
        ref={field}
        value={notes.text}
        placeholder={t.placeholder}
        maxLength={50_000}
        onChange={event => notes.write(event.target.value)}
      />
      <p role="status" className={styles.status}>
        {notes.online ? t.saved : t.offline}
        {notes.others.length > 0 && ` · ${t.also(notes.others.join(', '))}`}
      </p>
    </section>
  )
}

function useNotes(meeting: Id, name: string, field: { readonly current: HTMLTextAreaElement | null }) {
  const [text, setText] = useState('')
  const [online, setOnline] = useState(false)
  const [others, setOthers] = useState<string[]>([])
  const shared = useRef<Y.Text>(undefined)

  useEffect(() => {
    const doc = new Y.Doc()
    const notes = doc.getText('notes')
    shared.current = notes
    const address = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/documents`
    const provider = new WebsocketProvider(address, documentName('notes', meeting), doc)
    provider.awareness.setLocalStateField('name', name)
    provider.on('status', ({ status }: { status: string }) => setOnline(status === 'connected'))
    provider.awareness.on('change', () => {
      const states = [...provider.awareness.getStates()].filter(([client]) => client !== doc.clientID)
      setOthers([...new Set(states.map(([, state]) => String(state['name'] ?? '')).filter(Boolean))])
    })
    notes.observe((_event, transaction) => {
      const element = field.current
      const change = element && textChange(element.value, notes.toString())
      const cursor = element && change && !transaction.local ? movedCursor(element.selectionStart, change) : undefined
      setText(notes.toString())
      if (element && cursor !== undefined && document.activeElement === element) {
        requestAnimationFrame(() => element.setSelectionRange(cursor, cursor))
      }
    })
    return () => {
      provider.destroy()
      doc.destroy()
    }
  }, [meeting, name, field])

  function write(after: string): void {
    const notes = shared.current
    const change = notes && textChange(notes.toString(), after)
    if (!notes || !change) return
    notes.doc?.transact(() => {
      notes.delete(change.at, change.removed)
      notes.insert(change.at, change.inserted)
    })
  }

  return { text, online, others, write }
}
