import { addWords } from './words.ts'

// The words of texts that many sent travel with those pages alone.
await addWords({
  'zh-CN': () => import('../features/consultations/messages/campaigns.zh-CN.ts'),
  en: () => import('../features/consultations/messages/campaigns.en.ts'),
})
