// Records the reference's answers as golden files of the schema language:
//   node conformance/record.mjs        (the reference must be installed, see setup.sh)
// Every x.prisma of golden/format gets x.formatted.prisma: what the reference makes of it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execFileSync } from 'node:child_process'

const here = dirname(fileURLToPath(import.meta.url))
const folder = join(here, '../schema-language/src/test/resources/golden/format')
const oracle = join(process.env.ORACLE_HOME ?? join(process.env.HOME, '.cache/reference-oracle'), 'oracle.mjs')

for (const file of readdirSync(folder).filter((f) => f.endsWith('.prisma') && !f.endsWith('.formatted.prisma'))) {
  const request = { files: [['schema.prisma', readFileSync(join(folder, file), 'utf8')]] }
  const answer = JSON.parse(execFileSync('node', [oracle, 'format'], { input: JSON.stringify(request), encoding: 'utf8' }))
  if (!answer.result) throw new Error(`${file}: ${JSON.stringify(answer)}`)
  writeFileSync(join(folder, file.replace(/\.prisma$/, '.formatted.prisma')), answer.result.files[0][1])
}
