import { streetCases } from './streets.ts'

/** What the slots of a text stand for. */
export type Spot = {
  readonly street: string
  readonly house: string
  readonly otherHouse: string
  readonly entrance: number
  readonly floor: number
  readonly school: string
  readonly kindergarten: string
  readonly shop: string
  readonly bus: number
}

/** Fills the slots of a text: `{дом}` 12, `{дом2}` 14, `{по}` «по улице Гагарина», `{на}` «на улице Гагарина», `{п}` entrance, `{э}` floor. Throws for a slot it does not know. */
export function fill(text: string, spot: Spot): string {
  const street = streetCases(spot.street)
  const slots: Readonly<Record<string, string | number>> = {
    дом: spot.house,
    дом2: spot.otherHouse,
    по: street.along,
    на: street.on,
    На: capitalised(street.on),
    п: spot.entrance,
    э: spot.floor,
    школа: spot.school,
    сад: spot.kindergarten,
    магазин: spot.shop,
    автобус: spot.bus,
  }
  return text.replaceAll(/\{([^}]*)\}/g, (_, name: string) => {
    const value = slots[name]
    if (value === undefined) throw new Error(`an unknown slot ${name} in «${text}»`)
    return String(value)
  })
}

export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
