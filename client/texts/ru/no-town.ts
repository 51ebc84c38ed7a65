/** A server into which no town has been brought yet. */
export const noTown = {
  title: 'Город ещё не загружен',
  words: 'Вече работает, но карты, дворов и встреч на нём пока нет. Они появятся, когда администратор загрузит город.',
  administrator: 'Администратору: загрузите папку со слоями GeoJSON командой на сервере.',
  command: 'npm run town:import -- ПАПКА',
}
