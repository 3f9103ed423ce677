import { addWords } from './words.ts'

// The words of notifications travel with their page alone.
await addWords({
  'zh-CN': () => import('../features/notifications/messages/zh-CN.ts'),
  en: () => import('../features/notifications/messages/en.ts'),
})
