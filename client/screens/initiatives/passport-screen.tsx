import { IconArrowLeft, IconDownload, IconPrinter } from '@tabler/icons-react'
import { useCallback, useEffect, useState } from 'react'
import { useParams } from 'react-router'
import type { Passport } from '#shared/documents/passport.ts'
import { api, isApiError } from '../../core/api.ts'
import { PassportSheet } from '../../documents/passport-sheet.tsx'
import { useFollowingTexts } from '../../texts/following-texts.ts'
import { useInitiativeTexts } from '../../texts/initiative-texts.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Button, ButtonLink, FileLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import css from './initiatives.module.css'

/** «Паспорт проекта»: a submitted initiative on paper, or as a file. */
export function PassportScreen() {
  const { id = '' } = useParams()
  const texts = useFollowingTexts()
  const { page } = useInitiativeTexts()
  const { core } = useTexts()
  const { passport, state, refresh } = usePassport(id)
  return (
    <Page title={texts.passport} width="wide" document>
      {state === 'missing' ? (
        <EmptyState alone title={page.missing} words={page.missingWords}>
          <ButtonLink to="/initiatives">{page.toList}</ButtonLink>
        </EmptyState>
      ) : state === 'failed' ? (
        <ErrorState onRetry={refresh} />
      ) : !passport ? (
        <Loading rows={6} />
      ) : (
        <div className={css.page}>
          <div className={css.ways}>
            <ButtonLink look="outline" to={`/initiatives/${id}`} icon={<IconArrowLeft size={20} aria-hidden />}>
              {texts.back}
            </ButtonLink>
            <Button icon={<IconPrinter size={20} aria-hidden />} onClick={() => window.print()}>
              {core.act.print}
            </Button>
            <FileLink
              look="outline"
              icon={<IconDownload size={20} aria-hidden />}
              href={`/api/initiatives/${id}/passport.docx`}
              download
            >
              {texts.docx}
            </FileLink>
          </div>
          <PassportSheet passport={passport} address={`${location.origin}/initiatives/${id}`} />
        </div>
      )}
    </Page>
  )
}

function usePassport(id: string) {
  const [known, setKnown] = useState<{ passport?: Passport; state: 'loading' | 'here' | 'missing' | 'failed' }>({
    state: 'loading',
  })
  const refresh = useCallback(
    () =>
      void api<Passport>(`/api/initiatives/${id}/passport`).then(
        passport => setKnown({ passport, state: 'here' }),
        (error: unknown) => {
          const missing = isApiError(error) && (error.code === 'not-found' || error.code === 'bad-input')
          setKnown({ state: missing ? 'missing' : 'failed' })
        },
      ),
    [id],
  )
  useEffect(refresh, [refresh])
  return { ...known, refresh }
}
