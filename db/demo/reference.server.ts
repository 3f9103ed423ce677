/** The made-up city, as its statistics office would count it: each bureau that asks the public gives it. */
export const demoReference = {
  givenBy: { transport: 'official1', 'city-management': 'official2' },
  sourceZh: '临江市统计年鉴，常住人口（虚构数据）',
  sourceEn: 'Linjiang statistical yearbook, residents (made-up data)',
  year: 2025,
  table: `age, 0-17, 412000
age, 18-34, 690000
age, 35-59, 1004000
age, 60+, 561000
sex, female, 1341000
sex, male, 1326000
district, 南岸区, Nan'an, 742000
district, 江北区, Jiangbei, 688000
district, 老城区, Old Town, 513000
district, 北山区, Beishan, 374000
district, 新港区, Xingang, 350000`,
}
export const DEMO_DISTRICTS = ['南岸区', '江北区', '老城区', '北山区', '新港区'] as const
