import { lazy, Suspense, useEffect } from 'react'
import { BrowserRouter, Outlet, Route, Routes, useLocation } from 'react-router'
import { SessionProvider } from './core/session.tsx'
import { loadStaffTexts } from './texts/staff-texts.ts'
import { spokenLanguage, TextsProvider } from './texts/texts.tsx'
import type { Texts } from './texts/types.ts'
import { Loading } from './ui/loading.tsx'
import { Toasts } from './ui/toast.tsx'
import css from './ui/waiting.module.css'

// Each screen is a chunk of its own: a phone in a yard loads the participant's page and nothing else.
const PublicScreen = lazy(async () => ({ default: (await import('./screens/public/public-screen.tsx')).PublicScreen }))
const ScheduleScreen = lazy(async () => ({
  default: (await import('./screens/schedule/schedule-screen.tsx')).ScheduleScreen,
}))
const InitiativeRoutes = lazy(async () => ({
  default: (await import('./screens/initiatives/initiative-routes.tsx')).InitiativeRoutes,
}))
const PlanScreen = lazy(async () => ({
  default: (await withTexts(import('./screens/schedule/plan-screen.tsx'))).PlanScreen,
}))
const AskScreen = lazy(async () => ({ default: (await import('./screens/schedule/ask-screen.tsx')).AskScreen }))
const MeetingScreen = lazy(async () => ({
  default: (await import('./screens/schedule/meeting-screen.tsx')).MeetingScreen,
}))
const ParticipantScreen = lazy(async () => ({
  default: (await import('./screens/participant/participant-screen.tsx')).ParticipantScreen,
}))
const ConsoleScreen = lazy(async () => ({
  default: (await withTexts(import('./screens/console/console-screen.tsx'))).ConsoleScreen,
}))
const ProjectorScreen = lazy(async () => ({
  default: (await withTexts(import('./screens/projector/projector-screen.tsx'))).ProjectorScreen,
}))
const DeskScreen = lazy(async () => ({
  default: (await withTexts(import('./screens/desk/desk-screen.tsx'))).DeskScreen,
}))
const LoginScreen = lazy(async () => ({
  default: (await withTexts(import('./screens/login/login-screen.tsx'))).LoginScreen,
}))
const PeopleScreen = lazy(async () => ({
  default: (await withTexts(import('./screens/people/people-screen.tsx'))).PeopleScreen,
}))
const ResidentsScreen = lazy(async () => ({
  default: (await withTexts(import('./screens/residents/residents-screen.tsx'))).ResidentsScreen,
}))
const EnterScreen = lazy(async () => ({
  default: (await withTexts(import('./screens/login/enter-screen.tsx'))).EnterScreen,
}))
const ConsentScreen = lazy(async () => ({
  default: (await withTexts(import('./screens/login/consent-screen.tsx'))).ConsentScreen,
}))
const SettingsScreen = lazy(async () => ({
  default: (await withTexts(import('./screens/settings/settings-screen.tsx'))).SettingsScreen,
}))
const MoreScreens = lazy(async () => ({ default: (await import('./more-screens.tsx')).MoreScreens }))
const StaffFrame = lazy(async () => ({ default: (await import('./ui/staff-frame.tsx')).StaffFrame }))

/** A screen whose texts are fetched beside its code. */
async function withTexts<Screen>(screen: Promise<Screen>): Promise<Screen> {
  await loadStaffTexts(spokenLanguage())
  return screen
}

/** The whole client: texts, session, routes. */
export function App({ texts }: { texts: Texts }) {
  return (
    <TextsProvider texts={texts}>
      <SessionProvider>
        <BrowserRouter>
          <ScrollToTop />
          <Suspense fallback={<Waiting />}>
            <Screens />
          </Suspense>
        </BrowserRouter>
        <Toasts />
      </SessionProvider>
    </TextsProvider>
  )
}

function Screens() {
  return (
    <Routes>
      <Route index element={<PublicScreen />} />
      <Route path="/meetings" element={<ScheduleScreen />} />
      <Route path="/meetings/ask" element={<AskScreen />} />
      <Route path="/meetings/:id" element={<MeetingScreen />} />
      <Route path="/meetings/:id/projector" element={<ProjectorScreen />} />
      <Route path="/initiatives/*" element={<InitiativeRoutes />} />
      <Route path="/m" element={<ParticipantScreen />} />
      <Route path="/m/:code" element={<ParticipantScreen />} />
      <Route path="/login" element={<LoginScreen />} />
      <Route path="/enter" element={<EnterScreen />} />
      <Route path="/consent" element={<ConsentScreen />} />
      <Route element={<Staff />}>
        <Route path="/meetings/new" element={<PlanScreen />} />
        <Route path="/meetings/:id/edit" element={<PlanScreen />} />
        <Route path="/meetings/:id/console" element={<ConsoleScreen />} />
        <Route path="/desk" element={<DeskScreen />} />
        <Route path="/people" element={<PeopleScreen />} />
        <Route path="/residents" element={<ResidentsScreen />} />
        <Route path="/settings" element={<SettingsScreen />} />
      </Route>
      <Route path="*" element={<MoreScreens />} />
    </Routes>
  )
}

/** Mantine's provider stands around the staff's screens alone: the public ones do not pay for it. */
function Staff() {
  return (
    <StaffFrame>
      <Outlet />
    </StaffFrame>
  )
}

function Waiting() {
  return (
    <div className={css.waiting}>
      <Loading />
    </div>
  )
}

/** A new page starts at its top; the same page with another filter stays where it is. */
function ScrollToTop() {
  const { pathname } = useLocation()
  useEffect(() => {
    window.scrollTo(0, 0)
  }, [pathname])
  return null
}
