import { ebikesExplanations, wasteExplanations } from './explanations.server.ts'
import type { DemoMatter } from './types.server.ts'

const ebikes: DemoMatter = {
  slug: 'shared-ebikes',
  agency: 'transport',
  stage: 'consultation',
  startedDaysBeforeNow: 160,
  titleZh: '共享电动自行车治理',
  titleEn: 'Shared e-bikes',
  summaryZh:
    '临江市街面上约有五万八千辆共享电动自行车，每天有三十多万人次骑行。它们填上了公交站到家门口的最后一段路，也占了盲道、坡道和店铺门口。市交通运输局起草了一份管理办法，规定能投多少车、停在哪里、多久必须清走、什么情况可以收费。其中第十五条的清运时限牵涉骑行人、行人和一线运维人员三方，起草时意见就不一致。请您逐条提出意见，每一条都会得到答复和理由。',
  summaryEn:
    'About 58,000 shared e-bikes stand on the streets of Linjiang, and people take more than 300,000 trips on them every day. They cover the last stretch from the bus stop to the door; they also block tactile paving, ramps and shopfronts. The Transport Bureau has drafted rules on how many there may be, where they may be parked, how soon they must be cleared away and when a fee may be charged. The time limits in Article 15 touch riders, pedestrians and field workers alike, and were already disputed while the draft was written. Comment on any article: each comment gets an answer and a reason.',
  stateZh: '草案正在征求意见。截止后先由专家论证，再送市司法局作合法性审核，最后由局务会议集体讨论决定。',
  stateEn:
    'The draft is open to comment. After it closes, experts examine it, the Justice Bureau reviews its legality, and the bureau decides in a collective meeting.',
  consultation: {
    draft: 'ebikes',
    openedDaysBeforeNow: 13,
    closesDaysBeforeNow: -19,
    whyZh:
      '本办法直接影响市民出行、企业经营和一线人员的劳动安排，属于重大公共利益事项，因此在制定前公开征求意见，期限不少于三十日。请特别看看第九条的投放总量、第十五条的清运时限、第十六条的调度费和第二十条的头盔。征求意见结束后，我们会公布全部意见的采纳情况和理由。',
    whyEn:
      'These Measures directly affect how people travel, how companies operate and how field workers work. They are a matter of major public interest, so the draft is open to comment for at least 30 days before it is made. Please look in particular at Article 9 on the fleet cap, Article 15 on time limits for clearing, Article 16 on retrieval fees and Article 20 on helmets. After it closes we will publish what became of every comment, and why.',
    explanations: ebikesExplanations,
  },
}

const waste: DemoMatter = {
  slug: 'waste-drop-off',
  agency: 'city-management',
  stage: 'reported',
  startedDaysBeforeNow: 210,
  titleZh: '生活垃圾分类投放点',
  titleEn: 'Drop-off points for household waste',
  summaryZh:
    '全市居住区现有分类投放点三千一百多处，由谁管、几点开、离窗户多远，各处做法不一。市城市管理局起草了投放点管理规定，统一设置要求，把具体时段交给居民商定。征求意见已经结束。意见最集中的是开放时间、与住宅的距离和视频监控，草案在这三处都作了修改。',
  summaryEn:
    'Linjiang has more than 3,100 drop-off points for sorted waste. Who looks after them, when they open and how far they stand from windows differs from place to place. The City Management Bureau drafted rules that set common requirements and leave the hours to residents. The consultation has closed. Most comments were about opening hours, distance from homes and video cameras, and the draft was changed on all three.',
  stateZh: '征求意见已结束，报告已公布。修改稿已通过合法性审核，等待集体讨论。',
  stateEn:
    'The consultation has closed and its report is published. The revised draft has passed legality review and awaits collective discussion.',
  consultation: {
    draft: 'waste',
    openedDaysBeforeNow: 76,
    closesDaysBeforeNow: 39,
    reportDaysBeforeNow: 12,
    revision: { startedDaysBeforeNow: 37, publishedDaysBeforeNow: 13 },
    whyZh: '投放点就在家门口，设在哪里、几点开，住在旁边的人最清楚。规定出台以前，请居民、物业和收运单位一起把条文看一遍。',
    whyEn:
      'Drop-off points stand at the door, and those who live beside them know best where they should be and when they should open. Before the rules are made, residents, property managers and collectors are asked to go through them together.',
    explanations: wasteExplanations,
    whatChangedZh: [
      '**开放时间（第八条）** 不再统一规定时段，改为每日累计不少于四小时，由居民商定，最晚可以开到二十二时。误时投放点按每一千户一处设置，夜间不得投放玻璃和金属。',
      '**与住宅的距离（第五条）** 新建居住区由八米改为十二米；已建成的仍为八米，不足八米的必须封闭并安装除臭装置。投放口前增加边长一点五米的回转空间，标识可以触摸识别。',
      '**视频监控（第十一条）** 录像保存由三十日缩短为十五日，只在本地保存。不得用于人脸识别一句，一字未动。',
      '**公示与协商（第六条）** 公示由七日改为十五日，并明确“周边”为五十米。',
      '**收集与费用（第四条、第七条、第九条）** 没有物业的居住区由街道委托保洁单位负责；大件垃圾可以预约上门；因伤病、生育暂时行动不便的人也可以申请上门收集。',
      '**罚款（第十四条、第十六条）** 投放点未达标的居住区，对个人只教育、不罚款。施行日期由公布后三个月改为六个月。',
      '**没有采纳的** 使用可降解垃圾袋直接投放，因现有处理设备不能分解；对投放人作人脸识别，因超出必要范围。',
    ].join('\n\n'),
    whatChangedEn: [
      '**Opening hours (Article 8)** The fixed periods are gone. Drop-off points open at least four hours a day, at times agreed by residents and until 22:00 at the latest. There is one late drop-off point for every 1,000 households; glass and metal may not be dropped off at night.',
      '**Distance from homes (Article 5)** Twelve metres instead of eight for new compounds. Eight metres stays for existing ones; where there is less, the point must be enclosed and treated against smell. A turning space of 1.5 metres and signs that can be read by touch are added.',
      '**Cameras (Article 11)** Recordings are kept for 15 days instead of 30, and only on the spot. The ban on face recognition stands word for word.',
      '**Notice and talks (Article 6)** Notice is posted for 15 days instead of seven, and “nearby” now means within 50 metres.',
      '**Collection and cost (Articles 4, 7 and 9)** Where there is no property manager, the sub-district hires a cleaning firm. Bulky waste can be collected by appointment. People who are ill, injured or have just given birth may ask for collection at the door.',
      '**Fines (Articles 14 and 16)** Where a drop-off point does not meet the requirements, individuals are advised and not fined. The rules take effect six months after publication instead of three.',
      '**Not adopted** Dropping food waste in degradable bags, because the present plant cannot break them down; and face recognition, because it goes beyond what is needed.',
    ].join('\n\n'),
    unansweredReasonZh:
      '这条意见询问一件正在查处的举报。调查尚未结束，在这里答复可能影响处理，也可能暴露举报人。办理结果将依法直接告知举报人。',
    unansweredReasonEn:
      'This comment asks about a report that is still being investigated. An answer here could affect the case or expose the person who made the report. They will be told the outcome directly, as the law requires.',
  },
}

const nightBuses: DemoMatter = {
  slug: 'night-buses',
  agency: 'transport',
  stage: 'preparation',
  startedDaysBeforeNow: 24,
  titleZh: '夜间公交线路',
  titleEn: 'Night bus routes',
  summaryZh:
    '二十三时以后，全市只有两条公交线路，北山和产业园区没有夜班车。医院、物流园和餐饮行业的夜班人员多次提出，希望延长末班时间。市交通运输局正在统计夜间出行需求，测算三种走法的成本。形成初步方案以后，会在这里公开征求意见。',
  summaryEn:
    'After 23:00 only two bus routes run in the whole city, and none reaches Beishan or the industrial parks. Night workers in hospitals, logistics and restaurants have repeatedly asked for later buses. The Transport Bureau is counting demand at night and costing three possible networks. Once there is an outline, it will be opened to comment here.',
  stateZh: '正在准备，尚未开放征求意见。关注本事项，开放时会通知您。',
  stateEn: 'In preparation; not yet open to comment. Follow this matter to be told when it opens.',
}

const streetTrees: DemoMatter = {
  slug: 'street-trees',
  agency: 'city-management',
  stage: 'decided',
  startedDaysBeforeNow: 620,
  decidedDaysBeforeNow: 410,
  titleZh: '行道树修剪和迁移',
  titleEn: 'Pruning and moving street trees',
  summaryZh:
    '前年夏天，渡口街一排老树一夜之间被重剪，引起不少市民的不满。市城市管理局随后起草规定，要求重剪和迁移提前公示，说明理由，并请专业人员现场评估。规定已经施行一年多。施行后的第一年，迁移申请比前一年少了四成，其余的都有公示和理由可查。',
  summaryEn:
    'Two summers ago a row of old trees on Ferry Street was cut back hard overnight, and many people objected. The City Management Bureau then drafted rules: heavy pruning and removal must be announced in advance, explained, and examined on site by a professional. The rules have been in force for more than a year. In their first year, applications to move trees fell by 40 per cent, and each of the rest has a public notice and a reason.',
  stateZh: '已作出决定并施行。满两年时进行实施后评估。',
  stateEn: 'Decided and in force. It will be evaluated two years after taking effect.',
}

export const demoMatters: DemoMatter[] = [ebikes, waste, nightBuses, streetTrees]
