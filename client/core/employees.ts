import { useEffect, useState } from 'react'
import type { Grant } from '#shared/core/actor.ts'
import type { Id } from '#shared/core/value.ts'
import { api } from './api.ts'

/** Whoever works for the town and may be chosen by account. */
export type Employee = { readonly id: Id; readonly name: string; readonly grants: readonly Grant[] }

/** Who works for the town, to be chosen from; nobody while there is no answer. */
export function useEmployees(): readonly Employee[] {
  const [employees, setEmployees] = useState<readonly Employee[]>([])
  useEffect(() => {
    let current = true
    api<{ items: Employee[] }>('/api/people/staff').then(
      ({ items }) => current && setEmployees(items),
      // Without network nobody new is chosen; who was chosen before stays chosen.
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [])
  return employees
}
