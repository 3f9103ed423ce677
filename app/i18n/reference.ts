import { addWords } from './words.ts'

await addWords({
  'zh-CN': () => import('../features/agencies/messages/reference.zh-CN.ts'),
  en: () => import('../features/agencies/messages/reference.en.ts'),
})
