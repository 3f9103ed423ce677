import { seeded } from '../lineage/random-edits.ts'

export type Random = () => number
/** What sentences are made of. `vocabulary` is drawn by rank, the first words far more often, as in any language. */
export type Language = {
  name: 'zh' | 'en'
  functionWords: readonly string[]
  subject: readonly string[]
  vocabulary: readonly string[]
  /** Between words, between sentences. */
  space: string
  gap: string
  stop: string
  greetings: readonly string[]
  names: readonly string[]
  sign: (name: string) => string
  short: readonly string[]
  heading: string
  quotations: readonly string[]
}

export const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]!

const VOCABULARY = 6000

function invent(seed: number, make: (random: Random) => string): string[] {
  const random = seeded(seed)
  const words = new Set<string>()
  while (words.size < VOCABULARY) words.add(make(random))
  return [...words]
}

const syllables = 'ba co de fi gra ho il ka lo mi no or pe qui ra se ti un va wo ster ment tion ly ing er an sto pla'.split(' ')
const latin = (random: Random) => Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(syllables, random)).join('')
// Any signs will do, as long as there are as many as people commonly use.
const han = (random: Random) => String.fromCharCode(0x4e00 + Math.floor(random() * 1500) * 13, 0x4e00 + Math.floor(random() * 1500) * 13)

export const english: Language = {
  name: 'en',
  functionWords: 'the of to and a in that it is for be on with as are this we not by have you at from or an they will which'.split(' '),
  subject: `bicycles|shared bicycles|electric bicycles|the city|parking|parking zones|operators|riders|helmets|batteries|pavements|deposit|
speed|safety|pedestrians|charging|insurance|fines|permits|fleet|stations|metro|minors|data|privacy|roads|accidents|lanes|officials|article`
    .replaceAll('\n', '')
    .split('|'),
  vocabulary: invent(11, latin),
  space: ' ',
  gap: ' ',
  stop: '.',
  greetings: ['Dear Sir or Madam,\n', 'Hello,\n', 'To whom it may concern:\n', 'Dear officials,\n', 'Good morning. '],
  names: 'Anna Li|John Smith|Mary Jones|Wei Chen|Tom Baker|Lucy Gray|Omar Haddad|Ivy Song|Peter Novak|Grace Kim'.split('|'),
  sign: (name) => `\nYours sincerely,\n${name}`,
  short: [
    'I agree.',
    'I agree',
    'Agreed!',
    'I fully support this proposal.',
    'No objection.',
    'Good idea, please do it soon.',
    'I am against this.',
  ],
  heading: 'Comment on the Measures of Linjiang City on Shared Electric Bicycles (draft): ',
  quotations: [
    'The total number of shared electric bicycles in the City is limited, and the limit is reviewed once a year by the transport department.',
    'An operator shall keep the location of a ride for no longer than is needed to settle the fare and any claim that arises from it.',
    'Riders shall be at least sixteen years old, wear a helmet and park within the zones that are marked for the purpose.',
    'Where a bicycle stands outside a zone for more than two hours, the operator shall remove it or pay the cost of its removal.',
    'District governments set up and look after parking zones in their districts and meet the cost from their own budgets.',
  ],
}

export const chinese: Language = {
  name: 'zh',
  functionWords: '的了是在和有也就都不我们要对于以上应该可以因为但是如果这个一个没有'.match(
    /应该|可以|因为|但是|如果|这个|一个|没有|我们|对于|以上|./g,
  )!,
  subject:
    '共享电单车 电动自行车 停放点 运营企业 骑行人 头盔 电池 人行道 押金 限速 安全 行人 充电 保险 罚款 投放量 地铁站 未成年人 个人信息 非机动车道'.split(
      ' ',
    ),
  vocabulary: invent(12, han),
  space: '',
  gap: '',
  stop: '。',
  greetings: ['尊敬的领导：\n', '您好！', '各位领导好：', '有关部门：\n', '你好，'],
  names: '张伟 王芳 李娜 刘洋 陈静 杨帆 赵磊 周敏 吴强 孙丽'.split(' '),
  sign: (name) => `\n此致敬礼\n${name}`,
  short: ['同意', '同意。', '支持！', '完全同意', '没有意见。', '我支持这个草案，希望尽快实施。', '反对'],
  heading: '关于《临江市共享电动自行车管理办法（征求意见稿）》的意见：',
  quotations: [
    '本市对共享电动自行车实行总量控制，控制数量由交通运输主管部门每年评估一次。',
    '运营企业保存骑行位置信息的期限，不得超过结算费用和处理纠纷所需要的时间。',
    '骑行人应当年满十六周岁，佩戴安全头盔，并将车辆停放在划定的停放点内。',
    '车辆在停放点以外停放超过两小时的，运营企业应当移走车辆或者承担移车费用。',
    '区人民政府负责本辖区停放点的设置和维护，所需经费列入本级财政预算。',
  ],
}
