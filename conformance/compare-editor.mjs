// Compares the services of an editor with the reference's: whatever the reference completes, refers to, says in a hover
// or offers as a code action, the candidate must have too; it may have more. See README.md.
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Rng, mutate, render, schema } from './generate.mjs'
import { Server } from './server.mjs'

const AREAS = ['complete', 'hover', 'references', 'codeActions']
const PROVIDERS = ['sqlite', 'postgresql', 'mysql', 'sqlserver', 'cockroachdb', 'mongodb']
const { values: o, positionals } = parseArgs({ allowPositionals: true, options: Object.fromEntries(['candidate', 'seed', 'cases', 'carets', 'show'].map((k) => [k, { type: 'string' }])) })
const areas = positionals[0] === 'all' || !positionals.length ? AREAS : positionals
if (areas.some((a) => !AREAS.includes(a)) || !o.candidate) { console.error(`usage: compare-editor.mjs ${AREAS.join('|')}|all --candidate "CMD" [--seed N] [--cases N] [--carets N] [--show K]`); process.exit(2) }
const seed = Number(o.seed ?? 1), cases = Number(o.cases ?? 100), carets = Number(o.carets ?? 20), show = Number(o.show ?? 5)
const here = path.dirname(fileURLToPath(import.meta.url))
const home = fs.existsSync(path.join(here, 'node_modules')) ? here : process.env.ORACLE_HOME ?? path.join(os.homedir(), '.cache/reference-oracle')
const reference = new Server(`exec ${process.execPath} ${JSON.stringify(path.join(home, 'oracle.mjs'))}`, { timeout: 60_000 })
const candidate = new Server(o.candidate)

// ---------------------------------------------------------------- cases
const withProvider = (files, provider) => files.map(([n, t]) => [n, t.replace(/provider(\s*)= "(sqlite|postgresql)"/, `provider$1= "${provider}"`)])
/** A line in which something is half written at a gap: -> [files, the caret in the gap]. */
function unfinished(r, files) {
  const changes = [
    [/onDelete: \w+/, 'onDelete: ¦'], [/onUpdate: \w+/, 'onUpdate: ¦'], [/onDelete: \w+/, 'onDelete: Ca¦'], [/onUpdate: \w+/, 'onUpdate:¦'],
    [/type: \w+/, 'type: ¦'], [/@@index\(\[([^\]]*)\]/, '@@index([$1], type: ¦'], [/@@index\(\[([^\]]*)\]/, '@@index([$1], ¦'],
    [/@@unique\(\[([^\]]*)\]/, '@@unique([$1], ¦'], [/@@id\(\[([^\]]*)\]/, '@@id([$1], ¦'], [/@@index\(\[([^\]]*)\]/, '@@index([¦]'],
    [/datasource (\w+) \{\n/, 'datasource $1 {\n  ¦\n'], [/datasource (\w+) \{\n/, 'datasource $1 {\n¦\n'], [/datasource (\w+) \{\n/, 'datasource $1 {\n  relationMode = ¦\n'],
    [/datasource (\w+) \{\n/, 'datasource $1 {\n  relationMode = "¦"\n'], [/datasource (\w+) \{\n/, 'datasource $1 {\n  rel¦\n'], [/datasource (\w+) \{\n/, 'datasource $1 {\n  schemas = [¦]\n'],
    [/references: \[[^\]]*\]\)/, 'references: [id], onDelete: ¦)'], [/references: \[[^\]]*\]\)/, 'references: [id], ¦)'], [/references: \[[^\]]*\]/, 'references: [¦]'], [/fields: \[[^\]]*\]/, 'fields: [¦]'],
    [/(model \w+ \{\n)/, '$1  ¦\n'], [/(model \w+ \{\n)/, '$1  x ¦\n'], [/(model \w+ \{\n)/, '$1  x Int @¦\n'], [/(model \w+ \{\n)/, '$1  x Int @default(¦)\n'], [/(model \w+ \{\n)/, '$1  x Int @unique(¦)\n'],
    [/(model \w+ \{\n)/, '$1  x String @db.¦\n'], [/$/, '\ngenerator x {\n  ¦\n}\n'], [/$/, '\ngenerator x {\n  provider = "prisma-client"\n  previewFeatures = ["¦"]\n}\n'], [/$/, '\n¦\n'], [/$/, '\nmod¦\n'],
    [/(datasource \w+ \{\n)([^}]*)\}([^]*)(model \w+ \{\n[^}]*)\}/, '$1$2  schemas = ["one", "two"]\n}$3$4  @@schema("¦")\n}'],
    [/(datasource \w+ \{\n)([^}]*)\}([^]*)(model \w+ \{\n[^}]*)\}/, '$1$2  schemas = ["one", "two"]\n}$3$4  @@schema(¦)\n}'],
    [/(model \w+ \{[^}]*)\n\}/, '$1\n  @@index([id(ops: ¦)], type: Gin)\n}'], [/(model \w+ \{[^}]*)\n\}/, '$1\n  @@index([id(¦)])\n}'],
  ]
  const [from, to] = r.pick(changes)
  const changed = files.map(([n, t]) => [n, t.replace(from, to)])
  const file = changed.findIndex(([, t]) => t.includes('¦'))
  if (file < 0) return [files]
  const before = changed[file][1].split('¦')[0].split('\n')
  const caret = { file: changed[file][0], line: before.length - 1, character: before.at(-1).length }
  return [files.map(([n, t], i) => [n, i === file ? changed[i][1].replace('¦', '') : t]), caret]
}
const lines = (text) => text.split('\n')
function randomCaret(r, files, gap) {
  if (gap && r.chance(0.5)) return gap
  const [file, text] = r.pick(files)
  const all = lines(text), line = r.int(0, all.length - 1)
  const inside = [...all[line].matchAll(/\w+|[:"[(]\s?/g)].flatMap((m) => [m.index, m.index + m[0].length])
  return { file, line, character: inside.length && r.chance(0.8) ? r.pick(inside) : r.int(0, all[line].length) }
}

// ---------------------------------------------------------------- answers
const place = (l) => `${l.uri} ${l.range.start.line}:${l.range.start.character}-${l.range.end.line}:${l.range.end.character}`
const offsetAt = (text, p) => lines(text).slice(0, p.line).reduce((n, l) => n + l.length + 1, 0) + p.character
function applied(files, action) {
  return files.map(([name, text]) => {
    const edits = Object.entries(action.edit?.changes ?? {}).filter(([uri]) => uri.replace('file:///', '') === name).flatMap(([, e]) => e)
    const sorted = edits.map((e) => [offsetAt(text, e.range.start), offsetAt(text, e.range.end), e.newText]).sort((a, b) => b[0] - a[0])
    return [name, sorted.reduce((t, [s, e, n]) => t.slice(0, s) + n + t.slice(e), text)]
  })
}
function position(text, offset) {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length - 1, character: before.at(-1).length }
}
const ask = async (server, method, params) => (await server.call(method, params)).result

const checks = {
  async complete(files, caret) {
    // (The reference leaves it to the editor to keep what starts with the word before the caret.)
    const word = /\w*$/.exec(lines(Object.fromEntries(files)[caret.file])[caret.line].slice(0, caret.character))[0].toLowerCase()
    const wanted = ((await ask(reference, 'complete', { files, ...caret }))?.items ?? []).map((i) => i.label).filter((l) => l.toLowerCase().startsWith(word))
    const ours = new Set(((await ask(candidate, 'complete', { files, ...caret }))?.items ?? []).map((i) => i.label))
    const plain = (label) => label.replace(/^"|"$|: $/g, '')
    const known = new Set([...ours].map(plain))
    return wanted.map((w) => [w, known.has(plain(w))])
  },
  async references(files, caret) {
    const wanted = ((await ask(reference, 'references', { files, ...caret })) ?? []).map(place)
    const ours = new Set(((await ask(candidate, 'references', { files, ...caret })) ?? []).map(place))
    return wanted.map((w) => [w, ours.has(w)])
  },
  async hover(files, caret) {
    const wanted = (await ask(reference, 'hover', { files, ...caret }))?.contents?.value
    return wanted ? [[wanted, Boolean((await ask(candidate, 'hover', { files, ...caret }))?.contents?.value)]] : []
  },
  /** An action of the candidate counts if it, too, takes away what the reference's action takes away. */
  async codeActions(files) {
    const result = [], before = (await ask(reference, 'validate', { files }))?.diagnostics ?? []
    for (const d of before) {
      const text = Object.fromEntries(files)[d.file]
      if (text === undefined) continue
      const start = position(text, d.start), end = position(text, d.end)
      const at = { files, file: d.file, line: start.line, character: start.character, end }
      const diagnostics = [{ range: { start, end }, severity: d.severity === 'error' ? 1 : 2, message: d.text }]
      const wanted = (await ask(reference, 'codeActions', { ...at, diagnostics })) ?? []
      if (!wanted.length) continue
      const gone = async (action) => !((await ask(reference, 'validate', { files: applied(files, action) }))?.diagnostics ?? []).some((x) => x.text === d.text)
      const ours = (await ask(candidate, 'codeActions', at)) ?? []
      let works = false
      for (const action of ours) works ||= await gone(action)
      for (const action of wanted) if (await gone(action)) result.push([`${action.title}  <- ${d.text}`, works])
    }
    return result
  },
}

// ---------------------------------------------------------------- run
for (const area of areas) {
  let asked = 0, total = 0, have = 0
  const missing = new Map()
  for (let i = 0; i < cases; i++) {
    const r = Rng(seed + i)
    const base = r.pick(['sqlite', 'postgresql'])
    let files = withProvider(render(schema(r, { provider: base })), r.pick(PROVIDERS))
    if (area === 'codeActions') for (let k = r.int(1, 3); k > 0; k--) files = mutate(r, files)
    let gap
    if (area === 'complete') [files, gap] = unfinished(r, files)
    for (let k = 0; k < (area === 'codeActions' ? 1 : carets); k++) {
      const caret = randomCaret(r, files, gap)
      asked++
      for (const [what, found] of await checks[area](files, caret)) {
        total++
        if (found) have++
        else missing.set(what, [...(missing.get(what) ?? []), { seed: seed + i, caret, provider: /provider\s*= "(\w+)"/.exec(files.map((f) => f[1]).join('\n'))?.[1], line: lines(Object.fromEntries(files)[caret.file] ?? '')[caret.line] }])
      }
    }
  }
  for (const [what, places] of [...missing].sort((a, b) => b[1].length - a[1].length).slice(0, show)) console.log(`  ${places.length} × missing: ${what}\n      ${JSON.stringify(places[0])}`)
  console.log(`${area}: ${have}/${total} of what the reference has (${asked} ${area === 'codeActions' ? 'schemas' : 'carets'})`)
}
process.exit(0)
