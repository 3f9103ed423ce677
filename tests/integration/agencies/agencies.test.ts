import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { findActorByCookie, startSession } from '#app/features/accounts/index.server.ts'
import {
  closeAgency,
  createAgency,
  grantCapability,
  listAgencyTree,
  moveAgency,
  renameAgency,
  requireAgencyPage,
  revokeCapability,
} from '#app/features/agencies/index.server.ts'
import { VISITOR } from '#app/platform/actor.ts'
import { runCommand } from '#app/platform/command.server.ts'
import { agencies, capabilityGrants } from '#db/schema/index.server.ts'
import { inRollback } from '#tests/support/db.ts'
import { buildAccount, buildAdministrator, buildAgency, buildOfficial, buildPerson } from '#tests/support/factories.ts'

const now = new Date()

test('only an administrator makes agencies, each with an address of its own', () =>
  inRollback(async (tx) => {
    const input = { slug: 'test-harbour', nameZh: '港务局', nameEn: 'Harbour Office', parentId: '' }
    await expect(runCommand(createAgency, VISITOR, input, { db: tx, now })).rejects.toMatchObject({ kind: 'signed_out' })
    await expect(runCommand(createAgency, await buildPerson(tx), input, { db: tx, now })).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await tx.select().from(agencies).where(eq(agencies.slug, 'test-harbour'))).toEqual([])
    const admin = await buildAdministrator(tx)
    const { agencyId } = await runCommand(createAgency, admin, input, { db: tx, now })
    await expect(runCommand(createAgency, admin, input, { db: tx, now })).rejects.toMatchObject({ field: 'slug' })
    await expect(runCommand(createAgency, admin, { ...input, slug: 'Not a slug' }, { db: tx, now })).rejects.toMatchObject({
      issues: [{ path: ['slug'] }],
    })
    await runCommand(renameAgency, admin, { agencyId, nameZh: '港口管理局' }, { db: tx, now })
    expect((await requireAgencyPage('test-harbour', now, tx)).agency.name).toEqual({ zh: '港口管理局' })
  }))

test('the tree has no loops', () =>
  inRollback(async (tx) => {
    const admin = await buildAdministrator(tx)
    const top = await buildAgency(tx)
    const middle = await buildAgency(tx, { parentId: top.id })
    const leaf = await buildAgency(tx, { parentId: middle.id })
    for (const parentId of [leaf.id, middle.id]) {
      await expect(runCommand(moveAgency, admin, { agencyId: middle.id, parentId }, { db: tx, now })).rejects.toMatchObject({
        field: 'parentId',
        messageKey: 'agencies.problem.underItself',
      })
    }
    await runCommand(moveAgency, admin, { agencyId: leaf.id, parentId: top.id }, { db: tx, now })
    const branch = (await listAgencyTree(tx)).find((one) => one.node.id === top.id)!
    expect(branch.children.map((child) => child.node.id)).toEqual([middle.id, leaf.id])
    await runCommand(moveAgency, admin, { agencyId: leaf.id, parentId: '' }, { db: tx, now })
    expect((await requireAgencyPage(leaf.slug, now, tx)).ancestors).toEqual([])
  }))

test('an agency with others under it stays open; a closed one takes nothing new', () =>
  inRollback(async (tx) => {
    const admin = await buildAdministrator(tx)
    const parent = await buildAgency(tx)
    const child = await buildAgency(tx, { parentId: parent.id })
    await expect(runCommand(closeAgency, admin, { agencyId: parent.id }, { db: tx, now })).rejects.toMatchObject({
      messageKey: 'agencies.problem.hasChildren',
    })
    await runCommand(closeAgency, admin, { agencyId: child.id }, { db: tx, now })
    await runCommand(closeAgency, admin, { agencyId: parent.id }, { db: tx, now })
    expect((await requireAgencyPage(parent.slug, now, tx)).agency.closedAt).toEqual(now)
    await expect(
      runCommand(createAgency, admin, { slug: 'test-late', nameZh: '新', parentId: parent.id }, { db: tx, now }),
    ).rejects.toMatchObject({ field: 'parentId' })
    const official = await buildOfficial(tx, parent.id)
    await expect(
      runCommand(grantCapability, admin, { accountId: official.id, agencyId: parent.id, capability: 'author' }, { db: tx, now }),
    ).rejects.toMatchObject({ kind: 'not_found' })
  }))

test('capabilities are for officials; granting and revoking end the sessions', () =>
  inRollback(async (tx) => {
    const [admin, agency, citizen] = [await buildAdministrator(tx), await buildAgency(tx), await buildAccount(tx)]
    const official = await buildOfficial(tx, agency.id)
    const input = { accountId: official.id, agencyId: agency.id, capability: 'moderator' }
    await expect(runCommand(grantCapability, admin, { ...input, accountId: citizen.id }, { db: tx, now })).rejects.toMatchObject({
      messageKey: 'agencies.problem.notOfficial',
    })
    await expect(runCommand(grantCapability, official, input, { db: tx, now })).rejects.toMatchObject({ kind: 'forbidden' })
    const cookie = (await startSession({ accountId: official.id, userAgent: '', now }, tx)).split(';')[0]!
    await runCommand(grantCapability, admin, input, { db: tx, now })
    expect((await findActorByCookie(cookie, now, tx)).id).toBeNull()
    const later = (await startSession({ accountId: official.id, userAgent: '', now }, tx)).split(';')[0]!
    expect((await findActorByCookie(later, now, tx)).grants).toEqual([{ agencyId: agency.id, capability: 'moderator' }])
    await runCommand(revokeCapability, admin, input, { db: tx, now })
    expect((await findActorByCookie(later, now, tx)).id).toBeNull()
    expect(await tx.select().from(capabilityGrants).where(eq(capabilityGrants.accountId, official.id))).toEqual([])
    await expect(runCommand(revokeCapability, admin, input, { db: tx, now })).rejects.toMatchObject({ kind: 'not_found' })
  }))

test('an unknown agency is not found', () =>
  inRollback(async (tx) => {
    await expect(requireAgencyPage('no-such-agency', now, tx)).rejects.toMatchObject({ kind: 'not_found' })
  }))
