import { addWords } from './words.ts'

// The words of earlier and shared answers travel with those pages alone.
await addWords({
  'zh-CN': () => import('../features/consultations/messages/answers.zh-CN.ts'),
  en: () => import('../features/consultations/messages/answers.en.ts'),
})
