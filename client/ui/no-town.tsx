import { useNoTownTexts } from '../texts/no-town-texts.ts'
import { useTexts } from '../texts/texts.tsx'
import { Button } from './button.tsx'
import { EmptyState } from './empty-state.tsx'

/** Says that the server has no town yet, and what its administrator does about it. */
export function NoTown() {
  const { title, words, administrator, command } = useNoTownTexts()
  const { act } = useTexts().core
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
