import { IconCopy, IconLink, IconUserMinus } from '@tabler/icons-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Id } from '#shared/core/value.ts'
import type { DraftShown, Member } from '#shared/initiatives/initiative-shown.ts'
import { useAct } from '../core/act.ts'
import { newLink } from '../core/new-link.ts'
import { useSession } from '../core/session.tsx'
import { useInitiativeTexts } from '../texts/initiative-texts.ts'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { toast } from '../ui/toast.tsx'
import { townPolicy } from '../ui/town.ts'
import css from './draft.module.css'
import { refreshOwnInitiatives } from './own-initiatives.ts'

type GroupListProps = { initiative: Id; draft: DraftShown; leads: boolean; refresh: () => Promise<void> }

/** Who writes the draft, and the link by which others come in. */
export function GroupList({ initiative, draft, leads, refresh }: GroupListProps) {
  const texts = useInitiativeTexts().people
  const { initiativeGroupPeople } = townPolicy()
  return (
    <>
      <p className="soft">{texts.words}</p>
      <p>{draft.isTos ? texts.tos : texts.size(draft.people, initiativeGroupPeople)}</p>
      <ul className={css.members}>
        {draft.members.map(member => (
          <MemberLine key={member.id} initiative={initiative} member={member} leads={leads} refresh={refresh} />
        ))}
      </ul>
      {leads && <GroupLink initiative={initiative} link={draft.link} refresh={refresh} />}
    </>
  )
}

type MemberLineProps = { initiative: Id; member: Member; leads: boolean; refresh: () => Promise<void> }

function MemberLine({ initiative, member, leads, refresh }: MemberLineProps) {
  const { people: texts } = useInitiativeTexts()
  const { actor } = useSession()
  const { run, busy } = useAct()
  const isOwn = member.id === actor.id
  const name = member.name ?? texts.nameless
  const remove = async () => {
    await run('initiatives.leave-group', 'city', { initiative, member: member.id })
    await refresh()
  }
  return (
    <li className={css.member}>
      <strong>{name}</strong>
      <span className="soft">
        {isOwn && `${texts.you}, `}
        {texts.roles[member.role]}
      </span>
      {isOwn ? (
        <Leave initiative={initiative} member={member.id} />
      ) : (
        leads && (
          <Button
            look="quiet"
            size="small"
            icon={<IconUserMinus size={18} aria-hidden />}
            aria-label={texts.remove(name)}
            busy={busy('initiatives.leave-group', member.id)}
            onClick={() => void remove()}
          >
            {texts.removeWord}
          </Button>
        )
      )}
    </li>
  )
}

function Leave({ initiative, member }: { initiative: Id; member: Id }) {
  const { people: texts } = useInitiativeTexts()
  const { run, busy } = useAct()
  const go = useNavigate()
  const [asks, setAsks] = useState(false)
  const leave = async () => {
    const answer = await run('initiatives.leave-group', 'city', { initiative, member }, { done: texts.left })
    setAsks(false)
    if (!answer?.ok) return
    await refreshOwnInitiatives()
    void go('/initiatives', { replace: true })
  }
  return (
    <>
      <Button look="quiet" size="small" onClick={() => setAsks(true)}>
        {texts.leave}
      </Button>
      <Confirm
        open={asks}
        danger
        title={texts.leaveTitle}
        action={texts.leave}
        busy={busy('initiatives.leave-group', member)}
        onConfirm={() => void leave()}
        onCancel={() => setAsks(false)}
      >
        <p>{texts.leaveWords}</p>
      </Confirm>
    </>
  )
}

type GroupLinkProps = { initiative: Id; link: string | undefined; refresh: () => Promise<void> }

function GroupLink({ initiative, link, refresh }: GroupLinkProps) {
  const { people: texts } = useInitiativeTexts()
  const { run, busy } = useAct()
  const address = `${location.origin}/initiatives/join/${link}`
  const set = async (next: string | undefined) => {
    const done = next ? {} : { done: texts.revoked }
    await run('initiatives.set-link', 'city', { initiative, ...(next && { link: next }) }, done)
    await refresh()
  }
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => void toast({ text: texts.copied, kind: 'done' }),
      // Without the clipboard (a page without https) the address can be marked by hand.
      () => void toast({ text: address }),
    )
  return (
    <div className={css.section}>
      <h3>{texts.link}</h3>
      <p className="soft">{texts.linkWords}</p>
      {link && <p className={css.link}>{address}</p>}
      <div className={css.ways}>
        {link && (
          <Button icon={<IconCopy size={20} aria-hidden />} onClick={() => void copy()}>
            {texts.copy}
          </Button>
        )}
        <Button
          look="outline"
          icon={<IconLink size={20} aria-hidden />}
          busy={busy('initiatives.set-link', initiative)}
          onClick={() => void set(newLink())}
        >
          {link ? texts.newLink : texts.makeLink}
        </Button>
        {link && (
          <Button look="quiet" onClick={() => void set(undefined)}>
            {texts.revoke}
          </Button>
        )}
      </div>
    </div>
  )
}
