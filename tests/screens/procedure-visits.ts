import type { Page } from 'playwright-core'
import { v7 } from 'uuid'
import { isExamined, isGivenUp, isRefused, isSupported, isUnderWay, takesRemarks } from './in-procedure.ts'
import { button, dialogBy, settled, shows } from './steps.ts'
import type { Visits } from './visit.ts'

/** The sheet with its map, which the server draws. */
const mapDrawn = (page: Page) => page.locator('article img').evaluate((map: HTMLImageElement) => map.decode())

/** The procedure of an initiative, as everybody sees it and as those who lead it do. */
export const procedureVisits: Visits = (town, say) => {
  const [remarks, examined, ready, refused, supported, work, givenUp, passport] = Array.from({ length: 8 }, () => v7())
  const { procedure } = say
  const admin = town.logins.admin?.login ?? ''
  const two = ['phone', 'desktop'] as const
  return [
    {
      name: 'procedure-remarks',
      path: `/initiatives/${remarks}`,
      paper: true,
      before: () => takesRemarks(town, remarks),
      ready: shows(procedure.remarks.answerOf.town),
    },
    {
      name: 'procedure-remarks-led',
      who: 'moderator',
      sizes: two,
      path: `/initiatives/${remarks}`,
      ready: shows(procedure.examination.choose),
      states: [
        { ...dialogBy('procedure-answer', procedure.remarks.answer), sizes: two },
        { ...dialogBy('procedure-hide', procedure.remarks.hide), sizes: two },
      ],
    },
    {
      name: 'passport',
      path: `/initiatives/${passport}/passport`,
      paper: true,
      sizes: two,
      before: () => isSupported(town, passport),
      ready: mapDrawn,
    },
    {
      name: 'procedure-examination',
      who: 'admin',
      path: `/initiatives/${examined}`,
      before: () => isExamined(town, examined, 'Сквер на Лесной улице', admin),
      ready: shows(procedure.examination.aspects.law),
      states: [{ ...dialogBy('procedure-conclude', procedure.examination.send), sizes: two }],
    },
    {
      name: 'procedure-ready',
      who: 'admin',
      sizes: two,
      path: `/initiatives/${ready}`,
      before: () => isExamined(town, ready, 'Спуск к реке с перилами'),
      ready: shows(procedure.examination.aspects.cost),
      states: [
        {
          name: 'procedure-decide',
          sizes: two,
          dialog: true,
          reach: async page => {
            await button(page, procedure.steps.decide).click()
            await button(page, procedure.decide.kinds.refused).click()
            await page.getByRole('radio').last().check()
            await button(page.locator('dialog[open]'), procedure.decide.action).click()
          },
        },
      ],
    },
    {
      name: 'procedure-refused',
      sizes: two,
      path: `/initiatives/${refused}`,
      before: () => isRefused(town, refused),
      ready: shows(procedure.now.ground),
    },
    {
      name: 'procedure-supported',
      who: 'moderator',
      sizes: two,
      path: `/initiatives/${supported}`,
      before: () => isSupported(town, supported),
      ready: shows(procedure.now.states.supported),
      states: [
        {
          name: 'procedure-begin-work',
          sizes: two,
          reach: async page => {
            await button(page, procedure.steps['begin-work']).click()
            await button(page, procedure.work.add).click()
            await button(page, procedure.work.begin).click()
          },
        },
      ],
    },
    {
      name: 'procedure-work',
      path: `/initiatives/${work}`,
      paper: true,
      before: () => isUnderWay(town, work),
      ready: shows(procedure.work.milestones),
    },
    {
      name: 'procedure-work-led',
      who: 'moderator',
      sizes: two,
      path: `/initiatives/${work}`,
      ready: shows(procedure.work.milestones),
      states: [{ ...dialogBy('procedure-give-up', procedure.steps['give-up']), sizes: two }],
    },
    {
      name: 'procedure-given-up',
      sizes: two,
      path: `/initiatives/${givenUp}`,
      before: () => isGivenUp(town, givenUp),
      ready: shows(procedure.now.givenUp),
    },
    {
      name: 'initiative-desk',
      who: 'admin',
      path: '/initiatives/desk',
      ready: shows(procedure.desk.mine),
    },
    { name: 'initiative-desk-signed-out', sizes: two, path: '/initiatives/desk', ready: settled(say) },
  ]
}
