// Compares a candidate with the reference, case by case. See README.md.
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Rng, dataset, emulated, evolve, mutate, render, requests, schema } from './generate.mjs'
import { apart, withoutComments } from './generate-apart.mjs'
import { PROVIDERS, rules } from './generate-rules.mjs'
import { Server } from './server.mjs'
import { databases, insertStatements } from './databases.mjs'

const AREAS = ['validate', 'format', 'dmmf', 'diff', 'introspect', 'push', 'query']
const usage = () => { console.error(`usage: compare.mjs ${AREAS.join('|')}|all [--candidate "CMD"] [--reference "CMD"] [--seed N] [--cases N] [--provider sqlite|postgresql] [--pg URL] [--models N] [--show K] [--json FILE] [--files DIR] [--rules] [--emulate] [--apart] [--patience SECONDS]`); process.exit(2) }
let options
try {
  options = parseArgs({ allowPositionals: true, options: { rules: { type: 'boolean' }, emulate: { type: 'boolean' }, apart: { type: 'boolean' }, ...Object.fromEntries(['candidate', 'reference', 'seed', 'cases', 'provider', 'pg', 'models', 'show', 'json', 'files', 'patience'].map((k) => [k, { type: 'string' }])) } })
} catch (e) { console.error(e.message); usage() }
const { values: o, positionals } = options
const provider = o.provider ?? 'sqlite', seed = Number(o.seed ?? 1), show = Number(o.show ?? 3)
const areas = positionals[0] === 'all' ? AREAS : positionals
if (!areas.length || areas.some((a) => !AREAS.includes(a)) || !(o.rules ? PROVIDERS : ['sqlite', 'postgresql']).includes(provider) || [o.seed, o.cases, o.models, o.show].some((x) => x !== undefined && !/^\d+$/.test(x))) usage()

// The reference and its packages lie next to this file, or where setup.sh has put them.
const here = path.dirname(fileURLToPath(import.meta.url))
const home = fs.existsSync(path.join(here, 'node_modules')) ? here : process.env.ORACLE_HOME ?? path.join(os.homedir(), '.cache/reference-oracle')
const require = createRequire(path.join(home, 'package.json'))
const pgUrl = o.pg ?? process.env.ORACLE_PG_URL ?? 'postgresql://postgres@127.0.0.1:5432/postgres'
const oracle = `exec ${process.execPath} ${JSON.stringify(path.join(home, 'oracle.mjs'))}`
const reference = new Server(o.reference ?? oracle, { timeout: 60_000 })
const candidate = new Server(o.candidate ?? oracle, { timeout: Number(o.patience ?? 10) * 1000 })

// ---------------------------------------------------------------- normalisation
const hours = 3_600_000, started = Date.now() - 26 * hours // (a day more, because a database may write local time)
const isNow = (ms) => ms >= started && ms <= Date.now() + 26 * hours
const NOW_TEXT = /\b20\d\d-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d(:?\d\d)?)?/g
const nowText = (text) => text.replace(NOW_TEXT, (x, _f, zone) => (isNow(Date.parse(x.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00') + (zone ? '' : 'Z'))) ? '<now>' : x))
const nowNumber = (text) => text.replace(/\b\d{13}\b/g, (x) => (isNow(Number(x)) ? '<now>' : x))
// gen_random_uuid() fills a column that is added to a table with rows; the generators write other uuids than these.
const RANDOM_UUID = /\b[0-9a-f]{8}-[0-9a-f]{4}-4(?!000-8000)[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\b/g
function decimal(text) {
  const m = /^(-?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i.exec(text)
  if (!m) return text
  const digits = (m[2] + (m[3] ?? '')).replace(/^0+/, ''), trimmed = digits.replace(/0+$/, '')
  return trimmed ? `${m[1]}${trimmed}e${Number(m[4] ?? 0) - (m[3] ?? '').length + digits.length - trimmed.length}` : '0'
}
/** Object keys in order, decimals by value, times of this run as <now>. */
function canonical(v) {
  if (Array.isArray(v)) return v.map(canonical)
  if (typeof v === 'string') return nowText(v)
  if (v === null || typeof v !== 'object') return Object.is(v, -0) ? 0 : v
  if (v.$type === 'Decimal') return { $type: 'Decimal', value: decimal(v.value) }
  if (v.$type === 'DateTime') return isNow(Date.parse(v.value)) ? '<now>' : { $type: 'DateTime', value: v.value }
  return Object.fromEntries(Object.keys(v).sort().map((k) => [k, canonical(v[k])]))
}
const same = (a, b) => JSON.stringify(canonical(a)) === JSON.stringify(canonical(b))
const UNORDERED = ['createManyAndReturn', 'updateManyAndReturn']
const tableRows = (rows) => Object.fromEntries(Object.entries(rows).map(([t, list]) => [t, list.map((x) => nowNumber(nowText(x)).replace(RANDOM_UUID, '<uuid>')).sort()]))
const sorted = (list) => list.map((x) => JSON.stringify(canonical(x))).sort()
const outcome = (request, x) => {
  if (x === undefined) return 'no result'
  if (x.error) return { error: { kind: x.error.kind, code: x.error.code } }
  return UNORDERED.includes(request.action) && Array.isArray(x.ok) ? sorted(x.ok) : x.ok
}

// ---------------------------------------------------------------- bookkeeping
/** Counts per figure; the first figure of an area is the one that its last line gives. */
class Report {
  constructor(area) { Object.assign(this, { area, figures: {}, notes: {}, mismatches: [], shown: 0 }) }
  count(figure, equal) { const f = (this.figures[figure] ??= { equal: 0, total: 0 }); f.total++; if (equal) f.equal++; return equal }
  note(name, n = 1) { this.notes[name] = (this.notes[name] ?? 0) + n }
  mismatch(figure, details) {
    this.mismatches.push({ figure, ...details })
    if (this.shown++ < show) console.log(`--- ${this.area} (${figure})\n` + Object.entries(details).map(([k, v]) => `${k}: ${trim(typeof v === 'string' ? v : JSON.stringify(v) ?? 'none')}`).join('\n'))
  }
  check(figure, equal, details) { if (!this.count(figure, equal)) this.mismatch(figure, details()); return equal }
}
const trim = (text, n = 1200) => (text.length > n ? `${text.slice(0, n)}… (${text.length} characters)` : text)
/** The two texts from the first line on which they differ. */
function firstDifference(a, b) {
  const [x, y] = [a, b].map((t) => (typeof t === 'string' ? t : JSON.stringify(canonical(t), null, 1) ?? String(t)).split('\n'))
  let i = 0
  while (i < x.length && x[i] === y[i]) i++
  const part = (list) => list.slice(Math.max(0, i - 2), i + 6).join('\n    ')
  return { reference: `(line ${i + 1})\n    ${part(x)}`, candidate: `(line ${i + 1})\n    ${part(y)}` }
}

class Skip extends Error {}
/** The answer of the reference; a case that makes it crash is left out, for it says nothing about the candidate. */
async function fromReference(report, method, params) {
  const answer = await reference.call(method, params)
  if (answer.died) throw new Error(`the reference died: ${answer.died}`)
  if (/unreachable|panick|memory access|recursive use|null pointer|table index/i.test(answer.error?.message ?? '')) {
    reference.stop()
    candidate.stop() // (which may be the reference too)
    report.note('reference crashed')
    report.crashes = [...(report.crashes ?? []), { method, params, message: answer.error.message.slice(0, 500) }]
    throw new Skip(answer.error.message)
  }
  return answer
}
const refused = (x) => (x.died ? `died: ${x.died}` : x.error ? `error ${x.error.code ?? ''}: ${x.error.message}` : null)
const both = async (report, method, params, other = params) => [await fromReference(report, method, params), await candidate.call(method, other)]
/** Equal where both refuse with the same code; true/false, or null where both have a result. */
function refusal(a, b) {
  if (!a.error && !b.error && !b.died) return null
  return !!(a.error && b.error && (a.error.code ?? null) === (b.error.code ?? null))
}

/** Schemas from --files: the files of a folder with one datasource among them are one schema, other files stand alone. */
function casesFrom(root) {
  const folders = new Map()
  for (const name of fs.readdirSync(root, { recursive: true }).filter((f) => f.endsWith('.prisma')).sort()) {
    const folder = path.dirname(name)
    folders.set(folder, [...(folders.get(folder) ?? []), [path.basename(name), fs.readFileSync(path.join(root, name), 'utf8')]])
  }
  return [...folders].flatMap(([folder, files]) => {
    const together = files.length > 1 && files.filter(([, text]) => /^\s*datasource\b/m.test(text)).length === 1
    return together ? [{ label: folder, files }] : files.map((file) => ({ label: path.join(folder, file[0]), files: [file] }))
  })
}
const fileCases = o.files && casesFrom(o.files)
/** The files of a case of the schema language; often with a mistake. With --rules of any provider, or of the one that is given. */
const language = (r, given, mistakes) => {
  if (o.rules) return rules(r, o.provider)
  const plain = given ?? render(generate(r, 'any'))
  return given || r.chance(1 - mistakes) ? plain : mutate(r, plain)
}
/** The files of a generated schema; with --apart, without what differs on purpose. */
const text = (s, how) => render(o.apart ? apart(s, how) : s)
const described = (files) => (o.apart ? withoutComments(files) : files)
const generate = (r, flavour) => schema(r, { provider, models: o.models === undefined ? undefined : Number(o.models), flavour })
const providerOf = (files) => (/provider\s*=\s*"(postgres|postgresql)"/.test(files.map(([, t]) => t).join('\n')) ? 'postgresql' : 'sqlite')

// ---------------------------------------------------------------- areas: (report, rng, label, files from --files) -> one case
const run = {
  async validate(report, r, label, given) {
    const files = language(r, given, 0.6)
    const [a, b] = await both(report, 'validate', { files })
    const repro = () => ({ case: label, files, reference: a.result ?? a, candidate: b.result ?? refused(b) ?? b })
    if (a.error) return report.check('verdict', !!b.error, repro)
    report.note(a.result.valid ? 'valid' : 'invalid')
    const spans = (x) => JSON.stringify([...new Set((x.result?.diagnostics ?? []).map((d) => JSON.stringify([d.file, d.start, d.end, d.severity])))].sort())
    const texts = (x) => JSON.stringify((x.result?.diagnostics ?? []).map((d) => JSON.stringify([d.file, d.start, d.end, d.severity, d.text])).sort())
    const verdict = report.check('verdict', a.result.valid === b.result?.valid, repro)
    const spansEqual = !!b.result && spans(a) === spans(b)
    verdict ? report.check('spans', spansEqual, repro) : report.count('spans', spansEqual)
    report.count('texts', !!b.result && texts(a) === texts(b))
  },

  async format(report, r, label, given) {
    const files = language(r, given, 0.3)
    const [a, b] = await both(report, 'format', { files })
    const equal = refusal(a, b) ?? JSON.stringify(a.result.files) === JSON.stringify(b.result.files)
    report.check('text', equal, () => ({ case: label, files, ...firstDifference(a.result?.files.map((f) => f.join('\n')).join('\n') ?? refused(a), b.result?.files?.map((f) => f.join('\n')).join('\n') ?? refused(b)) }))
  },

  async dmmf(report, r, label, given) {
    const files = language(r, given, 0.15)
    const [a, b] = await both(report, 'dmmf', { files })
    const equal = refusal(a, b) ?? same(a.result.datamodel, b.result.datamodel)
    report.check('datamodel', equal, () => ({ case: label, files, ...firstDifference(a.result?.datamodel ?? refused(a), b.result?.datamodel ?? refused(b)) }))
  },

  async diff(report, r, label, given) {
    const before = given ? null : generate(r, 'migrate'), kind = given ? 'create' : r.weighted({ create: 2.5, change: 5, live: 2, drop: 0.4 })
    const files = given ?? text(before), at = given ? providerOf(given) : provider
    if (at !== provider) throw new Skip('other provider')
    const old = { files }, next = kind === 'create' ? old : kind === 'drop' ? null : { files: text(evolve(r, before)) }
    const from = kind === 'create' ? null : old
    const setUp = async (i) => {
      await dbs.reset(i)
      if (!from) return
      const script = await fromReference(report, 'diff', { provider, from: null, to: from, url: dbs.url(i) })
      await dbs.run(i, script.result.sql)
    }
    if (kind === 'live') await setUp(1).catch((e) => { throw new Skip(e.message) })
    const params = { provider, from: kind === 'live' ? { url: dbs.url(1) } : from, to: next, url: dbs.url(1) }
    const [a, b] = await both(report, 'diff', params)
    if (kind === 'live' && /no longer supported/.test(a.error?.message ?? '')) throw new Skip(a.error.message)
    const refusedEqually = refusal(a, b)
    const equal = refusedEqually ?? a.result.sql.trim() === b.result.sql?.trim()
    if (a.error) (report.refusals ??= []).push(`${label} ${kind} ${a.error.message}`)
    report.note(a.error ? 'refused by the reference' : a.result.sql.includes('empty migration') ? 'empty' : kind)
    const repro = () => ({ case: label, from: kind === 'live' ? { live: files } : from, to: next, ...firstDifference(a.result?.sql ?? refused(a), b.result?.sql ?? refused(b)) })
    report.check('script', equal, repro)
    if (equal || refusedEqually !== null) return report.count('effect', equal)
    const effects = []
    for (const [i, x] of [[1, a], [2, b]]) {
      try { await setUp(i); await dbs.run(i, x.result.sql); effects.push(await dbs.catalog(i)) } catch (e) { effects.push(`failed: ${e.message}`) }
    }
    const failed = effects.map((e) => typeof e === 'string')
    if (o.apart && failed[0] && !failed[1]) return report.note('only the script of the reference fails')
    report.check('effect', failed[0] || failed[1] ? failed[0] && failed[1] : same(effects[0], effects[1]), () => ({ case: label, from, to: next, scriptOfReference: a.result.sql, scriptOfCandidate: b.result.sql, ...firstDifference(...effects) }))
  },

  async introspect(report, r, label) {
    const before = generate(r, 'migrate'), again = r.chance(0.3), files = text(before, { again })
    await dbs.reset(1)
    const pushed = await fromReference(report, 'push', { provider, url: dbs.url(1), files, force: true })
    if (pushed.error) { report.note('push refused'); throw new Skip(pushed.error.message) }
    const known = again ? described(text(r.chance(0.5) ? before : evolve(r, before), { again })) : undefined
    const [a, b] = await both(report, 'introspect', { provider, url: dbs.url(1), ...(known ? { files: known } : {}) })
    const equal = refusal(a, b) ?? JSON.stringify(a.result.files) === JSON.stringify(b.result.files)
    const show = (x) => x.result?.files?.map((f) => f.join('\n')).join('\n') ?? refused(x)
    if (a.error) report.note('refused by the reference')
    report.check('text', equal, () => ({ case: label, pushed: files, known, ...firstDifference(show(a), show(b)) }))
    report.count(again ? 'again' : 'fresh', equal)
    report.count('warnings', refusal(a, b) ?? same(a.result.warnings, b.result.warnings))
    if (equal || a.error || b.error || b.died) return report.count('effect', equal)
    // What the reference would do to the database, were it to follow each of the two schemas.
    const effects = []
    for (const x of [a, b]) effects.push(await fromReference(report, 'diff', { provider, from: { url: dbs.url(1) }, to: { files: x.result.files }, url: dbs.url(1) }))
    const nothing = (x) => /empty migration/.test(x.result?.sql ?? '')
    report.check('effect', nothing(effects[1]) || same(effects[0].result, effects[1].result), () => ({ case: label, pushed: files, known, ...firstDifference(...effects.map((x) => x.result?.sql ?? refused(x))) }))
  },

  async push(report, r, label) {
    const before = generate(r, 'migrate'), old = text(before), next = evolve(r, before), files = text(next)
    const inserts = r.chance(0.7) ? insertStatements(before, dataset(r, before).rows) : []
    for (const i of [1, 2]) {
      await dbs.reset(i)
      const first = await fromReference(report, 'push', { provider, url: dbs.url(i), files: old, force: true })
      if (first.error) { report.note('first push refused'); (report.refusals ??= []).push(`${label} ${first.error.message}`); throw new Skip(first.error.message) }
      for (const sql of inserts) await dbs.run(i, sql).catch((e) => { report.note('row refused'); (report.rowErrors ??= []).push(`${e.message} ${sql}`) })
    }
    const state = async (i) => [await dbs.catalog(i), tableRows(await dbs.rows(i))]
    const step = async (force) => {
      const start = await state(2)
      const [a, b] = await both(report, 'push', { provider, url: dbs.url(1), files, force }, { provider, url: dbs.url(2), files, force })
      const counts = (x) => x.result && [x.result.warnings?.length ?? 0, x.result.unexecutable?.length ?? 0]
      const left = [await state(1), await state(2)]
      if (o.apart && a.error && b.error) return { a, b, left: [start, left[1]], counts: refusal(a, b) || !a.error.code, catalogs: same(start, left[1]), rows: true, texts: true, held: false }
      if (o.apart && !a.error && b.error && (await dbs.dangling(1))) { report.note('only the reference leaves rows that point to nothing'); throw new Skip('dangling rows') }
      return { a, b, counts: refusal(a, b) ?? same(counts(a), counts(b)), catalogs: same(left[0][0], left[1][0]), rows: same(left[0][1], left[1][1]), left,
        texts: refusal(a, b) ?? same([a.result.warnings, a.result.unexecutable], [b.result.warnings, b.result.unexecutable]), held: !!(a.result?.warnings?.length || a.result?.unexecutable?.length) }
    }
    let x = await step(false)
    report.note(x.a.error ? 'failed' : x.held ? 'with warnings' : 'without warnings')
    let equal = x.counts && x.catalogs && x.rows
    report.count('texts', x.texts)
    if (equal && x.held) {
      x = await step(true)
      if (x.a.error) report.note('failed with force')
      equal = x.counts && x.catalogs && x.rows
    }
    report.check('result', equal, () => ({ case: label, from: old, to: files, rows: inserts.length, answerOfReference: x.a, answerOfCandidate: x.b, ...(x.counts ? firstDifference(...x.left) : {}) }))
  },

  // Three rounds of rows and requests per schema, because the reference generates a client for each schema.
  async query(report, r, label) {
    const s = o.emulate ? emulated(generate(r, 'query')) : generate(r, 'query'), files = render(s)
    for (let round = 1; round <= 3; round++) await queryRound(report, r, `${label} # round ${round}`, s, files)
  },
}
async function queryRound(report, r, label, s, files) {
  const data = dataset(r, s), list = requests(r, s, data)
  for (const i of [1, 2]) {
    await dbs.reset(i)
    const p = { provider, url: dbs.url(i), files }
    const ready = await fromReference(report, 'push', { ...p, force: true })
    const filled = ready.error ? ready : await fromReference(report, 'query', { ...p, requests: data.requests })
    const broken = filled.error ?? filled.result.results.find((x) => x.error)
    if (broken) {
      report.note('not set up')
      ;(report.refusals ??= []).push(`${label} ${JSON.stringify(broken)}`)
      throw new Skip(JSON.stringify(broken))
    }
  }
  const [a, b] = await both(report, 'query', { provider, url: dbs.url(1), files, requests: list }, { provider, url: dbs.url(2), files, requests: list })
  if (a.error) {
    report.note('refused by the reference')
    return report.check('requests', refusal(a, b), () => ({ case: label, files, reference: refused(a), candidate: refused(b) }))
  }
  list.forEach((request, i) => {
    const x = a.result.results[i], y = b.result?.results?.[i], sent = [a, b].map((z) => z.result?.statements?.[i]?.length ?? 0)
    report.note(x.error ? 'requests that fail' : 'requests that succeed')
    if (x.error) ((report.failures ??= {})[`${request.action ?? Object.keys(request)[0]} ${x.error.code ?? x.error.kind} ${x.error.text?.slice(0, 90)}`] ??= []).push([label, i])
    const equal = y !== undefined && same(outcome(request, x), outcome(request, y))
    report.check('requests', equal, () => ({ case: label, request: `#${i} ${JSON.stringify(request)}`, files, ...(y ? firstDifference(x, y) : { reference: x, candidate: refused(b) ?? 'no result' }) }))
    if (x.error && y?.error) report.count('error texts', nowText(x.error.text) === nowText(y.error.text))
    report.note('statements of the reference', sent[0])
    report.note('statements of the candidate', sent[1])
    if (b.result && sent[1] > sent[0]) report.note('requests with more statements than the reference')
  })
  const rows = [tableRows(await dbs.rows(1)), tableRows(await dbs.rows(2))]
  report.check('tables', same(...rows), () => ({ case: label, files, requests: list, ...firstDifference(...rows) }))
}

// ---------------------------------------------------------------- main
const dbs = areas.some((a) => ['diff', 'introspect', 'push', 'query'].includes(a)) ? await databases(provider, require, pgUrl) : null
const summary = {}
const cleanUp = async () => { reference.stop(); candidate.stop(); await dbs?.close() }
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => cleanUp().finally(() => process.exit(130)))
try {
  for (const area of areas) {
    const report = new Report(area), begun = performance.now(), times = [reference.spent, candidate.spent]
    const given = ['validate', 'format', 'dmmf', 'diff'].includes(area) ? fileCases : null
    const cases = given?.length ?? Number(o.cases ?? (area === 'query' ? 20 : 200))
    for (let i = 0; i < cases; i++) {
      const n = seed + i
      if (area === 'query' && i % 25 === 24) { reference.stop(); candidate.stop() } // (a generated client stays in memory)
      try {
        await run[area](report, Rng(Math.imul(n, 2654435761)), given ? given[i].label : `${area}${o.rules ? ' --rules' : ''}${o.emulate ? ' --emulate' : ''}${o.rules && !o.provider ? '' : ` --provider ${provider}`}${o.models ? ` --models ${o.models}` : ''} --seed ${n} --cases 1`, given?.[i].files)
      } catch (e) {
        if (!(e instanceof Skip)) throw e
        report.note('cases left out')
      }
    }
    const seconds = (performance.now() - begun) / 1000
    const line = ([name, f]) => `${name} ${f.equal}/${f.total} equal (${f.total ? ((100 * f.equal) / f.total).toFixed(1) : '0.0'} %)`
    const [main, ...more] = Object.entries(report.figures)
    if (more.length) console.log(`${area}: ${more.map(line).join(', ')}`)
    const notes = Object.entries(report.notes).map(([k, n]) => `${k} ${n}`)
    console.log(`${area}: ${[...notes, `${(cases / seconds).toFixed(1)} cases/s`, `reference ${((reference.spent - times[0]) / 1000).toFixed(1)} s`, `candidate ${((candidate.spent - times[1]) / 1000).toFixed(1)} s`].join(', ')}`)
    console.log(`${area}: ${main ? line(main).replace(/^\w+ /, '') : '0/0 equal (0.0 %)'}`)
    summary[area] = { provider, seed, cases, seconds, ...report }
  }
} catch (e) {
  console.error(process.env.CMP_DEBUG ? e.stack : e.message)
  process.exitCode = 1
} finally {
  await cleanUp()
  if (o.json) fs.writeFileSync(o.json, JSON.stringify(summary, null, 1))
}
