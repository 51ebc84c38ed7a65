import { IconBell, IconBellFilled } from '@tabler/icons-react'
import { isIdentified } from '#shared/people/rights.ts'
import { useSession } from '../core/session.tsx'
import { useFollowingTexts } from '../texts/following-texts.ts'
import { Button, ButtonLink } from './button.tsx'

type FollowButtonProps = { follows: boolean; busy: boolean; onPress: () => void }

/** «Следить» and «Вы следите»; whoever has not signed in is led there and back. */
export function FollowButton({ follows, busy, onPress }: FollowButtonProps) {
  const texts = useFollowingTexts().follow
  const { actor } = useSession()
  const icon = follows ? <IconBellFilled size={20} aria-hidden /> : <IconBell size={20} aria-hidden />
  if (!isIdentified(actor))
    return (
      <ButtonLink look="outline" icon={icon} to={`/login?next=${encodeURIComponent(location.pathname)}`}>
        {texts.on}
      </ButtonLink>
    )
  return (
    <Button look="outline" icon={icon} aria-pressed={follows} busy={busy} onClick={onPress}>
      {follows ? texts.off : texts.on}
    </Button>
  )
}
