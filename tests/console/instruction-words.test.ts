import { expect, test } from 'vitest'
import { proposeWording } from '../../client/meetings/instruction-words.ts'

const lead = 'Восстановить освещение'

test.each([
  ['Тёмно у школы № 7, дети ходят с фонариком', 'Восстановить освещение: тёмно у школы № 7, дети ходят с фонариком'],
  ['Садовая, 12: не горят фонари.', 'Восстановить освещение: Садовая, 12: не горят фонари'],
  ['ЖЭК не меняет лампы!', 'Восстановить освещение: ЖЭК не меняет лампы'],
  ['«Лежачий полицейский» на въезде', 'Восстановить освещение: «Лежачий полицейский» на въезде'],
  ['Площадь перед домом тёмная', 'Восстановить освещение: площадь перед домом тёмная'],
])('a complaint follows the lead of its category: %s', (said, proposed) => {
  expect(proposeWording(said, lead, 'ru')).toBe(proposed)
})

test.each([
  ['Когда уберут снежную кучу с парковки?', 'Убрать снежную кучу с парковки'],
  ['Когда же наконец починят качели?', 'Починить качели'],
  ['Почините  лавку у второго подъезда', 'Починить лавку у второго подъезда'],
  ['Прошу вас срочно вывезти старые тополя', 'Вывезти старые тополя'],
  ['Нужно поставить урны', 'Поставить урны'],
  ['установить скамейки у детской площадки', 'Установить скамейки у детской площадки'],
])('a question or a request becomes what is to be done: %s', (said, proposed) => {
  expect(proposeWording(said, lead, 'ru')).toBe(proposed)
})

test.each([
  ['Освещение вдоль дорожки к школе № 7', 'Восстановить освещение вдоль дорожки к школе № 7'],
  ['Вывоз старых тополей', 'Организовать вывоз старых тополей'],
  ['Уборка снега', 'Организовать уборку снега'],
])('a thing named by its noun gets one verb: %s', (said, proposed) => {
  expect(proposeWording(said, lead, 'ru')).toBe(proposed)
})

test('without words the lead stands alone', () => {
  expect(proposeWording('  ', lead, 'ru')).toBe(lead)
})

test('a proposal never exceeds what an instruction may hold', () => {
  expect(proposeWording('тёмно '.repeat(300), lead, 'ru').length).toBeLessThanOrEqual(1000)
})

test('English has its lead before the words', () => {
  expect(proposeWording('Dark by the school.', 'Restore the lighting', 'en')).toBe(
    'Restore the lighting: dark by the school',
  )
})
