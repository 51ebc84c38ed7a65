import { useSurroundings } from './surroundings.ts'

/** The town's arms beside its name, which says all there is to say; nothing where it has none. */
export function Arms({ className }: { className?: string | undefined }) {
  const { arms } = useSurroundings().town
  return arms ? <img className={className} src={armsUrl(arms)} alt="" /> : null
}

/** Where a picture of the arms lies: under its own hash, so that it never changes. */
export const armsUrl = (arms: string): string => `/api/arms/${arms}`
