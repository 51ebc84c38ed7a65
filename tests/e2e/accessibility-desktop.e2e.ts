import { axeOnEveryScreen } from './every-screen.ts'

axeOnEveryScreen('desktop')
