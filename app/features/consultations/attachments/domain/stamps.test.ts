import { expect, test } from 'vitest'
import { isOnlyStamp } from './stamps.ts'

test.each([
  [['扫描全能王 创建'], true],
  [['Scanned with CamScanner\n', '', 'Scanned with CamScanner'], true],
  [['某某公司 第 1 页', '某某公司 第 2 页', '某某公司 第 3 页'], true],
  [['同意。'], false],
  [['同意。', '同意。'], false],
  [['某某公司 第 1 页', '某某公司 第 2 页', '我们反对第七条。'], false],
  [['', ''], false],
  [[], false],
])('%j is only a stamp: %s', (pages, expected) => expect(isOnlyStamp(pages)).toBe(expected))
