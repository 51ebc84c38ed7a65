import type { Locator, Page } from 'playwright-core'
import type { Words } from './words.ts'

/** A page has its heading, and nothing of it is still being fetched. */
export const settled = (say: Words) => async (page: Page) => {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.getByText(say.core.loading).first().waitFor({ state: 'detached' })
}

/** The page shows these words. */
export const shows = (words: string | RegExp) => (page: Page) =>
  page.getByText(words).filter({ visible: true }).first().waitFor()

export const button = (part: Page | Locator, name: string) => part.getByRole('button', { name, exact: true })

/** A state that is a dialog, opened by the button of this name. */
export const dialogBy = (name: string, words: string) => ({
  name,
  dialog: true,
  reach: (page: Page) => button(page, words).first().click(),
})

/** The first button whose name begins with these words. */
export const buttonFrom = (part: Page | Locator, words: string) =>
  part.getByRole('button', { name: new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`) })
