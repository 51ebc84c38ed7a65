import './mantine-styles.ts'
import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { useUsualColours } from './sight.ts'
import { theme } from './theme.ts'

/** What the staff's screens stand in: inside it Mantine's components work, outside they do not. */
export function StaffFrame({ children }: { children: ReactNode }) {
  useUsualColours()
  return (
    <MantineProvider theme={theme} forceColorScheme="light">
      {children}
    </MantineProvider>
  )
}
