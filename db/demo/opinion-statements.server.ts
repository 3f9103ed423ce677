/** Agreement among riders, people on foot, and field workers and shops, in per cent of those who do not pass. Our own writing. */
export type DemoStatement = { zh: string; en: string; agree: readonly [riders: number, walkers: number, workers: number] }

const said = (zh: string, en: string, ...agree: [number, number, number]): DemoStatement => ({ zh, en, agree })

/** What nearly everybody sees alike. */
const COMMON: DemoStatement[] = [
  said('盲道上一辆车也不应当停。', 'Not a single vehicle should stand on tactile paving.', 93, 97, 92),
  said('停放区满了就不应当收调度费。', 'No retrieval fee should be charged where the parking zone is full.', 95, 84, 88),
  said('各条街上有多少停放位，应当在应用里看得到。', 'The app should show how many parking spaces are free in each street.', 92, 88, 90),
  said('医院和学校门口应当有人现场疏导。', 'Somebody should keep order on the spot at hospitals and schools.', 84, 93, 86),
  said('企业应当公布每周清运用了多久。', 'Operators should publish how long clearing took each week.', 85, 92, 74),
  said('清运超时不应当扣一线人员的工资。', 'Field workers should not lose pay because clearing took too long.', 83, 76, 97),
  said('骑行轨迹用完就应当删掉。', 'Trip traces should be deleted once they have served their purpose.', 91, 85, 82),
  said('投诉电话应当印在车身上，字要大。', 'The number to call should be printed on the vehicle, in large type.', 80, 92, 81),
  said(
    '人行道划停放区以后，至少要留两米给走路的人。',
    'Where a zone is marked on a pavement, at least two metres must be left for walking.',
    78,
    96,
    80,
  ),
  said(
    '老旧小区门口划停放区，应当先问居民。',
    'Residents should be asked before a zone is marked at the gate of an old compound.',
    74,
    90,
    76,
  ),
  said('电池不能拿进楼道充电。', 'Batteries must not be charged in stairwells.', 88, 95, 90),
  said(
    '每年的调度费收了多少、花在哪里，应当公布。',
    'What retrieval fees bring in, and what they are spent on, should be published every year.',
    92,
    89,
    78,
  ),
]

/** Where riders stand alone, or people on foot do. */
const PARKING: DemoStatement[] = [
  said('在停放区外还车，罚得越重越好。', 'The heavier the charge for ending a trip outside a zone, the better.', 10, 84, 30),
  said('应当允许在楼下临时停五分钟。', 'Stopping for five minutes at the door should be allowed.', 86, 16, 74),
  said('全市的车已经太多，应当减少。', 'There are too many vehicles in the city; there should be fewer.', 12, 88, 30),
  said('停放区应当五十米就有一处。', 'There should be a parking zone every fifty metres.', 92, 27, 20),
  said('人行道上不应当划任何停放区。', 'No parking zone at all should be marked on pavements.', 9, 82, 68),
  said('机动车位应当拿出一部分改停电动车。', 'Some car parking should be turned over to e-bikes.', 91, 70, 12),
  said('违停三次就应当停用一个月。', 'Whoever parks wrongly three times should be shut out for a month.', 14, 82, 76),
  said('二小时内清运太慢了。', 'Two hours to clear a vehicle is too slow.', 70, 92, 6),
  said('早晚高峰三十分钟清运做不到。', 'Clearing within thirty minutes at rush hour cannot be done.', 20, 15, 96),
  said('夜里没有人走的地方，可以等到早上再清。', 'At night, where nobody walks, clearing can wait until morning.', 44, 28, 96),
  said('拍照举报违停的人应当有奖励。', 'People who report wrong parking with a photograph should be rewarded.', 20, 83, 12),
  said('停错几米是定位不准，不应当算用户的错。', 'A few metres off is the positioning, not the rider.', 95, 44, 26),
]

/** Helmets, speed, age. */
const RIDING: DemoStatement[] = [
  said('不戴头盔就不能开锁。', 'Without a helmet the vehicle should not unlock.', 31, 88, 56),
  said('共用头盔不卫生，我不会戴。', 'Shared helmets are not clean; I would not wear one.', 82, 32, 16),
  said('滨江步道上应当限速十五公里。', 'Riverside walks should have a limit of 15 km/h.', 48, 93, 62),
  said('最高时速二十五公里已经够了。', 'A top speed of 25 km/h is enough.', 55, 90, 68),
  said('十六岁以下可以在家长陪同下骑。', 'Under sixteen, riding with a parent should be allowed.', 62, 14, 20),
  said('六十岁以上也应当能租车。', 'People over sixty should be able to rent one, too.', 88, 61, 84),
  said('在人行道骑车应当当场处罚。', 'Riding on pavements should be punished on the spot.', 22, 94, 70),
  said('非机动车道太窄，先修路再管人。', 'Cycle lanes are too narrow: build first, then police.', 93, 44, 60),
]

/** Companies, work, money. */
const TRADE: DemoStatement[] = [
  said('每三百辆车配一名运维人员太少。', 'One field worker for every 300 vehicles is too few.', 40, 58, 97),
  said('一家企业占四成太多，应当再少一些。', 'Forty per cent for one company is too much.', 44, 71, 49),
  said('应当由一家公共企业来办。', 'One public company should run it all.', 60, 62, 8),
  said('价格由市场决定，政府不要管。', 'Prices should be left to the market.', 18, 22, 88),
  said('骑行一次应当比公交便宜。', 'A ride should cost less than the bus.', 90, 58, 12),
  said('数据应当交给政府，用来规划公交。', 'Data should go to the city to plan public transport.', 68, 78, 24),
  said('商铺门口可以由店主自己管停放。', 'Shops should be allowed to look after the parking at their door.', 16, 18, 94),
  said(
    '管得太细，企业就会退出，最后没车骑。',
    'With rules this detailed companies will leave, and there will be nothing to ride.',
    60,
    10,
    92,
  ),
]

export const demoStatements: readonly DemoStatement[] = [...COMMON, ...PARKING, ...RIDING, ...TRADE]
export const DEMO_CAMPS = [250, 220, 130] as const
export const demoMap = {
  titleZh: '共享电动自行车怎样停、怎样骑',
  titleEn: 'How to park and ride shared e-bikes',
  questionZh: '草案的许多条款，分歧不在赞成或者反对整份办法，而在具体怎样做。请对下面的观点逐条表态，也可以写自己的观点。',
  questionEn:
    'On much of the draft people differ not about the whole, but about how it should be done. Please vote on the statements below, one by one, and add your own.',
}
