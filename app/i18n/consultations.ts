import { addWords } from './words.ts'

// The words of reading and commenting on a draft, and of lists of consultations.
await addWords({
  'zh-CN': () => import('../features/consultations/messages/zh-CN.ts'),
  en: () => import('../features/consultations/messages/en.ts'),
})
