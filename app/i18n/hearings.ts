import './activities.ts'
import { addWords } from './words.ts'

// The words of hearings travel with those pages alone.
await addWords({
  'zh-CN': () => import('../features/hearings/messages/pages.zh-CN.ts'),
  en: () => import('../features/hearings/messages/pages.en.ts'),
})
