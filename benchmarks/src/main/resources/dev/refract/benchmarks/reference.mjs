// The reference implementation's language engine behind a pipe: the first line is a schema as
// [["file.prisma", "text"], …], each further line names what to do with it and is answered when it is done.
import { createRequire } from 'node:module'
import readline from 'node:readline'

const engine = createRequire(process.env.ORACLE_HOME + '/')('@prisma/prisma-schema-wasm')
const options = { tabSize: 2, insertSpaces: true }
let files

const work = {
  lint: () => engine.lint(JSON.stringify(files.map(([name, text]) => [`file:///${name}`, text]))),
  format: () =>
    engine.format(
      JSON.stringify(files.map(([name, text]) => [`file:///${name}`, text])),
      JSON.stringify({ textDocument: { uri: `file:///${files[0][0]}` }, options }),
    ),
  dmmf: () => engine.get_dmmf(JSON.stringify({ prismaSchema: files, noColor: true })),
}

for await (const line of readline.createInterface({ input: process.stdin })) {
  if (files === undefined) files = JSON.parse(line)
  process.stdout.write(line in work ? `${work[line]().length}\n` : 'ready\n')
}
