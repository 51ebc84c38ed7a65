import { v7 } from 'uuid'
import { isSupported } from './in-procedure.ts'
import { dialogBy, shows } from './steps.ts'
import type { Visits } from './visit.ts'
import { isPaidFor, isSettled } from './with-payments.ts'

const two = ['phone', 'desktop'] as const
/** Residents' payments: as everybody sees them, as a payer and who keeps them do; the slip; the wall. */
export const paymentVisits: Visits = (town, say) => {
  // One that residents pay for, and one on the wall.
  const [paid, shown] = [v7(), v7()]
  const { payments } = say
  const moderator = town.logins.moderator?.login ?? ''
  return [
    {
      name: 'money',
      sizes: two,
      path: `/initiatives/${paid}`,
      before: async () => {
        await isSupported(town, paid)
        await isPaidFor(town, paid, moderator)
      },
      ready: shows(payments.pledge.signIn),
    },
    {
      name: 'money-kept',
      who: 'moderator',
      sizes: two,
      paper: true,
      path: `/initiatives/${paid}`,
      ready: shows(payments.keep.title),
      states: [
        { ...dialogBy('money-pledge', payments.pledge.change), sizes: two },
        { ...dialogBy('money-enter', payments.keep.enter), sizes: two },
        { ...dialogBy('money-list', payments.list.title), sizes: two },
        {
          name: 'money-list-read',
          sizes: two,
          dialog: true,
          reach: async page => {
            const rows = await town.sql<
              { code: string }[]
            >`select code from initiative_payer where initiative = ${paid}`
            const day = town.now().toISOString().slice(0, 10)
            const lines = [
              ...rows.map(({ code }, i) => `${day};1500,50;${code};${i}`),
              `${day};300;000000075;8`,
              `${day};250;2027;9`,
              `${day};;2027;10`,
            ]
            await page.getByRole('button', { name: payments.list.title, exact: true }).click()
            const buffer = Buffer.from(lines.join('\n'))
            await page.getByLabel(payments.list.file).setInputFiles({ name: 'bank.csv', mimeType: 'text/csv', buffer })
            await shows(payments.list.left(2))(page)
            await page.getByLabel(payments.list.right(rows.length + 1)).fill('000000075')
            await shows(payments.list.codeStrange)(page)
          },
        },
        { ...dialogBy('money-settle', payments.keep.settle), sizes: two },
      ],
    },
    {
      name: 'slip',
      who: 'moderator',
      sizes: two,
      paper: true,
      path: `/initiatives/${paid}/slip`,
      ready: shows(payments.slip.print),
    },
    {
      name: 'slip-none',
      sizes: ['phone'],
      path: `/initiatives/${paid}/slip`,
      ready: shows(payments.slip.none),
    },
    {
      name: 'money-settled',
      who: 'moderator',
      sizes: two,
      path: `/initiatives/${paid}`,
      before: () => isSettled(town, paid),
      ready: shows(payments.keep.undoRefund),
    },
    {
      name: 'projector-initiative',
      path: `/meetings/${town.quiet.id}/projector`,
      before: async () => {
        await isSupported(town, shown)
        await isPaidFor(town, shown, moderator)
        const { system, quiet } = town
        await system(quiet.stream, 'meetings.add-agenda-item', { text: 'Площадка у школы', initiative: shown })
        await system(quiet.stream, 'meetings.show-picture', { picture: { scene: 'initiative', of: shown } })
      },
      ready: shows(say.wall.read),
    },
    {
      name: 'console-initiative',
      who: 'moderator',
      sizes: ['desktop'],
      path: `/meetings/${town.quiet.id}/console`,
      ready: shows(say.wall.isShown),
    },
  ]
}
