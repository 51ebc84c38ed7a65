import { useMemo } from 'react'
import { categories, isBuiltIn, type Category } from '#shared/core/category.ts'
import { useLanguage, useTexts } from '../texts/texts.tsx'
import { useSurroundings } from './surroundings.ts'

/** What the town's issues are about, in its order and in the reader's language. */
export type Categories = {
  /** Those that people are offered. */
  readonly offered: readonly Category[]
  /** Those that are not offered any more, but which older issues have. */
  readonly past: readonly Category[]
  readonly nameOf: (category: Category) => string
}

/** The town's list of categories; the one that ships while the town has not changed it. */
export function useCategories(): Categories {
  const own = useSurroundings().town.categories
  const shipped = useTexts().issues.categories
  const { language } = useLanguage()
  return useMemo(() => {
    const all = own ?? categories.map(id => ({ id }))
    const nameOf = (category: Category) => {
      const said = own?.find(each => each.id === category)
      const name = language === 'en' ? (said?.nameEn ?? said?.name) : said?.name
      return name ?? shipped[isBuiltIn(category) ? category : 'other']
    }
    const ids = (off: boolean) => all.filter(each => Boolean('off' in each && each.off) === off).map(each => each.id)
    return { offered: ids(false), past: ids(true), nameOf }
  }, [own, shipped, language])
}
