import type { noTown as ru } from '../ru/no-town.ts'

/** A server into which no town has been brought yet. */
export const noTown: typeof ru = {
  title: 'No town has been loaded yet',
  words:
    'Veche is running, but it has no map, yards or meetings yet. They appear once the administrator loads the town.',
  administrator: 'For the administrator: load a folder of GeoJSON layers with this command on the server.',
  command: 'npm run town:import -- FOLDER',
}
