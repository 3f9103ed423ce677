import { addWords } from './words.ts'

// The words of themes travel with those pages alone.
await addWords({
  'zh-CN': () => import('../features/consultations/messages/themes.zh-CN.ts'),
  en: () => import('../features/consultations/messages/themes.en.ts'),
})
