/** Documents that people write together. */
export const documents = {
  title: 'Протокол',
  write: 'Писать протокол',
  prose: 'Текст протокола',
  toolbar: 'Оформление текста',
  tools: {
    paragraph: 'Абзац',
    heading: 'Заголовок',
    bullet: 'Список',
    numbered: 'Нумерованный список',
    bold: 'Полужирный',
    undo: 'Отменить',
    redo: 'Вернуть',
  },
  saved: 'Сохраняется само',
  offline: 'Нет связи: пишите дальше, всё объединится',
  together: 'Пишут вместе с вами',
}
