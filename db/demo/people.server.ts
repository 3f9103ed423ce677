import type { DemoPerson } from './types.server.ts'

const staff: DemoPerson[] = [
  { key: 'admin', email: 'admin@minyi.test', displayName: '平台管理员', kind: 'administrator', language: 'zh' },
  {
    key: 'official1',
    email: 'official1@minyi.test',
    displayName: '市交通运输局经办人',
    kind: 'official',
    agency: 'transport',
    roles: ['author', 'moderator', 'analyst'],
    mandate: '起草共享电动自行车管理办法，办理公众意见',
    language: 'zh',
  },
  {
    key: 'chief1',
    email: 'chief1@minyi.test',
    displayName: '市交通运输局负责人',
    kind: 'official',
    agency: 'transport',
    roles: ['decision-maker'],
    mandate: '主持局务会议，最后发表意见并作出决定',
    language: 'zh',
  },
  {
    key: 'official2',
    email: 'official2@minyi.test',
    displayName: '市城市管理局经办人',
    kind: 'official',
    agency: 'city-management',
    roles: ['author', 'moderator', 'analyst'],
    mandate: '起草生活垃圾分类投放点管理规定，办理公众意见',
    language: 'zh',
  },
]

const expert = (n: number, displayName: string, expertise: string, language: 'zh' | 'en' = 'zh'): DemoPerson => ({
  key: `expert${n}`,
  email: `expert${n}@minyi.test`,
  displayName,
  kind: 'expert',
  expertise,
  language,
})

const experts: DemoPerson[] = [
  expert(1, '慢行系统规划师', '交通工程：慢行交通与停放设施规划，从业十六年'),
  expert(2, '数据合规律师', '法律：个人信息保护与平台责任，执业律师'),
  expert(3, '无障碍环境顾问', '无障碍设计：公共空间评估与标准编制'),
  expert(4, '电池安全工程师', '电气与消防：锂电池充换电设施安全'),
  expert(5, 'Injury prevention researcher', 'Public health: road injury, helmets and speed', 'en'),
]

const citizen = (n: number, displayName: string, language: 'zh' | 'en' = 'zh'): DemoPerson => ({
  key: `citizen${n}`,
  email: `citizen${n}@minyi.test`,
  displayName,
  kind: 'person',
  language,
})

const citizens: DemoPerson[] = [
  citizen(1, '南岸早班公交'), // takes bus and e-bike to work
  citizen(2, '第四单到哪了'), // delivery rider
  citizen(3, '小满妈妈'), // parent of two
  citizen(4, '轮子上的阿岚'), // wheelchair user
  citizen(5, '桥头豆浆店'), // shop owner
  citizen(6, '退休语文老师'), // elderly
  citizen(7, '青石巷住户'), // lives in an old quarter
  citizen(8, '晚自习下课'), // student
  citizen(9, 'Harbour Lane'), // foreign resident, commuter
  citizen(10, 'Two Wheels North'), // foreign resident, cyclist
  citizen(11, '夜班护士'), // works nights
  citizen(12, '凌晨四点的调度车'), // operator's field worker
  citizen(13, '三号楼楼组长'), // block leader
  citizen(14, '写代码骑车上班'), // engineer
  citizen(15, '河堤遛狗'), // walks on the riverside
  citizen(16, 'Ferry Street K'), // foreign resident, runs a café
  citizen(17, '药房值班'), // works in a pharmacy
  citizen(18, '北山坡上人家'), // lives far from the centre
  citizen(19, 'Lantern Hill'), // visiting teacher
  citizen(20, '物业值班室'), // works for a property manager
]

const organisations: DemoPerson[] = [
  {
    key: 'org1',
    email: 'org1@minyi.test',
    displayName: '视障者互助社',
    kind: 'organisation',
    mandate: '代表本市一百四十名视力障碍会员发表意见，意见经会员会议讨论',
    language: 'zh',
  },
]

export const demoPeople: DemoPerson[] = [...staff, ...experts, ...citizens, ...organisations]

/** Year of birth, sex, district, as the demo's people chose to say them; not all did. */
export const demoFacts: Record<string, [birthYear: number | null, sex: 'female' | 'male' | null, district: string | null]> = {
  citizen1: [1988, 'male', '南岸区'],
  citizen2: [1997, 'male', '江北区'],
  citizen3: [1990, 'female', '南岸区'],
  citizen4: [1986, 'female', '江北区'],
  citizen5: [1975, 'male', '南岸区'],
  citizen6: [1957, 'female', '老城区'],
  citizen7: [1979, 'male', '老城区'],
  citizen8: [2004, 'female', '江北区'],
  citizen9: [1984, 'male', '新港区'],
  citizen10: [1993, 'male', '江北区'],
  citizen11: [1991, 'female', '南岸区'],
  citizen12: [1995, 'male', '新港区'],
  citizen13: [1972, 'female', '老城区'],
  citizen14: [1994, 'male', '江北区'],
  citizen15: [1982, 'male', '南岸区'],
  citizen16: [1989, 'female', '南岸区'],
  citizen17: [1998, 'female', '江北区'],
  citizen18: [1970, 'male', '北山区'],
  citizen19: [1996, 'female', '南岸区'],
  citizen20: [1983, 'male', '江北区'],
  expert1: [1980, 'male', '南岸区'],
  expert2: [1987, 'female', '江北区'],
  expert3: [1992, 'female', '南岸区'],
  expert4: [1978, 'male', '江北区'],
}
