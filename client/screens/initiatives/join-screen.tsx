import type { InvitationShown } from '#shared/initiatives/initiative-shown.ts'
import { useEffect, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { isIdentified } from '#shared/people/rights.ts'
import { useAct } from '../../core/act.ts'
import { api, isApiError } from '../../core/api.ts'
import { useSession } from '../../core/session.tsx'
import { refreshOwnInitiatives } from '../../initiatives/own-initiatives.ts'
import { useInitiativeTexts } from '../../texts/initiative-texts.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { SignIn } from '../../ui/sign-in.tsx'
import css from './initiatives.module.css'

/** A group's private link: whoever opens it and has signed in may come into the group. */
export function JoinScreen() {
  const { link = '' } = useParams()
  const texts = useInitiativeTexts().join
  const { ready, actor } = useSession()
  const found = useInvitation(link)
  if (ready && !isIdentified(actor)) return <SignIn title={texts.title} asked={texts.signIn} words={texts.words} />
  return (
    <Page title={texts.title}>
      {found === undefined ? (
        <Loading rows={3} />
      ) : found === 'failed' ? (
        <ErrorState onRetry={() => location.reload()} />
      ) : found === 'missing' ? (
        <EmptyState alone title={texts.gone} words={texts.goneWords} />
      ) : found.state !== 'draft' ? (
        <EmptyState alone title={found.title} words={texts.late} />
      ) : (
        <Invited link={link} invitation={found} />
      )}
    </Page>
  )
}

function Invited({ link, invitation }: { link: string; invitation: InvitationShown }) {
  const texts = useInitiativeTexts().join
  const { run, busy } = useAct()
  const go = useNavigate()
  const join = async () => {
    const answer = await run('initiatives.join-group', 'city', { link }, { done: texts.done })
    if (!answer?.ok) return
    void refreshOwnInitiatives()
    const { initiative } = (answer.result ?? {}) as { initiative?: string }
    void go(initiative ? `/initiatives/${initiative}` : '/initiatives', { replace: true })
  }
  return (
    <div className={css.page}>
      <h1>{texts.invited(invitation.title)}</h1>
      <p>
        {texts.people(invitation.people)} {texts.words}
      </p>
      <div>
        <Button size="large" busy={busy('initiatives.join-group')} onClick={() => void join()}>
          {texts.button}
        </Button>
      </div>
    </div>
  )
}

function useInvitation(link: string): InvitationShown | 'missing' | 'failed' | undefined {
  const [found, setFound] = useState<InvitationShown | 'missing' | 'failed'>()
  useEffect(() => {
    let gone = false
    api<InvitationShown>(`/api/initiatives/join/${encodeURIComponent(link)}`).then(
      invitation => gone || setFound(invitation),
      (error: unknown) => gone || setFound(isApiError(error) && error.code === 'not-found' ? 'missing' : 'failed'),
    )
    return () => {
      gone = true
    }
  }, [link])
  return found
}
