import { messages as officeEn } from './office.en.ts'
import { messages as officeZh } from './office.zh-cn.ts'
import { messages as en } from './public.en.ts'
import { messages as zh } from './public.zh-cn.ts'
import { registerMessages } from './translate.ts'

registerMessages('zh-CN', zh, officeZh)
registerMessages('en', en, officeEn)

export { translatorFor } from './translate.ts'
