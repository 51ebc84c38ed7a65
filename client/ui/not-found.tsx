import { IconMapOff } from '@tabler/icons-react'
import { useTexts } from '../texts/texts.tsx'
import { ButtonLink } from './button.tsx'
import { EmptyState } from './empty-state.tsx'
import { Page } from './page.tsx'

/** Any address that leads nowhere, and anything somebody must not see. */
export function NotFound() {
  const { notFound } = useTexts().core
  return (
    <Page title={notFound.title}>
      <EmptyState alone title={notFound.title} words={notFound.words} icon={<IconMapOff size={32} stroke={1.6} />}>
        <ButtonLink to="/">{notFound.home}</ButtonLink>
      </EmptyState>
    </Page>
  )
}
