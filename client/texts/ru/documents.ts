/** Documents that people write together. */
export const documents = {
  notes: 'Заметки ведущих',
  placeholder: 'Видят только те, кто ведёт встречу. Можно писать вместе.',
  saved: 'Сохраняется само',
  offline: 'Нет связи: написанное объединится, когда она вернётся',
  also: (names: string) => `пишут вместе: ${names}`,
}
