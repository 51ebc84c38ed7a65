import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'

const run = promisify(execFile)

/** Prints the page on A4 into `file.pdf`; where the machine has pdftoppm, as pictures `file-1.png` … instead. */
export async function print(page: Page, file: string): Promise<void> {
  await page.pdf({ path: `${file}.pdf`, format: 'A4', printBackground: true, preferCSSPageSize: true })
  const made = await run('pdftoppm', ['-r', '80', '-png', `${file}.pdf`, file]).then(
    () => true,
    () => false,
  )
  if (made) await rm(`${file}.pdf`)
}
