import { formatDay } from '../../texts/format.ts'
import { useLanguage, useStaffTexts } from '../../texts/texts.tsx'
import type { Group } from './history.tsx'

/** What a line of the history says: which setting, and what became of it. */
export function useSettingWords(): (group: Group) => { name: string; changed: string } {
  const { settings, issues } = useStaffTexts()
  const shipped: Readonly<Record<string, string>> = issues.categories
  const { language } = useLanguage()
  const names: Readonly<Record<string, string>> = {
    ...settings.rules,
    name: settings.name,
    timeZone: settings.zone,
    accent: settings.accent,
  }
  /** A name as it was said, or, of a category that ships, the one it ships with. */
  const named = (noted: string) => {
    const [first = '', ...rest] = noted.split(' / ')
    return [shipped[first] ?? first, ...rest].join(' / ')
  }
  const aboutCategory = (deed: string, before: string, after: string) => {
    const { history } = settings.categories
    if (deed === 'moved') {
      const [to = '', ...name] = after.split(' ')
      return { name: history.movedTitle, changed: history.moved(named(name.join(' ')), before, to) }
    }
    const name = history[deed as 'added' | 'renamed' | 'look' | 'off' | 'on']
    return { name, changed: settings.changed(before && named(before), named(after)) }
  }
  return group => {
    const [{ setting, before, after }] = group
    if (setting === 'calendar') {
      const days = group.toReversed().map(each => {
        const words = settings.changed(dayWords(each.before, settings.year), dayWords(each.after, settings.year))
        return `${formatDay(language, each.since ?? '')}: ${words}`
      })
      return { name: settings.calendar, changed: days.join('; ') }
    }
    if (setting === 'arms') {
      const { title, history } = settings.arms
      return { name: title, changed: !before ? history.added : after ? history.replaced : history.removed }
    }
    if (setting.startsWith('payee-')) {
      const { fields, none } = settings.payee
      const field = setting.slice('payee-'.length) as keyof typeof fields
      return { name: fields[field], changed: settings.changed(before, after || none) }
    }
    if (setting.startsWith('category-')) return aboutCategory(setting.slice('category-'.length), before, after)
    return { name: names[setting] ?? setting, changed: settings.changed(before, after) }
  }
}

/** A day as `set-calendar` notes it: `on` or `off`, and its name. */
function dayWords(noted: string, words: { on: string; free: string }): string {
  const [kind, ...name] = noted.split(' ')
  return [kind === 'on' ? words.on : words.free, ...(name.length > 0 ? [`«${name.join(' ')}»`] : [])].join(' ')
}
