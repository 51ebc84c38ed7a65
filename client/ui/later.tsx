import { lazy, Suspense, type ComponentType, type ReactNode } from 'react'
import { ErrorState } from './error-state.tsx'
import { Loading } from './loading.tsx'

/** A part of the screen whose code is fetched when it is first shown, so that the map itself is there sooner; without network it says so. */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  meanwhile: ReactNode = <Loading rows={1} />,
): ComponentType<P> {
  const Part = lazy(() =>
    load().then(
      part => ({ default: part }),
      () => ({ default: Missing as ComponentType<P> }),
    ),
  )
  return function Later(props: P) {
    return (
      <Suspense fallback={meanwhile}>
        <Part {...props} />
      </Suspense>
    )
  }
}

/** A part that did not come is asked for again with the page. */
function Missing() {
  return <ErrorState onRetry={() => location.reload()} />
}
