// Prisma as a contender: the line protocol of dev.refract.benchmarks.peers.worker.Worker, and the same random numbers.
// Arguments: the database's URL, the file of words, the folder of the generated client.
import * as fs from 'node:fs'
import * as path from 'node:path'
import * as readline from 'node:readline'
import { createRequire } from 'node:module'
import { performance } from 'node:perf_hooks'

const [url, wordsFile, folder] = process.argv.slice(2)
const require = createRequire(path.join(folder, 'schema.prisma'))
const { PrismaClient } = require('./client/index.js')

const isSqlite = url.startsWith('file:')
const isTuned = path.basename(folder).startsWith('prisma-tuned')

function adapter() {
  if (isSqlite) {
    const { PrismaBetterSqlite3 } = require('@prisma/adapter-better-sqlite3')
    return new PrismaBetterSqlite3({ url })
  }
  const { PrismaPg } = require('@prisma/adapter-pg')
  const names = new Map()
  const named = ({ sql }) => {
    if (!names.has(sql)) names.set(sql, `s${names.size}`)
    return names.get(sql)
  }
  const pool = { connectionString: url, max: 1, idleTimeoutMillis: 0 }
  return new PrismaPg(pool, isTuned ? { statementNameGenerator: named } : undefined)
}

const db = new PrismaClient({ adapter: adapter() })
if (isSqlite) {
  await db.$executeRawUnsafe('PRAGMA synchronous = NORMAL')
  await db.$queryRawUnsafe('PRAGMA cache_size = -16000')
}

// ---------------------------------------------------------------- what is asked for, see Draws.java
const USERS = 10_000
const POSTS = 100_000
const ROLES = ['USER', 'ADMIN', 'EDITOR']
const NAME = 'Some Name'
const BODY = 'lorem ipsum dolor sit amet '.repeat(8).slice(0, 200)
const words = fs.readFileSync(wordsFile, 'utf8').trimEnd().split('\n')
const prefix = `n${process.pid}-${Date.now()}-`
let state = 1
let unique = 0

function seed(value) {
  state = (value * 2654435761) | 0
  if (state === 0) state = 1
  for (let i = 0; i < 8; i++) next(2)
}
function next(bound) {
  state ^= state << 13
  state ^= state >>> 17
  state ^= state << 5
  return (state >>> 0) % bound
}
const user = () => 1 + next(USERS)
const newEmail = () => `${prefix}${unique++}@x.example`
const maybeNewEmail = () => (next(2) === 0 ? newEmail() : `user${user()}@example.com`)
const newName = () => `Name ${next(1000)}`
const role = () => ROLES[next(3)]

// ---------------------------------------------------------------- the operations
const byJoin = isTuned ? { relationLoadStrategy: 'join' } : {}
const page = (before, take) => ({ where: { id: { gt: before } }, orderBy: { id: 'asc' }, take })

const operations = {
  findUnique: () => db.user.findUniqueOrThrow({ where: { id: user() } }),
  page100: () => db.user.findMany(page(next(USERS - 100), 100)),
  page1000: () => db.user.findMany(page(next(USERS - 1000), 1000)),
  nested: () => db.user.findMany({ ...byJoin, ...page(next(USERS - 50), 50), include: { posts: { include: { comments: true } } } }),
  filter: () => db.user.findMany({
    where: { posts: { some: { title: { contains: words[next(words.length)] } } } },
    orderBy: { id: 'asc' },
    take: 20,
  }),
  create: () => db.user.create({ data: { email: newEmail(), name: NAME, role: role() } }),
  nestedCreate: () => db.user.create({
    data: {
      email: newEmail(),
      name: NAME,
      role: role(),
      posts: { create: [{ title: 'first post title', body: BODY, published: true }, { title: 'second post title', body: BODY }] },
    },
  }),
  createMany: () => db.user.createMany({
    data: Array.from({ length: 1000 }, (_, i) => ({ email: newEmail(), name: NAME, role: ROLES[i % 3] })),
  }),
  update: () => db.user.update({ where: { id: user() }, data: { name: newName() } }),
  upsert: () => {
    const email = maybeNewEmail()
    const name = newName()
    return db.user.upsert({ where: { email }, create: { email, name, role: 'USER' }, update: { name } })
  },
  tags: () => db.post.findMany({ ...byJoin, ...page(next(POSTS - 100), 100), include: { tags: true } }),
  group: async () => ({ all: await db.user.count(), groups: await db.user.groupBy({ by: ['role'], _count: { _all: true } }) }),
  cursor: () => db.post.findMany({ cursor: { id: 50_000 + next(1000) }, skip: 1, take: 50, orderBy: { id: 'asc' } }),
}
const writes = new Set(['create', 'nestedCreate', 'createMany', 'update', 'upsert'])
const leavesRows = (name) => writes.has(name) && name !== 'update'
const runsBetweenCleanups = (name) => (name === 'createMany' ? 1 : 2000)

async function clean() {
  await db.$executeRawUnsafe(`DELETE FROM "Post" WHERE id > ${POSTS}`)
  await db.$executeRawUnsafe(`DELETE FROM "User" WHERE id > ${USERS}`)
}

// ---------------------------------------------------------------- checksum and clock
function checksum(value) {
  if (value === null) return 0
  if (typeof value === 'number') return value
  if (typeof value === 'string') return value.length
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof Date) return value.getTime() % 1000
  if (value.groups) return value.all + value.groups.reduce((sum, g) => sum + g.role.length * g._count._all, 0)
  return Object.values(value).reduce((sum, part) => sum + checksum(part), 0)
}

async function check(name) {
  let sum = 0
  for (let i = 1; i <= 5; i++) {
    seed(i)
    const result = await operations[name]()
    if (!writes.has(name)) sum += checksum(result)
  }
  return { checksum: sum }
}

async function measure(name, milliseconds, start) {
  seed(start)
  const work = operations[name]
  const times = []
  let total = 0
  const begun = performance.now()
  while (total < milliseconds && performance.now() - begun < 4 * milliseconds) {
    const from = performance.now()
    await work()
    const time = performance.now() - from
    times.push(time)
    total += time
    if (leavesRows(name) && times.length % runsBetweenCleanups(name) === 0) await clean()
  }
  if (leavesRows(name)) await clean()
  times.sort((a, b) => a - b)
  return { perSecond: (times.length / total) * 1000, median: times[times.length >> 1] * 1000 }
}

async function answer([request, ...rest]) {
  switch (request) {
    case 'list': return { variants: Object.keys(operations) }
    case 'check': return check(rest[0])
    case 'measure': return measure(rest[0], +rest[1], +rest[2])
    case 'clean': await clean(); return {}
    default: throw new Error(`unknown request ${request}`)
  }
}

console.log('{}')
for await (const line of readline.createInterface({ input: process.stdin })) {
  try {
    console.log(JSON.stringify(await answer(line.split(' '))))
  } catch (failure) {
    console.error(failure)
    console.log(JSON.stringify({ error: String(failure.message ?? failure) }))
  }
}
await db.$disconnect()
