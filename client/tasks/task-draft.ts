import { useCallback, useState } from 'react'
import type { Day, Id } from '#shared/core/value.ts'
import { actorKey } from '../core/session-store.ts'
import type { TaskAction } from './offered-actions.ts'

/** What somebody has written about a task and not sent yet. */
export type TaskDraft = { text: string; photos: readonly Id[]; deadline?: Day | undefined; body?: Id | undefined }

export type ChangeDraft = (change: (old: TaskDraft) => Partial<TaskDraft>) => void

const empty: TaskDraft = { text: '', photos: [] }

/** A draft that outlives the page: kept on the device under the account that writes it, one per task and action. */
export function useTaskDraft(task: Id, action: TaskAction): [TaskDraft, ChangeDraft] {
  const [draft, setDraft] = useState(() => readDraft(task, action) ?? empty)
  const change = useCallback<ChangeDraft>(
    fields =>
      setDraft(old => {
        const next = { ...old, ...fields(old) }
        writeDraft(task, action, next)
        return next
      }),
    [task, action],
  )
  return [draft, change]
}

/** The draft that is kept, if any. */
function readDraft(task: Id, action: TaskAction): TaskDraft | undefined {
  try {
    const text = localStorage.getItem(keyOf(task, action))
    return text ? { ...empty, ...(JSON.parse(text) as Partial<TaskDraft>) } : undefined
  } catch {
    return undefined
  }
}

/** Whether something worth keeping is written there. */
export function hasDraft(task: Id, action: TaskAction): boolean {
  const draft = readDraft(task, action)
  return draft !== undefined && (draft.text !== '' || draft.photos.length > 0)
}

export function writeDraft(task: Id, action: TaskAction, draft: TaskDraft): void {
  try {
    localStorage.setItem(keyOf(task, action), JSON.stringify(draft))
  } catch {
    // Without storage the draft lives as long as the page.
  }
}

/** Forgets a draft: it was sent, or given up. */
export function dropDraft(task: Id, action: TaskAction): void {
  try {
    localStorage.removeItem(keyOf(task, action))
  } catch {
    // Then nothing was kept either.
  }
}

const keyOf = (task: Id, action: TaskAction): string => `veche.draft.${actorKey()}.${task}.${action}`
