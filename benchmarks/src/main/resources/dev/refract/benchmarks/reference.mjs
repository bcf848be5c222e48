// The reference implementation's engines behind a pipe: a line [["file.prisma", "text"], …] is a schema, each other line names
// what to do (with the first schema; `diff`: from it to the second) and is answered when it is done.
import * as fs from 'node:fs'
import * as path from 'node:path'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import readline from 'node:readline'

const require = createRequire(process.env.ORACLE_HOME + '/')
const engine = require('@prisma/prisma-schema-wasm')
const options = { tabSize: 2, insertSpaces: true }
const schemas = []
const withUris = () => schemas[0].map(([name, text]) => [`file:///${name}`, text])

let migrations
/** The engine of migrations, started once; it wants a database, so it gets one in memory. */
async function migrationEngine() {
  const load = async (name, file) => import(pathToFileURL(file ? path.join(process.env.ORACLE_HOME, 'node_modules', name, file) : require.resolve(name)))
  const { bindMigrationAwareSqlAdapterFactory } = await load('@prisma/driver-adapter-utils')
  const { PrismaBetterSqlite3 } = await load('@prisma/adapter-better-sqlite3')
  const module = await load('@prisma/schema-engine-wasm', 'schema_engine_bg.js')
  const wasm = fs.readFileSync(path.join(process.env.ORACLE_HOME, 'node_modules/@prisma/schema-engine-wasm/schema_engine_bg.wasm'))
  const instance = new WebAssembly.Instance(new WebAssembly.Module(wasm), { './schema_engine_bg.js': module })
  module.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start?.()
  const adapter = new PrismaBetterSqlite3({ url: ':memory:' }, { shadowDatabaseUrl: ':memory:' })
  return module.SchemaEngine.new({ datamodels: schemas[0] }, () => {}, bindMigrationAwareSqlAdapterFactory(adapter))
}
const target = (files) => ({ tag: 'schemaDatamodel', files: files.map(([name, content]) => ({ path: name, content })) })

const work = {
  lint: () => engine.lint(JSON.stringify(withUris())),
  format: () =>
    engine.format(
      JSON.stringify(withUris()),
      JSON.stringify({ textDocument: { uri: `file:///${schemas[0][0][0]}` }, options }),
    ),
  dmmf: () => engine.get_dmmf(JSON.stringify({ prismaSchema: schemas[0], noColor: true })),
  diff: async () => {
    migrations ??= await migrationEngine()
    const filters = { externalTables: [], externalEnums: [] }
    return (await migrations.diff({ from: target(schemas[0]), to: target(schemas[1]), script: true, exitCode: null, filters, shadowDatabaseUrl: null })).stdout
  },
}

for await (const line of readline.createInterface({ input: process.stdin })) {
  if (line.startsWith('[')) schemas.push(JSON.parse(line))
  process.stdout.write(line in work ? `${(await work[line]()).length}\n` : 'ready\n')
}
