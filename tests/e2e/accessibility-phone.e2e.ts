import { axeOnEveryScreen } from './every-screen.ts'

axeOnEveryScreen('phone')
