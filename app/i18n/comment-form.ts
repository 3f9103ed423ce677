import { addWords } from './words.ts'

// The words of the form travel with the pages that hold it.
await addWords({
  'zh-CN': () => import('../features/consultations/messages/comment-form.zh-CN.ts'),
  en: () => import('../features/consultations/messages/comment-form.en.ts'),
})
