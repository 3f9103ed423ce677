import { addWords } from './words.ts'

await addWords({
  'zh-CN': () => import('../features/accounts/messages/facts.zh-CN.ts'),
  en: () => import('../features/accounts/messages/facts.en.ts'),
})
