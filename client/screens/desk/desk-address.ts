import { useSearchParams } from 'react-router'
import type { Id } from '#shared/core/value.ts'
import type { DeskTab } from './desk-list.ts'

/** What the address of the desk says: list, filters, chosen task; so that it can be sent to a colleague. */
export type DeskAddress = {
  tab: DeskTab
  task: Id | undefined
  body: Id | undefined
  words: string
  change: (fields: Partial<Record<'tab' | 'body' | 'words', string>>) => void
  /** Opens a task by itself, where nobody has chosen one: no step of a way back, and the focus stays where it is. */
  open: (task: Id) => void
  /** The address of a task in this list. */
  of: (task: Id) => string
  /** The address of the list alone. */
  without: string
}

/** Tells a task that opened by itself from one that somebody chose. */
export const openedByItself = 'by-itself'

export function useDeskAddress(tabs: readonly DeskTab[]): DeskAddress {
  const [params, setParams] = useSearchParams()
  const asked = params.get('tab')
  return {
    tab: tabs.find(tab => tab === asked) ?? tabs[0] ?? 'all',
    task: params.get('task') ?? undefined,
    body: params.get('body') ?? undefined,
    words: params.get('words') ?? '',
    // Filters are not steps of a way back; another list has other tasks.
    change: fields => setParams(old => changed(old, fields.tab ? { ...fields, task: '' } : fields), { replace: true }),
    open: task => setParams(old => changed(old, { task }), { replace: true, state: openedByItself }),
    of: task => `?${changed(params, { task })}`,
    without: `?${changed(params, { task: '' })}`,
  }
}

function changed(params: URLSearchParams, fields: Readonly<Record<string, string>>): URLSearchParams {
  const next = new URLSearchParams(params)
  for (const [name, value] of Object.entries(fields)) {
    if (value) next.set(name, value)
    else next.delete(name)
  }
  return next
}
