import { IconFileDescription } from '@tabler/icons-react'
import { FollowInitiative } from '../../initiatives/follow-initiative.tsx'
import { useFollowingTexts } from '../../texts/following-texts.ts'
import { ButtonLink } from '../../ui/button.tsx'
import css from './initiatives.module.css'
import type { SectionProps } from './section.ts'

/** What a reader does with an initiative: follows it, takes its passport along. */
export function ToolsSection({ shown, refresh }: SectionProps) {
  const texts = useFollowingTexts()
  const { id, follows, submitted } = shown
  return (
    <div className={css.ways}>
      <FollowInitiative initiative={id} follows={follows} seen={shown} refresh={refresh} />
      {submitted && (
        <ButtonLink
          look="outline"
          icon={<IconFileDescription size={20} aria-hidden />}
          to={`/initiatives/${id}/passport`}
        >
          {texts.passport}
        </ButtonLink>
      )}
    </div>
  )
}
