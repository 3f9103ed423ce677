/** Words that programs for scanning leave on what they scan. */
const KNOWN = /^(?:scanned(?:with|by)|由)?(?:camscanner|扫描全能王|扫描王|wps扫描)(?:创建|生成|扫描)?$/i
const [SHORT, SEVERAL] = [40, 3]

/** Whether all that a scan says is the same stamp on each page (numbers apart): its text cannot be read. */
export function isOnlyStamp(pages: readonly string[]): boolean {
  const [first, ...more] = pages.map((page) => page.replace(/[\p{N}\p{P}\s]/gu, '')).filter((page) => page !== '')
  if (first === undefined || first.length > SHORT || more.some((page) => page !== first)) return false
  return KNOWN.test(first) || more.length + 1 >= SEVERAL
}
