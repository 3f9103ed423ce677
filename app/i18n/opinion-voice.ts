import './opinion.ts'
import { addWords } from './words.ts'

// The words of voting, of one's own statements and of where one stands.
await addWords({
  'zh-CN': () => import('../features/opinion/messages/voice.zh-CN.ts'),
  en: () => import('../features/opinion/messages/voice.en.ts'),
})
