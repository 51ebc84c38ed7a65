import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Language } from '../../client/texts/types.ts'
import { everyScreen } from '../screens/every-screen.ts'
import { hamletToWalk } from '../screens/hamlet.ts'
import { overWords } from '../screens/projector-visits.ts'
import type { WalkedTown } from '../screens/town.ts'
import { walk, type Seen } from '../screens/visit.ts'
import { wordsOf } from '../screens/words.ts'
import { openStage, type Stage } from '../support/browser-stage.ts'
import type { Screen } from '../support/browser.ts'
import { aFullTown } from '../support/browser-town.ts'

type Part = keyof typeof everyScreen

/** All but the hall's screen, which is looked at on screens of its own. */
export const pages = (Object.keys(everyScreen) as Part[]).filter(part => part !== 'projector')

/**
 * Walks through the list of screens on one device in one language; in several files, since several run at a time. Between them
 * every screen is looked at on a phone and on a desktop, and in both languages.
 */
export function everyScreenIs(language: Language, screen: Screen, parts: readonly Part[]): void {
  describe(`read in ${language} on a ${screen}`, () => {
    const stage = openStage()
    let town: WalkedTown
    beforeAll(async () => {
      town = await hamletToWalk(stage.veche, await aFullTown(stage.veche))
    })

    test.each(parts)('axe finds nothing wrong and no word is of another language: %s', async part => {
      const faults: string[] = []
      const read: Line[] = []
      await walk({
        people: stage.people,
        visits: everyScreen[part](town, wordsOf(language)),
        screen,
        language,
        login: who => town.logins[who],
        look: async (page, seen) => {
          // A page gets its title when it has been painted; until then it bears the one it was sent with.
          if (language === 'en') await page.waitForFunction(() => !document.title.endsWith('Вече'))
          faults.push(...(await faultsOn(page, seen)))
          for (const text of await page.evaluate(wordsOn)) read.push({ where: seen.name, text })
        },
      })
      expect(faults).toEqual([])
      expect(foreignWords(read, language, await whatPeopleWrote(stage))).toEqual([])
    })
  })
}

/** What axe finds wrong on the whole page as it is now, or in its dialog. */
export async function faultsOn(page: Page, { name, dialog }: Pick<Seen, 'name' | 'dialog'>): Promise<string[]> {
  // What is just appearing has colours of its own for a moment.
  await page.evaluate(() => {
    for (const each of document.getAnimations()) if (each.effect?.getTiming().iterations !== Infinity) each.finish()
  })
  // No page has frames, and without them this mode finds the same, with no second page to evaluate the first.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  // The page behind an open dialog is out of reach, and has been read without it.
  if (dialog) axe.include('dialog[open]')
  const { violations } = await axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${name}: ${id} at ${target.join(' ')}: ${failureSummary?.replace(/\s+/g, ' ') ?? ''}`,
    ),
  )
}

type Line = { readonly where: string; readonly text: string }

const foreign: Record<Language, RegExp> = {
  en: /[а-яё]+/gi,
  // Short ones are keys, codes and units; the longer ones here belong to both languages.
  ru: /\b(?!localhost|Enter|Ctrl|Shift|JPEG|DOCX|XLSX|GeoJSON|Pabulib|WebP|English|veche|ivanova)[a-z]{4,}/gi,
}

/** Words of another language that the program says, and not what people have written. */
function foreignWords(lines: readonly Line[], language: Language, written: readonly string[]): string[] {
  const found = lines.flatMap(({ where, text }) => {
    const own = written.reduce(
      (left, each) => left.replaceAll(each, ' '),
      text.replaceAll(/https?:\S+|^\/[a-z]+$/g, ' '),
    )
    return (own.match(foreign[language]) ?? []).map(word => `${where}: «${word}» in «${text}»`)
  })
  return [...new Set(found)]
}

/** Every line that is read or said on the page, but for what says which language it is in. */
function wordsOn(): string[] {
  const lines: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node instanceof Element ? node : node.parentElement
    if (!element || element.closest('script, style, [lang]:not(html)')) continue
    if (node instanceof Element)
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) lines.push(node.getAttribute(name) ?? '')
    else if (element.checkVisibility()) lines.push(node.textContent ?? '')
  }
  return [document.title, ...lines].map(line => line.trim()).filter(Boolean)
}

/** Everything that people, not the program, have written: the longest first, so that no part of it is left over. */
async function whatPeopleWrote({ database }: Stage): Promise<string[]> {
  const rows = await database.sql<{ words: string | null }[]>`
    select name as words from town union select time_zone from town union select attribution from town union select name from place
    union select details ->> 'chair' from place union select address from building union select name from body
    union select name from person union select login from person union select title from meeting
    union select address from meeting union select jsonb_array_elements(agenda) ->> 'text' from meeting
    union select jsonb_array_elements(floor -> 'queue') ->> 'label' from meeting union select floor -> 'now' ->> 'label' from meeting
    union select text from issue union select hidden_reason from issue union select title from poll
    union select outcome ->> 'text' from issue union select text from instruction union select text from task union select text from task_step
    union select title from initiative union select words from initiative union select source from initiative
    union select value from initiative, jsonb_each_text(past)
    union select value from initiative_text, jsonb_each_text(content::jsonb -> 'texts') union select content::jsonb ->> 'upkeep' from initiative_text
    union select jsonb_array_elements(content::jsonb -> 'budget') ->> 'name' from initiative_text
    union select jsonb_array_elements(content::jsonb -> 'budget') ->> 'unit' from initiative_text
    union select text from initiative_remark union select answer from initiative_remark union select hidden_reason from initiative_remark
    union select conclusion from initiative_opinion union select note from initiative_opinion union select conclusion from initiative_earlier_opinion union select words from initiative_step
    union select decision ->> 'words' from initiative_step union select decision ->> 'offer' from initiative_step
    union select text from initiative_argument union select words from initiative_payer
    union select reason from initiative_payment_correction union select because from initiative_settlement
    union select value from town, jsonb_each_text(payee)
    union select jsonb_array_elements(content::jsonb -> 'papers') ->> 'name' from initiative_text
    union select coalesce(part ->> 'name', part ->> 'text') from initiative_part`
  // An issue becomes the middle of an instruction's sentence.
  const written = rows.flatMap(({ words }) => (words ? [words, words.charAt(0).toLowerCase() + words.slice(1)] : []))
  const { message, strip } = overWords
  return [...written, message, strip.name, strip.post, 'Русский'].toSorted((a, b) => b.length - a.length)
}
