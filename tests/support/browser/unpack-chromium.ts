import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { npmBrowserFolder } from './find-chromium.ts'

/** For users who may install nothing: npm carries a headless Chromium with its libraries, and a font. No code of theirs is run. */
const CHROMIUM = {
  spec: '@sparticuz/chromium@153.0.0',
  sha512: 'jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==',
}
/** Without a Chinese font every Chinese word has no width, and a link with such a text cannot be seen or clicked. */
const FONT = {
  spec: '@expo-google-fonts/noto-sans-sc@0.4.3',
  sha512: '9rAwdFTFHbO/u6Cs0gj2jZbW74TGIiaFNQnXYH2s5wA1bzVkwbaviL4t8YUV642eGYjg86eH6DkAEQmfNHDncQ==',
}

export const canUnpack = () => process.platform === 'linux' && process.arch === 'x64'

export async function unpackChromium() {
  const folder = npmBrowserFolder()
  const draft = `${folder}.${process.pid}`
  mkdirSync(path.join(draft, 'fonts'), { recursive: true })
  try {
    fetchPackage(CHROMIUM, draft, 'package/bin')
    const packed = path.join(draft, 'package/bin')
    await unbrotli(path.join(packed, 'chromium.br'), path.join(draft, 'chromium'), 0o755)
    for (const name of ['al2023', 'fonts', 'swiftshader']) {
      const tar = path.join(draft, `${name}.tar`)
      await unbrotli(path.join(packed, `${name}.tar.br`), tar, 0o644)
      execFileSync('tar', ['-xf', tar, '-C', name === 'swiftshader' ? draft : path.join(draft, 'package')])
      rmSync(tar)
    }
    renameSync(path.join(draft, 'package/lib'), path.join(draft, 'lib'))
    execFileSync('cp', ['-r', path.join(draft, 'package/fonts'), path.join(draft, 'fonts/latin')])
    fetchPackage(FONT, draft, 'package/400Regular', 'package/700Bold')
    for (const weight of ['400Regular', '700Bold'])
      execFileSync('cp', ['-r', path.join(draft, 'package', weight), path.join(draft, 'fonts', weight)])
    writeFileSync(path.join(draft, 'fonts.conf'), fontsConf(folder))
    rmSync(path.join(draft, 'package'), { recursive: true })
    rmSync(folder, { recursive: true, force: true })
    renameSync(draft, folder)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

/** Fetches with npm, compares with the hash above, unpacks the named parts. */
function fetchPackage({ spec, sha512 }: { spec: string; sha512: string }, into: string, ...parts: string[]) {
  execFileSync('npm', ['pack', spec, '--silent', '--pack-destination', into], { stdio: ['ignore', 'ignore', 'inherit'], timeout: 180_000 })
  const tarball = path.join(into, readdirSync(into).find((name) => name.endsWith('.tgz'))!)
  const found = createHash('sha512').update(readFileSync(tarball)).digest('base64')
  if (found !== sha512) throw new Error(`${spec} is not what it was (sha512 ${found})`)
  execFileSync('tar', ['-xzf', tarball, '-C', into, ...parts])
  rmSync(tarball)
}

const unbrotli = (from: string, to: string, mode: number) =>
  pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode }))

const fontsConf = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family><family>Noto Sans SC</family></prefer></alias>
  <alias><family>serif</family><prefer><family>Noto Sans SC</family></prefer></alias>
</fontconfig>
`
