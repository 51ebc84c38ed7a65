import { axeOnEveryScene } from './every-screen.ts'

axeOnEveryScene()
