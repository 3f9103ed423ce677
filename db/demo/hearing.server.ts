/** A hearing on the waste rules. Who of those who applied has a seat is drawn; each has something to say. Our own writing. */
export const demoHearing = {
  titleZh: '投放点开放时间和设置距离听证会',
  titleEn: 'Hearing on opening hours and siting of drop-off points',
  aboutZh: '征求意见中分歧最大的两件事：投放点由谁定开放时间，离住宅窗户多远。请居民、物业服务人和收运单位当面陈述意见和理由。',
  aboutEn:
    'The two matters on which comments differed most: who sets the opening hours of drop-off points, and how far they stand from windows. Residents, property managers and collectors state their views and reasons.',
  venueZh: '临江市城市管理局一楼听证室',
  venueEn: 'Hearing room, ground floor, City Management Bureau',
  groups: '居民 | Residents 3\n物业服务人 | Property managers 1\n收运单位 | Collectors 1',
  agenda: '起草人介绍草案第五条、第八条\n参加人依次陈述意见和理由\n参加人相互询问\n主持人归纳争议，宣读笔录',
  opening: '主持人：现在听证。先请起草人介绍草案第五条和第八条。',
}

type Said = {
  by: string
  group: 'g1' | 'g2' | 'g3'
  why: string
  said: string
  outcome: 'adopted' | 'partly' | 'not-adopted'
  reason: string
}
export const demoApplicants: readonly Said[] = [
  {
    by: 'citizen3',
    group: 'g1',
    why: '家里有婴儿，阳台正对投放点。',
    said: '我家阳台离桶八米，夏天关着窗过。距离不够的地方，封闭和除臭要写成必须，不能写“难以满足的”。',
    outcome: 'adopted',
    reason: '不足八米的，必须封闭并安装除臭装置。',
  },
  {
    by: 'citizen11',
    group: 'g1',
    why: '倒班，赶不上两个时段。',
    said: '两个时段都赶不上的人不在少数。时段请让小区自己商量，市里只管总时长。',
    outcome: 'adopted',
    reason: '不再统一时段，每日累计不少于四小时，由居民商定。',
  },
  {
    by: 'citizen7',
    group: 'g1',
    why: '住一楼，窗外就是投放点。',
    said: '定时以后我家窗外安静多了。放开可以，最晚到几点要有个数。',
    outcome: 'adopted',
    reason: '最晚可以开放至二十二时。',
  },
  {
    by: 'citizen14',
    group: 'g1',
    why: '小区三千户，误时点常常堆满。',
    said: '误时点要按户数配，不然全天开放等于全天堆着。',
    outcome: 'adopted',
    reason: '每一千户至少设置一处。',
  },
  {
    by: 'citizen6',
    group: 'g1',
    why: '腿脚不便，关心步行距离。',
    said: '一百五十米对老人太远。老人多的地方，要么近一点，要么上门收。',
    outcome: 'partly',
    reason: '六十岁以上居民超过三成的，提供上门收集或者增设投放点。',
  },
  {
    by: 'citizen20',
    group: 'g2',
    why: '在物业公司工作，管六百户。',
    said: '值守、清洗都要人，物业费十年没动。钱从哪里来，请写进规定。',
    outcome: 'partly',
    reason: '区人民政府按户数给予补助；管理责任不变，开支向业主公开。',
  },
  {
    by: 'citizen12',
    group: 'g3',
    why: '开收运车。',
    said: '玻璃和金属改到八点以后，我们就赶上早高峰。请把卸料点也一起安排好。',
    outcome: 'not-adopted',
    reason: '玻璃和金属收运噪声大，仍定在八时以后；卸料点属于另外的规划，已转规划部门。',
  },
]
