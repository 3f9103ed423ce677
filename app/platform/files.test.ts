import sharp from 'sharp'
import { expect, test } from 'vitest'
import { checkUpload, MAX_UPLOAD_BYTES } from './files.server.ts'

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n')
const picture = (width = 20, height = 10) => sharp({ create: { width, height, channels: 3, background: '#a31f1f' } })
const file = (bytes: Uint8Array, name: string, type = 'application/octet-stream') => new File([new Uint8Array(bytes)], name, { type })
const refusal = (upload: File) =>
  checkUpload(upload, 'attachment').then(
    () => 'accepted',
    (error) => `${error.kind} ${error.messageKey} ${error.field}`,
  )

test('the content says what it is; the name and what the browser claims do not', async () => {
  const png = await picture().png().toBuffer()
  expect(await checkUpload(file(PDF, 'photo.png', 'image/png'), 'f')).toMatchObject({ name: 'photo.pdf', mediaType: 'application/pdf' })
  expect(await checkUpload(file(png, 'run.exe', 'text/html'), 'f')).toMatchObject({ name: 'run.png', mediaType: 'image/png' })
  for (const format of ['jpeg', 'png', 'webp'] as const)
    expect((await checkUpload(file(await picture().toFormat(format).toBuffer(), 'x'), 'f')).mediaType).toBe(`image/${format}`)
})

test.each([
  ['a page', Buffer.from('<!DOCTYPE html><script>alert(1)</script>')],
  ['a drawing that may hold scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
  ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])],
  ['an archive', Buffer.from('504b0506000000000000000000000000000000000000', 'hex')],
  ['plain text', Buffer.from('停放区太少')],
  ['a moving picture', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1')],
  ['nothing', Buffer.alloc(0)],
])('%s is refused, whatever it is called', async (_, bytes) => {
  for (const name of ['a.pdf', 'a.png', 'a.docx'])
    expect(await refusal(file(bytes, name, 'image/png'))).toBe('invalid problem.file.type attachment')
})

test('ten megabytes are accepted, one byte more is not, and the refusal says the limit', async () => {
  const full = Buffer.alloc(MAX_UPLOAD_BYTES, ' ')
  PDF.copy(full)
  expect((await checkUpload(file(full, 'a.pdf'), 'f')).bytes.length).toBe(MAX_UPLOAD_BYTES)
  await expect(checkUpload(file(Buffer.concat([full, Buffer.from(' ')]), 'a.pdf'), 'f')).rejects.toMatchObject({
    messageKey: 'problem.file.tooBig',
    params: { megabytes: 10 },
  })
})

test('where and with what a picture was taken is gone, and it stands upright', async () => {
  const taken = await picture()
    .withExif({ IFD0: { Make: 'Camera-of-somebody' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 54/1 0/1' } })
    .withXmp(
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">secret</rdf:RDF></x:xmpmeta>',
    )
    .jpeg()
    .toBuffer()
  const before = await sharp(taken).metadata()
  expect([before.exif !== undefined, before.xmp !== undefined]).toEqual([true, true])
  const { bytes } = await checkUpload(file(taken, 'a.jpg'), 'f')
  const after = await sharp(bytes).metadata()
  expect([after.exif, after.xmp, after.iptc]).toEqual([undefined, undefined, undefined])
  expect(bytes.toString('latin1')).not.toMatch(/Camera-of-somebody|secret/)

  const lying = await picture(20, 10).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  const upright = await sharp((await checkUpload(file(lying, 'a.jpg'), 'f')).bytes).metadata()
  expect([upright.width, upright.height, upright.orientation ?? 1]).toEqual([10, 20, 1])
})

test('what hides behind a picture is not kept; a broken or monstrous one is refused', async () => {
  const png = await picture().png().toBuffer()
  const { bytes } = await checkUpload(file(Buffer.concat([png, Buffer.from('<script>hidden</script>')]), 'a.png'), 'f')
  expect(bytes.includes('hidden')).toBe(false)
  const noise = await sharp(Buffer.from(Array.from({ length: 64 * 64 * 3 }, (_, i) => (i * 7919) % 251)), {
    raw: { width: 64, height: 64, channels: 3 },
  })
    .png()
    .toBuffer()
  expect(await refusal(file(noise.subarray(0, noise.length / 2), 'a.png'))).toBe('invalid problem.file.broken attachment')
  const bomb = await picture(9000, 9000).png({ compressionLevel: 9 }).toBuffer()
  expect(bomb.length).toBeLessThan(MAX_UPLOAD_BYTES)
  expect(await refusal(file(bomb, 'a.png'))).toBe('invalid problem.file.broken attachment')
})

test.each([
  ['../../etc/passwd', 'passwd.pdf'],
  ['C:\\Users\\x\\方案.v2.doc', '方案.v2.pdf'],
  ['a\u202Efdp.exe', 'afdp.pdf'],
  ['a\r\nb"<c>|d?.pdf', 'abcd.pdf'],
  ['.htaccess', 'file.pdf'],
  ['', 'file.pdf'],
  ['长'.repeat(300), `${'长'.repeat(120)}.pdf`],
])('the name %j becomes %j', async (given, name) => {
  expect((await checkUpload(file(PDF, given), 'f')).name).toBe(name)
})
