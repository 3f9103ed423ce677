import { addWords } from './words.ts'

// The words of comparisons travel with those pages alone.
await addWords({
  'zh-CN': () => import('../features/consultations/messages/changes.zh-CN.ts'),
  en: () => import('../features/consultations/messages/changes.en.ts'),
})
