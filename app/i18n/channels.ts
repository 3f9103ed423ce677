import { addWords } from './words.ts'

// How comments came travels with the pages that count them.
await addWords({
  'zh-CN': () => import('../features/consultations/messages/channels.zh-CN.ts'),
  en: () => import('../features/consultations/messages/channels.en.ts'),
})
