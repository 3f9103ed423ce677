import { addWords } from './words.ts'

// The words of attachments travel with the pages that lead to them.
await addWords({
  'zh-CN': () => import('../features/consultations/messages/attachments.zh-CN.ts'),
  en: () => import('../features/consultations/messages/attachments.en.ts'),
})
