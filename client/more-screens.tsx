import { lazy } from 'react'
import { Route, Routes } from 'react-router'
import { loadStaffTexts } from './texts/staff-texts.ts'
import { spokenLanguage } from './texts/texts.tsx'
import { NotFound } from './ui/not-found.tsx'

const ProtocolScreen = lazy(async () => ({
  default: (await withTexts(import('./screens/protocol/protocol-screen.tsx'))).ProtocolScreen,
}))
const OwnIssueScreen = lazy(async () => ({
  default: (await import('./screens/own-issue/own-issue-screen.tsx')).OwnIssueScreen,
}))
const VoiceScreen = lazy(async () => ({
  default: (await withTexts(import('./screens/voice/voice-screen.tsx'))).VoiceScreen,
}))
const CardsScreen = lazy(async () => ({
  default: (await withTexts(import('./screens/voice/cards-screen.tsx'))).CardsScreen,
}))
const PrompterScreen = lazy(async () => ({
  default: (await withTexts(import('./screens/prompter/prompter-screen.tsx'))).PrompterScreen,
}))
const ReplayScreen = lazy(async () => ({
  default: (await withTexts(import('./screens/replay/replay-screen.tsx'))).ReplayScreen,
}))
const PosterScreen = lazy(async () => ({
  default: (await withTexts(import('./screens/posters/poster-screen.tsx'))).PosterScreen,
}))
const ResultsPosterScreen = lazy(async () => ({
  default: (await withTexts(import('./screens/posters/results-poster-screen.tsx'))).ResultsPosterScreen,
}))
const RegistrationScreen = lazy(async () => ({
  default: (await import('./screens/schedule/registration-screen.tsx')).RegistrationScreen,
}))
const RoundsScreen = lazy(async () => ({ default: (await import('./screens/rounds/rounds-screen.tsx')).RoundsScreen }))
const RoundScreen = lazy(async () => ({ default: (await import('./screens/rounds/round-screen.tsx')).RoundScreen }))
const BoothScreen = lazy(async () => ({ default: (await import('./screens/rounds/booth-screen.tsx')).BoothScreen }))
const RoundDeskScreen = lazy(async () => ({
  default: (await import('./screens/rounds/round-desk-screen.tsx')).RoundDeskScreen,
}))
const TerminalScreen = lazy(async () => ({
  default: (await import('./screens/rounds/terminal-screen.tsx')).TerminalScreen,
}))
const ExplainedScreen = lazy(async () => ({
  default: (await import('./screens/rounds/explained-screen.tsx')).ExplainedScreen,
}))
const WhatIfScreen = lazy(async () => ({ default: (await import('./screens/rounds/what-if-screen.tsx')).WhatIfScreen }))
const TurnoutScreen = lazy(async () => ({
  default: (await import('./screens/rounds/turnout-screen.tsx')).TurnoutScreen,
}))
const NoticeScreen = lazy(async () => ({ default: (await import('./screens/rounds/notice-screen.tsx')).NoticeScreen }))
const PaperScreen = lazy(async () => ({ default: (await import('./screens/rounds/paper-screen.tsx')).PaperScreen }))

const NewsScreen = lazy(async () => ({ default: (await import('./screens/news/news-screen.tsx')).NewsScreen }))

/** Screens that nobody opens first: where their code lies is known a moment later, and the map's first load is lighter by that. */
export function MoreScreens() {
  return (
    <Routes>
      <Route path="/i/:code" element={<OwnIssueScreen />} />
      <Route path="/meetings/:id/protocol/print" element={<ProtocolScreen print />} />
      <Route path="/meetings/:id/protocol" element={<ProtocolScreen />} />
      <Route path="/meetings/:id/voice" element={<VoiceScreen />} />
      <Route path="/meetings/:id/cards" element={<CardsScreen />} />
      <Route path="/meetings/:id/prompter" element={<PrompterScreen />} />
      <Route path="/meetings/:id/replay" element={<ReplayScreen />} />
      <Route path="/meetings/:id/poster" element={<PosterScreen />} />
      <Route path="/meetings/:id/results-poster" element={<ResultsPosterScreen />} />
      <Route path="/meetings/:id/registration" element={<RegistrationScreen />} />
      <Route path="/rounds" element={<RoundsScreen />} />
      <Route path="/rounds/:id" element={<RoundScreen />} />
      <Route path="/rounds/:id/vote" element={<BoothScreen />} />
      <Route path="/rounds/new" element={<RoundDeskScreen />} />
      <Route path="/rounds/:id/desk" element={<RoundDeskScreen />} />
      <Route path="/rounds/:id/turnout" element={<TurnoutScreen />} />
      <Route path="/rounds/:id/notice" element={<NoticeScreen />} />
      <Route path="/rounds/:id/terminal" element={<TerminalScreen />} />
      <Route path="/rounds/:id/explained" element={<ExplainedScreen />} />
      <Route path="/rounds/:id/what-if" element={<WhatIfScreen />} />
      <Route path="/rounds/:id/paper" element={<PaperScreen />} />
      <Route path="/news" element={<NewsScreen />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  )
}

/** A screen whose texts are fetched beside its code. */
async function withTexts<Screen>(screen: Promise<Screen>): Promise<Screen> {
  await loadStaffTexts(spokenLanguage())
  return screen
}
