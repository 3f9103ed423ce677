import { addWords } from './words.ts'

// The words of results and reports travel with those pages alone: readers of a draft need not wait for them.
await addWords({
  'zh-CN': () => import('../features/consultations/messages/results.zh-CN.ts'),
  en: () => import('../features/consultations/messages/results.en.ts'),
})
