import { addWords } from './words.ts'

// The words of dashboards travel with those pages alone.
await addWords({
  'zh-CN': () => import('../features/dashboard/messages/pages.zh-CN.ts'),
  en: () => import('../features/dashboard/messages/pages.en.ts'),
})
