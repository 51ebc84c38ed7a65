import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { openStage } from '../../support/browser-stage.ts'
import { dialog, joinFrom, longToTakeBack } from '../../support/browser-steps.ts'

const stage = openStage()

test('a visitor asks for a meeting, a neighbour joins, a moderator plans it from there, and there are a poster and a calendar entry', async () => {
  const { veche, people } = stage
  const login = await veche.person('moderator', { role: 'moderator' })

  const { page: anna } = await people.person('anna', 'phone', { path: '/meetings/ask' })
  await anna.getByRole('combobox').fill('Садовая, 8')
  await anna.getByRole('option', { name: /Садовая, 8–14/ }).click()
  await anna.getByRole('button', { name: 'Попросить встречу' }).click()
  await anna.getByText('Выберите хотя бы одну тему').waitFor()
  await anna.getByRole('button', { name: 'Освещение', exact: true }).click()
  await anna.getByLabel(/Телефон или почта/).fill('+7 912 000-00-00')
  await anna.getByRole('button', { name: 'Попросить встречу' }).click()
  await anna.getByText('Просьба принята').waitFor()
  await anna.getByText('просят 1 житель').waitFor()

  const { page: boris } = await people.person('boris', 'phone', { path: '/meetings' })
  await boris.getByRole('button', { name: 'Мне тоже нужно' }).click()
  await boris.getByRole('button', { name: 'Вы просите' }).waitFor()
  // Everybody sees the count grow, and nobody the contact.
  await anna.getByText('просят 2 жителя').waitFor()
  expect(await boris.content()).not.toContain('+7 912')

  const { page: staff } = await people.person('moderator', 'desktop', { path: '/meetings', login })
  await staff.getByRole('button', { name: 'Слова и контакты' }).click()
  await staff.getByText('+7 912 000-00-00').waitFor()
  await staff.getByRole('link', { name: 'Назначить встречу' }).last().click()
  await staff.getByRole('heading', { name: 'Новая встреча' }).waitFor()
  await staff.getByText('По просьбе: 2 жителя').waitFor()
  await staff.getByLabel('Название').fill('Встреча по просьбе жителей')
  await staff.getByLabel('Дата').fill(`${new Date().getFullYear() + 1}-05-20`)
  await staff.getByRole('button', { name: 'Заполнить обычной повесткой' }).click()
  await staff.getByRole('button', { name: 'Назначить встречу' }).click()
  await staff.getByRole('heading', { name: 'Встреча по просьбе жителей' }).waitFor()
  await anna.getByText('Встреча назначена на 20 мая, 19:00').waitFor()

  const calendar = await staff.getByRole('link', { name: 'Добавить в календарь' }).getAttribute('href')
  expect(await (await staff.request.get(calendar ?? '')).text()).toContain('BEGIN:VEVENT')
  await staff.getByRole('link', { name: 'Афиша и текст для соцсетей' }).click()
  await staff
    .getByText('Среда, 20 мая')
    .or(staff.getByText(/, 20 мая/))
    .first()
    .waitFor()
  await staff.getByText('Вопросы жителей').first().waitFor()
  await staff.locator('.town-map canvas').first().waitFor()
  expect(await dialog(staff).count()).toBe(0)
})

test('somebody looks for a meeting in the calendar with the keyboard alone, and sends the address of its day', async () => {
  const { people } = stage
  const day = `${new Date().getFullYear() + 1}-05-20`
  const { page: olga } = await people.person('olga', 'desktop', { path: '/meetings' })
  await olga.getByRole('button', { name: 'Календарь', exact: true }).click()
  await olga.goto(`/meetings?view=calendar&day=${day}`)
  const meeting = olga.getByRole('grid').getByRole('link', { name: /назначена.*Встреча по просьбе жителей/ })
  await meeting.waitFor()
  await olga.locator('[data-day][tabindex="0"]').focus()
  await olga.keyboard.press('ArrowDown')
  await olga.waitForURL(/day=\d{4}-05-27/)
  await olga.getByText('В этот день встреч нет').waitFor()
  await olga.keyboard.press('ArrowUp')
  await olga.waitForURL(`**/meetings?view=calendar&day=${day}`)
  const { page: petr } = await people.person('petr', 'phone', {
    path: new URL(olga.url()).pathname + new URL(olga.url()).search,
  })
  await petr.getByRole('heading', { level: 2, name: /20 мая/ }).waitFor()
  await petr.getByRole('link', { name: 'Встреча по просьбе жителей' }).waitFor()
  await petr.getByRole('button', { name: 'Следующий месяц' }).click()
  await petr.getByRole('heading', { name: /^Июнь/ }).waitFor()
})

test('a question asked in advance is accepted, supported by a neighbour, and at the meeting both supports stand apart', async () => {
  const { veche, people } = stage
  const login = await veche.person('moderator-ahead', { role: 'moderator' })
  await longToTakeBack(veche)
  const meeting = v7()
  const plan = {
    kind: 'yard',
    title: 'Встреча с вопросами заранее',
    place: await veche.placeNamed('Садовая, 8–14'),
    address: 'Двор',
    startsAt: `${new Date().getFullYear() + 1}-05-20T16:00:00.000Z`,
    agenda: [],
  }
  await veche.system(`meeting:${meeting}`, 'meetings.plan-meeting', plan, meeting)
  const path = `/meetings/${meeting}`
  const [{ page: anna }, { page: boris }, { page: staff }] = await Promise.all([
    people.person('anna', 'phone', { path }),
    people.person('boris', 'phone', { path }),
    people.person('moderator', 'desktop', { path, login }),
  ])
  const question = 'Когда включат свет у школы?'
  await anna.getByRole('button', { name: 'Задать вопрос заранее' }).click()
  await anna.getByRole('button', { name: 'Отправить ведущему' }).click()
  await anna.getByText('Напишите, о\u00a0чём вопрос').waitFor()
  await anna.getByRole('textbox', { name: 'Ваш вопрос' }).fill(`${question}!!!`)
  await anna.getByRole('button', { name: 'Освещение', exact: true }).click()
  await anna.getByRole('button', { name: 'Отправить ведущему' }).click()
  await anna.getByText('ждёт ведущего').waitFor()
  expect(await boris.content()).not.toContain(question)

  // The moderator looks at it on the meeting's own page, long before there is anything to run.
  await staff.getByRole('link', { name: 'Вопросы заранее, ждут проверки: 1' }).click()
  const moderation = staff.getByRole('region', { name: /ждут проверки|Проверка вопросов/ })
  await moderation.getByRole('button', { name: 'Изменить' }).click()
  await dialog(staff).getByRole('textbox', { name: 'Слова' }).fill(question)
  await dialog(staff).getByRole('button', { name: 'Сохранить' }).click()
  await moderation.getByRole('button', { name: 'Принять' }).click()
  await boris.getByRole('button', { name: `Поддержать: ${question}` }).waitFor()
  await moderation.getByRole('button', { name: `Вернуть во входящие: ${question}` }).click()
  await boris.getByRole('button', { name: `Поддержать: ${question}` }).waitFor({ state: 'detached' })
  await moderation.getByRole('button', { name: 'Скрыть…' }).click()
  await dialog(staff).getByRole('button', { name: 'не по теме встречи' }).click()
  await dialog(staff).getByRole('button', { name: 'Скрыть', exact: true }).click()
  await anna.getByText('скрыт ведущим').waitFor()
  await moderation.getByText('Скрытые: 1').click()
  await moderation.getByRole('button', { name: 'Вернуть' }).click()
  await boris.getByRole('button', { name: `Поддержать: ${question}` }).click()
  await boris.getByRole('button', { name: `Поддержано: ${question}` }).waitFor()
  await anna.getByText('поддержал 1\u00a0человек').waitFor()

  await veche.system(`meeting:${meeting}`, 'meetings.open-meeting', {})
  const [{ code }] = await veche.sql<[{ code: string }]>`select code from meeting where id = ${meeting}`
  await Promise.all([anna, boris].map(page => page.goto(`${veche.url}/m/${code}`)))
  await Promise.all([joinFrom(anna, 'Садовая, 8'), joinFrom(boris, 'Садовая, 10')])
  await anna.getByRole('button', { name: `Поддержать: ${question}` }).click()
  const apart = '1\u00a0+\u00a01\u00a0заранее'
  await boris.getByText(`поддержали ${apart}`).waitFor()
  await boris.getByText('Вы поддержали до\u00a0встречи').waitFor()
  await staff.goto(`${veche.url}${path}/console`)
  await staff.getByRole('button', { name: question }).filter({ hasText: apart }).waitFor()
})
