import './activities.ts'
import { addWords } from './words.ts'

// The words of opinion maps travel with those pages alone.
await addWords({
  'zh-CN': () => import('../features/opinion/messages/pages.zh-CN.ts'),
  en: () => import('../features/opinion/messages/pages.en.ts'),
})
