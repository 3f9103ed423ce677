import './activities.ts'
import { addWords } from './words.ts'

// The words of discussion rooms travel with those pages alone.
await addWords({
  'zh-CN': () => import('../features/discussion/messages/pages.zh-CN.ts'),
  en: () => import('../features/discussion/messages/pages.en.ts'),
})
