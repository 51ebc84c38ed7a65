import type { Id } from '#shared/core/value.ts'
import type { InitiativeShown } from '#shared/initiatives/initiative-shown.ts'
import type { CityState } from '#shared/state.ts'
import type { Device, TestVeche } from '../support/veche.ts'

/** A device at which somebody new has signed in. */
export async function signedIn(
  veche: TestVeche,
  login: string,
  role: 'resident' | 'moderator' | 'head' = 'resident',
): Promise<Device> {
  const device = veche.device()
  await device.signIn(await veche.person(login, { role }))
  return device
}

/** The initiatives that everybody sees. */
export const cityOf = async (device: Device) =>
  ((await (await device.http('GET', '/api/city')).json()) as { state: CityState }).state.initiatives

/** An initiative as it is shown to somebody. */
export const show = async (device: Device, id: Id) =>
  (await (await device.http('GET', `/api/initiatives/${id}`)).json()) as InitiativeShown
