import { useTexts } from '../texts/texts.tsx'
import { ButtonLink } from './button.tsx'
import { EmptyState } from './empty-state.tsx'
import { Page } from './page.tsx'

/** Instead of a screen of the staff, for whoever is not signed in: afterwards they come back to it. */
export function SignIn({ title, asked, words }: { title: string; asked: string; words: string }) {
  const { nav } = useTexts().core
  return (
    <Page title={title}>
      <EmptyState alone title={asked} words={words}>
        <ButtonLink to={`/login?next=${encodeURIComponent(location.pathname)}`}>{nav.login}</ButtonLink>
      </EmptyState>
    </Page>
  )
}
