import { useEffect } from 'react'
import { useNoTownTexts } from '../texts/no-town-texts.ts'
import { useTexts } from '../texts/texts.tsx'
import { Button } from './button.tsx'
import { EmptyState } from './empty-state.tsx'
import { loadTown, townStore } from './town.ts'

/** A hall that waits does not knock in step. */
const spread = 3_000

/**
 * Says that the server has no town yet, and what its administrator does about it. The town is asked for until there is
 * one: then what waits here begins anew.
 */
export function NoTown() {
  const { title, words, administrator, command } = useNoTownTexts()
  const { act } = useTexts().core
  useEffect(loadTown, [])
  useEffect(() => townStore.listen(() => void setTimeout(() => location.reload(), spread * Math.random())), [])
  return (
    <EmptyState title={title} words={words}>
      <p>{administrator}</p>
      <code lang="en" translate="no">
        {command}
      </code>
      <Button look="outline" onClick={() => location.reload()}>
        {act.retry}
      </Button>
    </EmptyState>
  )
}
