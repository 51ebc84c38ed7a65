import { useRemembered } from '../../core/memory.ts'

export type Scheme = 'light' | 'dark'

/** Light for the sun, dark for the night: as this device does it, until somebody chooses here. */
export function useScheme(): { scheme: Scheme; turn: () => void } {
  const [scheme, setScheme] = useRemembered<Scheme>('veche.prompter', deviceScheme())
  return { scheme, turn: () => setScheme(scheme === 'dark' ? 'light' : 'dark') }
}

const deviceScheme = (): Scheme => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
