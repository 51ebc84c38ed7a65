import { Route, Routes } from 'react-router'
import { later } from '../../ui/later.tsx'
import { NotFound } from '../../ui/not-found.tsx'
import { BeginScreen } from './begin-screen.tsx'
import { IdeaScreen } from './idea-screen.tsx'
import { InitiativeDeskScreen } from './initiative-desk-screen.tsx'
import { InitiativeScreen } from './initiative-screen.tsx'
import { InitiativesScreen } from './initiatives-screen.tsx'
import { JoinScreen } from './join-screen.tsx'

const SlipScreen = later(async () => (await import('./slip-screen.tsx')).SlipScreen)
const ImportScreen = later(async () => (await import('./import-screen.tsx')).ImportScreen)
// To print: seldom opened.
const SheetsScreen = later(async () => (await import('./sheets-screen.tsx')).SheetsScreen)
const PassportScreen = later(async () => (await import('./passport-screen.tsx')).PassportScreen)

/** All that stands under `/initiatives`, in one piece: who reads one of them mostly goes on to the next. */
export function InitiativeRoutes() {
  return (
    <Routes>
      <Route index element={<InitiativesScreen />} />
      <Route path="new" element={<IdeaScreen />} />
      <Route path="begin" element={<BeginScreen />} />
      <Route path="join/:link" element={<JoinScreen />} />
      <Route path="import" element={<ImportScreen />} />
      <Route path="desk" element={<InitiativeDeskScreen />} />
      <Route path=":id/sheets" element={<SheetsScreen />} />
      <Route path=":id" element={<InitiativeScreen />} />
      <Route path=":id/slip" element={<SlipScreen />} />
      <Route path=":id/passport" element={<PassportScreen />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  )
}
