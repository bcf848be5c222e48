// Records the reference's answers as golden files of the schema language:
//   node conformance/record.mjs        (the reference must be installed, see setup.sh)
// golden/format/x.prisma      -> x.formatted.prisma: what the reference makes of it
// golden/describe/x.prisma    -> x.json: the datamodel that it gives to clients
// golden/validation/y/x.prisma -> x.places.txt: its verdict, and the places of its diagnostics as line:column
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Server } from './server.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const golden = join(here, '../schema-language/src/test/resources/golden')
const home = existsSync(join(here, 'node_modules')) ? here : process.env.ORACLE_HOME ?? join(homedir(), '.cache/reference-oracle')
const reference = new Server(`exec ${process.execPath} ${JSON.stringify(join(home, 'oracle.mjs'))}`, { timeout: 60_000 })

const inputs = (suite) => readdirSync(join(golden, suite), { recursive: true }).map((f) => join(golden, suite, f))
  .filter((f) => f.endsWith('.prisma') && !f.endsWith('.formatted.prisma')).sort()
async function ask(method, file, text) {
  const answer = await reference.call(method, { files: [['schema.prisma', text]] })
  if (!answer.result) throw new Error(`${file}: ${JSON.stringify(answer)}`)
  return answer.result
}
const place = (text, offset) => {
  const before = text.slice(0, offset).split('\n')
  return `${before.length}:${before.at(-1).length + 1}`
}

for (const file of inputs('format')) {
  const { files } = await ask('format', file, readFileSync(file, 'utf8'))
  writeFileSync(file.replace(/\.prisma$/, '.formatted.prisma'), files[0][1])
}
for (const file of inputs('describe')) {
  const { datamodel } = await ask('dmmf', file, readFileSync(file, 'utf8'))
  writeFileSync(file.replace(/\.prisma$/, '.json'), JSON.stringify(datamodel, null, 2) + '\n')
}
for (const file of inputs('validation')) {
  const text = readFileSync(file, 'utf8').split('\n// ------\n')[0]
  const { valid, diagnostics } = await ask('validate', file, text)
  const sorted = [...new Set(diagnostics.sort((a, b) => a.start - b.start || a.end - b.end)
    .map((d) => `${d.severity} ${place(text, d.start)}..${place(text, d.end)}`))]
  writeFileSync(file.replace(/\.prisma$/, '.places.txt'), [valid ? 'valid' : 'invalid', ...sorted].join('\n') + '\n')
}
reference.stop()
