// One database, two tools: the reference and a candidate take turns in migrating it, and each must go on where the
// other stopped. node interop.mjs --candidate "./refract rpc" [--provider sqlite|postgresql] [--pg URL]
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Server } from './server.mjs'

const { values: options } = parseArgs({ options: {
  candidate: { type: 'string' }, provider: { type: 'string', default: 'sqlite' }, pg: { type: 'string', default: process.env.ORACLE_PG_URL },
} })
const home = process.env.ORACLE_HOME ?? path.join(os.homedir(), '.cache/reference-oracle')
const oracle = fs.existsSync(path.join(home, 'oracle.mjs')) ? path.join(home, 'oracle.mjs') : fileURLToPath(new URL('oracle.mjs', import.meta.url))
const reference = new Server(`node ${oracle}`, { timeout: 60_000 })
const candidate = new Server(options.candidate, { timeout: 60_000 })

let close, url
if (options.provider === 'sqlite') {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'interop-'))
  url = `file:${folder}/a.db`
  close = async () => fs.rmSync(folder, { recursive: true })
} else {
  const { Client } = createRequire(path.join(home, 'x.js'))('pg')
  const admin = new Client(options.pg)
  const name = `refract_interop_${process.pid}`
  await admin.connect()
  await admin.query(`CREATE DATABASE ${name}`)
  url = Object.assign(new URL(options.pg), { pathname: name }).href
  close = async () => { await admin.query(`DROP DATABASE ${name} WITH (FORCE)`); await admin.end() }
}

const migrations = []
const add = (name, sql) => migrations.push({ name, sql })
const replace = (name, sql) => { migrations.find((m) => m.name === name).sql = sql }
let wrong = 0
async function step(words, server, method, expected) {
  const answer = await server.call(method, { provider: options.provider, url, migrations })
  const found = answer.error ? { code: answer.error.code ?? null } : answer.died ? answer : answer.result
  const fits = Object.entries(expected).every(([key, value]) => JSON.stringify(found?.[key] ?? null) === JSON.stringify(value))
  if (!fits) wrong++
  console.log(`${fits ? 'ok   ' : 'WRONG'} ${words}${fits ? '' : ': ' + JSON.stringify(found)}`)
}
const inStep = { editedMigrationNames: [], failedMigrationNames: [], hasMigrationsTable: true, history: null }

add('1_init', 'CREATE TABLE a (id INTEGER PRIMARY KEY);\n')
add('2_b', '-- ünïcode\nCREATE TABLE b (id INTEGER PRIMARY KEY);\nINSERT INTO b VALUES (1);\n')
await step('the reference applies two', reference, 'apply', { applied: ['1_init', '2_b'] })
await step('the candidate has nothing to do', candidate, 'apply', { applied: [] })
await step('the candidate sees them in step', candidate, 'status', inStep)
add('3_c', 'CREATE TABLE c (id INTEGER PRIMARY KEY);\n')
await step('the candidate applies the third', candidate, 'apply', { applied: ['3_c'] })
await step('the reference sees it in step', reference, 'status', inStep)
add('4_d', 'CREATE TABLE d (id INTEGER PRIMARY KEY);\n')
await step('the reference applies the fourth', reference, 'apply', { applied: ['4_d'] })
add('5_bad', 'CREATE TABLE e (id INTEGER PRIMARY KEY);\nINSERT INTO nowhere VALUES (1);\n')
await step('the candidate fails with the fifth', candidate, 'apply', { code: 'P3018' })
await step('the reference sees the failure', reference, 'status', { ...inStep, failedMigrationNames: ['5_bad'] })
await step('the reference refuses to go on', reference, 'apply', { code: 'P3009' })
await step('the candidate refuses to go on', candidate, 'apply', { code: 'P3009' })
replace('2_b', '-- edited\n')
await step('the candidate sees an edited file', candidate, 'status', { editedMigrationNames: ['2_b'] })
await step('the reference sees it too', reference, 'status', { editedMigrationNames: ['2_b'] })
for (const server of [reference, candidate]) server.stop()
await close()
console.log(wrong === 0 ? `${options.provider}: each goes on where the other stopped` : `${options.provider}: ${wrong} wrong`)
process.exit(wrong === 0 ? 0 : 1)
