// Takes out of a generated schema what Refract does in another way than the reference on purpose (docs/differences.md), so that
// everything else can be compared to the letter.

const isLiteralTime = (f) => f.type === 'DateTime' && /"/.test(f.default ?? '') && !/dbgenerated/.test(f.default)

const everywhere = {
  'defaults that are points in time are compared': (s, f) => isLiteralTime(f) && delete f.default,
}
const onSqlite = {
  'types with capital letters are the types they are': (s, f) => { if (f.unsupported) f.unsupported = f.unsupported.toLowerCase() },
  'defaults that are expressions are recognised, and written as what they are': (s, f) => /dbgenerated/.test(f.default ?? '') && delete f.default,
  'defaults of bytes are recognised': (s, f) => f.type === 'Bytes' && delete f.default,
  'a nullable column with the default now() is not added in place': (s, f) => f.arity === '?' && f.default === 'now()' && delete f.default,
}
const onPostgres = {
  'lists of enum values with @map are written with the names of the schema': (s, f) => f.enum && f.arity === '[]' && delete f.default,
}
const pulledAgain = {
  sqlite: {
    'defaults of enum fields are values of the enum': (s, f) => f.enum && delete f.default,
  },
  postgresql: {},
}

/** Many-to-many relations of a model with itself keep the names of their fields when they are pulled again. */
function withoutCircles(s) {
  const circles = new Set(s.relations.filter((x) => x.kind === 'm-n' && x.from === x.to).map((x) => x.id))
  s.relations = s.relations.filter((x) => !circles.has(x.id))
  for (const m of s.models) m.fields = m.fields.filter((f) => !circles.has(f.rel))
}
/** Foreign keys have the names that the database gives them, not those of the schema that was known. */
function withoutNamedKeys(s) {
  for (const rel of s.relations) delete rel.map
}
/** Values of enums keep their @map, and enums their @@map, when they are pulled again from SQLite. */
function withoutMappedEnums(s) {
  for (const e of s.enums) {
    delete e.map
    for (const v of e.values) delete v.map
  }
}

/** Changes the schema in place. `again`: it is pulled with a schema that was known before. */
export function apart(s, { again = false } = {}) {
  const sqlite = s.provider === 'sqlite'
  const rules = { ...everywhere, ...(sqlite ? onSqlite : onPostgres), ...(again ? pulledAgain[s.provider] : {}) }
  for (const m of s.models) for (const f of m.fields) if (!f.rel) for (const rule of Object.values(rules)) rule(s, f)
  if (again) {
    withoutCircles(s)
    withoutNamedKeys(s)
  }
  if (again && sqlite) withoutMappedEnums(s)
  return s
}

/** Comments over a datasource or generator stay where they are when a schema is pulled again. */
export const withoutComments = (files) => files.map(([name, text]) => [name, text.replace(/^\s*\/\/.*\n(?=\s*(datasource|generator)\b)/gm, '')])
