import { useCallback, useEffect, useState } from 'react'
import type { Id } from '#shared/core/value.ts'
import type { ArgumentsShown } from '#shared/initiatives/arguments-shown.ts'
import { api } from '../core/api.ts'
import { useHeard } from '../core/heard.ts'

export type ArgumentsInHand = {
  readonly shown: ArgumentsShown | undefined
  readonly failed: boolean
  readonly refresh: () => Promise<void>
}

/** For and against an initiative, asked for again when somebody has changed them; what is here stays until the answer. */
export function useArguments(initiative: Id, version: unknown): ArgumentsInHand {
  const [shown, setShown] = useState<ArgumentsShown>()
  const [failed, setFailed] = useState(false)
  const refresh = useCallback(
    () =>
      api<ArgumentsShown>(`/api/initiatives/${initiative}/arguments`).then(
        answer => {
          setShown(answer)
          setFailed(false)
        },
        () => setFailed(true),
      ),
    [initiative],
  )
  useEffect(() => void refresh(), [refresh, version])
  useHeard('city', event => {
    const concerns = event?.type === 'initiatives.arguments-changed' && event.initiative === initiative
    if (!event || concerns) void refresh()
  })
  return { shown, failed, refresh }
}
