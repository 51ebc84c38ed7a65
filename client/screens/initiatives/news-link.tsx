import { IconBell } from '@tabler/icons-react'
import { useNews } from '../../people/use-news.ts'
import { useFollowingTexts } from '../../texts/following-texts.ts'
import { ButtonLink } from '../../ui/button.tsx'
import css from './initiatives.module.css'

/** The way to «Новое», with how much of it there is, for whoever follows something. */
export function NewsLink() {
  const texts = useFollowingTexts().news
  const { news } = useNews()
  if (!news || news.items.length === 0) return null
  const fresh = news.items.reduce((sum, item) => sum + item.fresh, 0)
  return (
    <div className={css.ways}>
      <ButtonLink to="/news" look={fresh > 0 ? 'filled' : 'outline'} icon={<IconBell size={20} aria-hidden />}>
        {fresh > 0 ? `${texts.link}: ${texts.fresh(fresh)}` : texts.link}
      </ButtonLink>
    </div>
  )
}
