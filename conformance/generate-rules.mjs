// rules(rng, provider?) -> files that try the rules of all six providers, and the features that generate-schema.mjs never makes:
// native types with arguments at their limits, index types, partial indexes, shard keys, composite types, several database
// schemas, views, preview features, extensions, relation modes. Most schemas hold none or one mistake.
export const PROVIDERS = ['sqlite', 'postgresql', 'cockroachdb', 'mysql', 'sqlserver', 'mongodb']

const SCALARS = ['String', 'Boolean', 'Int', 'BigInt', 'Float', 'Decimal', 'DateTime', 'Json', 'Bytes']
const NATIVE = {
  sqlite: {},
  postgresql: { String: 'Text VarChar(20) Char(3) Uuid Inet Xml Citext Bit(4) VarBit(9)', Int: 'Integer SmallInt Oid', BigInt: 'BigInt', Float: 'Real DoublePrecision',
    Decimal: 'Decimal(10,2) Money', Boolean: 'Boolean', DateTime: 'Timestamp(3) Timestamptz Date Time Timetz(6)', Json: 'Json JsonB', Bytes: 'ByteA' },
  cockroachdb: { String: 'String(20) Char(3) Uuid Inet Bit(4) VarBit CatalogSingleChar', Int: 'Int2 Int4 Oid', BigInt: 'Int8', Float: 'Float4 Float8', Decimal: 'Decimal(10,2)',
    Boolean: 'Bool', DateTime: 'Timestamp(3) Timestamptz Date Time Timetz', Json: 'JsonB', Bytes: 'Bytes' },
  mysql: { String: 'VarChar(20) Char(3) Text TinyText MediumText LongText', Int: 'Int UnsignedInt SmallInt TinyInt UnsignedTinyInt MediumInt Year', BigInt: 'BigInt UnsignedBigInt',
    Float: 'Float Double', Decimal: 'Decimal(10,2)', Boolean: 'TinyInt(1) Bit(1)', DateTime: 'DateTime(3) Timestamp Date Time', Json: 'Json', Bytes: 'Blob LongBlob VarBinary(9) Binary(4) TinyBlob Bit(8)' },
  sqlserver: { String: 'NVarChar(20) VarChar(Max) NVarChar(Max) Char(3) NChar(4) Text NText Xml UniqueIdentifier', Int: 'Int SmallInt TinyInt Bit', BigInt: 'BigInt', Float: 'Float(53) Real Money SmallMoney',
    Decimal: 'Decimal(10,2)', Boolean: 'Bit', DateTime: 'Date Time DateTime DateTime2 DateTimeOffset SmallDateTime', Bytes: 'Binary(4) VarBinary(9) VarBinary(Max) Image' },
  mongodb: { String: 'String ObjectId ObjectId', Int: 'Int Long', BigInt: 'Long', Float: 'Double', Boolean: 'Bool', DateTime: 'Date Timestamp', Json: 'Json', Bytes: 'BinData ObjectId' },
}
const DEFAULTS = {
  String: ['"a"', '""', 'uuid()', 'uuid(4)', 'uuid(7)', 'cuid()', 'cuid(2)', 'ulid()', 'nanoid()', 'nanoid(12)', 'dbgenerated("x")'],
  Boolean: ['true', 'false'], Int: ['1', '-1', 'autoincrement()', 'dbgenerated("1")', '2147483648'], BigInt: ['1', '9223372036854775807', 'autoincrement()'], Float: ['1.5', '1', '-1e3', '"1"'],
  Decimal: ['1.50', '"1.5"', '"x"'], DateTime: ['now()', '"2020-01-01T00:00:00Z"', '"2020"', 'dbgenerated("now()")'], Json: ['"{}"', '"[1"', '"null"'], Bytes: ['"aGk="', '"?"', '""'],
}
const FEATURES = ['views', 'partialIndexes', 'shardKeys', 'postgresqlExtensions', 'fullTextSearchPostgres', 'relationJoins', 'typedSql', 'multiSchema', 'fullTextIndex', 'fullTextSearch', 'nope', 'driverAdapters', 'nativeDistinct', 'strictUndefinedChecks', 'queryCompiler', 'prismaSchemaFolder', 'metrics', 'tracing', 'omitApi', 'clientExtensions', 'VIEWS']
const ACTIONS = ['Cascade', 'Restrict', 'NoAction', 'SetNull', 'SetDefault']
const OPS = ['raw("x_ops")', 'JsonbOps', 'JsonbPathOps', 'ArrayOps', 'InetOps', 'TextOps', 'TextMinMaxOps', 'Int4MinMaxOps', 'UuidBloomOps', 'Nope', 'raw(x)', 'raw("a", "b")', '"x"']
const WHERES = ['raw("a > 1")', 'raw("")', 'raw(1)', 'raw()', 'raw("a", "b")', 'raw(a)', '"a > 1"', 'nope("x")', '{}', '{ FIELD: null }', '{ FIELD: VALUE }', '{ FIELD: { not: null } }', '{ FIELD: { not: VALUE } }', '{ FIELD: VALUE, OTHER: { not: null } }',
  '{ FIELD: { equals: VALUE } }', '{ FIELD: { gt: 1 } }', '{ nope: null }', '{ FIELD: [1] }', '{ FIELD: { not: { not: 1 } } }', '{ FIELD: {} }', '{ FIELD: nope }', '{ FIELD: nope() }', '[FIELD]', 'FIELD', 'true', 'null', '{ FIELD: true }', '{ FIELD: 1 }', '{ FIELD: "a" }', '{ FIELD: -1.5 }']
const LONG = 'a_rather_long_name_that_goes_on_and_on_until_nothing_fits_any_more_'

export function rules(r, provider = r.pick(PROVIDERS)) {
  const wild = r.pick([0, 0, 0.02, 0.05]) // how often something is taken that may not fit
  const odd = (p = 1) => r.chance(wild * p)
  const maybe = (p, text) => (r.chance(p) ? text() : '')
  const mongo = provider === 'mongodb'
  const schemas = r.chance(0.15) && (['postgresql', 'cockroachdb', 'sqlserver'].includes(provider) || odd(5)) ? ['one', 'two'] : null
  const out = []
  const features = r.chance(0.6) ? r.sample(FEATURES.slice(0, 3), r.int(1, 3)) : []
  if (odd(4)) features.push(r.pick(FEATURES))
  const has = (f) => features.includes(f) || odd(0.5)
  const relationMode = r.chance(0.15) || odd(3) ? r.pick(mongo ? ['prisma', 'foreignKeys'] : ['prisma', 'foreignKeys', 'prisma', odd(9) ? 'nope' : 'prisma']) : null
  out.push(`datasource ${odd() ? r.pick(['Int', 'my-db', 'x']) : 'db'} {`, `  provider = "${provider === 'postgresql' && r.chance(0.1) ? 'postgres' : provider}"`)
  if (relationMode) out.push(`  relationMode = ${odd() ? 'env("X")' : `"${relationMode}"`}`)
  if (schemas) out.push(`  schemas = ${r.pick(['["one", "two"]', '["one", "two"]', '["one", "two"]', odd(9) ? r.pick(['[]', '["one", "one"]', '"one"', '[one]', '["two", "one", ""]']) : '["two", "one"]'])}`)
  if ((provider === 'postgresql' && r.chance(0.1)) || odd()) out.push(`  extensions = ${r.pick(['[citext]', '[pg_trgm(schema: "public"), "uuid-ossp"]', '[x(map: "uuid-ossp", version: "1")]', odd(9) ? r.pick(['[]', '[a, a]', '[a(nope: 1)]', '"a"', '[a(version: 1)]', '[1]', '[a(map: "x", map: "y")]', '[a, b(map: "a")]']) : '[postgis]'])}`)
  if (odd()) out.push(`  ${r.pick(['nope = 1', 'provider = "sqlite"', 'relationMode = 1', 'referentialIntegrity = "prisma"', 'schemas = []'])}`)
  out.push('}')
  if (features.length || odd()) out.push('generator g {', `  provider = ${odd() ? r.pick(['env("X")', '1', '["a"]', '""']) : '"prisma-client-js"'}`, `  previewFeatures = ${odd() ? r.pick(['"views"', '[views]', '[1]', '[]']) : `[${features.map((f) => `"${f}"`).join(', ')}]`}`, ...(odd(2) ? [r.pick(['  output = 1', '  binaryTargets = ["native"]', '  binaryTargets = "x"', '  engineType = "library"', '  nope = env("X")', '  output = env("X")', '  provider = "x"', '  x = [1, "a"]', '  x = { a: 1 }', '  x = a'])] : []), '}')

  const enums = r.chance(provider === 'sqlserver' ? wild : 0.4) ? ['Color', 'Kind'].slice(0, r.int(1, 2)) : []
  const types = mongo ? (r.chance(0.5) ? ['Address', 'Photo'].slice(0, r.int(1, 2)) : []) : odd(3) ? ['Address'] : []
  const models = ['User', 'Post', 'Tag', 'Log'].slice(0, r.int(1, 4))
  const schemaOf = () => (schemas && !odd() ? [`  @@schema("${odd() ? r.pick(['three', '']) : r.pick(schemas)}")`] : odd(0.3) ? ['  @@schema("x")'] : [])
  const native = (scalar) => {
    const table = NATIVE[odd() ? r.pick(PROVIDERS) : provider][odd() ? r.pick(SCALARS) : scalar]
    return table ? ` @${odd(0.5) ? r.pick(['x', 'DB']) : 'db'}.${odd() ? r.pick(table.split(' ')).replace(/\(.*|$/, r.pick(['(0)', '(1,2)', '(99999999)', '(-1)', '(a)', '()', '("1")'])) : r.pick(table.split(' '))}` : ''
  }
  const scalars = () => (mongo || provider === 'sqlite' || provider === 'sqlserver' ? SCALARS.filter((s) => odd() || !((mongo && s === 'Decimal') || (provider === 'sqlserver' && s === 'Json'))) : SCALARS)
  const lists = ['postgresql', 'cockroachdb', 'mongodb'].includes(provider)
  let count = 0
  const scalarField = (composite) => {
    const name = `f${count++}`, unsupported = !composite && r.chance(0.04)
    const type = unsupported ? `Unsupported("${r.pick(['circle', 'geometry(Point)', 'money', 'VarChar(3)', 'Bit(1)'])}")` : enums.length && r.chance(0.15) ? r.pick(enums) : types.length && r.chance(mongo ? 0.25 : 0.5) ? r.pick(types) : r.pick(scalars())
    const arity = (lists || odd()) && r.chance(0.15) ? '[]' : r.chance(0.3) ? '?' : ''
    const values = DEFAULTS[odd() ? r.pick(SCALARS) : type]
    const value = enums.includes(type) ? r.pick(['A', 'A', 'B', odd(9) ? 'nope' : 'A']) : values && r.pick(values.slice(0, odd(4) || !/Json|Bytes|DateTime|Decimal/.test(type) ? undefined : type === 'Bytes' ? 1 : type === 'Decimal' ? 2 : 2))
    const attributes = [r.chance(0.4) && (SCALARS.includes(type) || odd()) ? native(type) : '',
      value && r.chance(0.3) ? ` @default(${arity === '[]' && !odd() ? `[${/[(]/.test(value) ? '' : value}]` : value}${(provider === 'sqlserver' ? r.chance(0.2) : odd()) ? `, map: "${r.pick(['df_1', 'df_2', odd(5) ? LONG.repeat(2) : 'df_3'])}"` : ''})` : '',
      maybe(0.08, () => ` @map("${odd(5) ? r.pick(['', '$x', 'a.b', '_id', 'f1']) : `m${r.int(0, 99)}`}")`), !composite && (r.chance(0.08) || odd()) ? ` @unique${maybe(0.3, keyOptions)}` : '',
      odd() ? r.pick([' @ignore', ' @updatedAt', ' @id', ' @shardKey', ' @relation', ' @nope', ' @unique @id', ' @default(auto())', ' @default(sequence())', ' @default(sequence(start: 1))', ' @default(dbgenerated())', ' @unique(where: raw("x"))']) : type === 'DateTime' && !composite && r.chance(0.1) ? ' @updatedAt' : '']
    return { name, type, arity, line: `  ${name} ${type}${arity}${r.shuffle(attributes).join('')}` }
  }
  const map = () => (mongo && r.chance(0.7) ? '' : `map: "${odd(3) ? r.pick(['', LONG, LONG.repeat(2), 'same']) : `ix_${r.int(0, 40)}`}"`)
  const clustered = () => (provider === 'sqlserver' || odd(0.5) ? `clustered: ${odd() ? 'x' : r.pick(['true', 'false'])}` : '')
  const keyOptions = () => `(${[maybe(0.4, map), maybe(0.3, () => (provider === 'mysql' || odd() ? `length: ${odd() ? r.pick(['0', '-1', '"a"']) : 3}` : '')), maybe(0.3, () => `sort: ${odd() ? 'Up' : r.pick(['Asc', 'Desc'])}`), maybe(0.3, clustered), odd(2) ? where({ fields: [{ name: 'f1' }] }) : ''].filter(Boolean).join(', ')})`
  const where = (m) => `where: ${(() => {
    const fields = m.fields.filter((f) => SCALARS.includes(f.type) || enums.includes(f.type) || odd()), f = r.pick(fields.length ? fields : m.fields), g = r.pick(m.fields)
    const value = { String: '"a"', Boolean: 'true', Int: '1', BigInt: '1', Float: '1.5', Decimal: '1.5', DateTime: '"2020-01-01T00:00:00Z"', Json: '"{}"', Bytes: '"aGk="' }[odd() ? r.pick(SCALARS) : f.type] ?? 'A'
    return r.pick(odd(9) ? WHERES : WHERES.filter((w) => /^raw\("a > 1"\)|: (null|VALUE) }|not: (null|VALUE)/.test(w))).replaceAll('FIELD', f.name).replaceAll('OTHER', g.name).replaceAll('VALUE', value)
  })()}`
  const key = (m) => {
    const plain = m.fields.filter((f) => odd() || !(types.includes(f.type) && !mongo)), picked = r.sample(plain, r.int(1, Math.min(3, plain.length)))
    if (odd()) picked.push({ name: r.pick(['nope', 'f0', m.relations[0] ?? 'id', 'id']) })
    const kind = r.weighted({ index: 6, unique: 4, fulltext: provider === 'mysql' || mongo ? 2 : wild, id: 0.3 })
    const part = (f) => {
      const sub = types.includes(f.type) && r.chance(0.6) ? `.${r.pick(['street', 'city', odd(9) ? 'nope' : 'street'])}` : ''
      const options = [maybe(0.15, () => `sort: ${odd() ? r.pick(['Up', '"Asc"']) : r.pick(['Asc', 'Desc'])}`), provider === 'mysql' || odd() ? maybe(0.2, () => `length: ${odd() ? r.pick(['0', '-1', '"x"', '99999999999']) : r.int(1, 20)}`) : '', kind === 'index' && (provider === 'postgresql' || odd()) ? maybe(0.15, () => `ops: ${r.pick(OPS)}`) : ''].filter(Boolean)
      return f.name + sub + (options.length ? `(${options.join(', ')})` : '')
    }
    const type = provider === 'postgresql' || provider === 'cockroachdb' ? ['BTree', 'Hash', 'Gin', 'Gist', 'SpGist', 'Brin'] : provider === 'mysql' || odd() ? ['BTree', 'Hash'] : ['BTree']
    const options = [`[${picked.map(part).join(', ')}]`, kind === 'index' && r.chance(0.25) ? `type: ${odd() ? r.pick(['Gin', 'Nope']) : r.pick(type)}` : '', maybe(0.3, map), kind === 'unique' || kind === 'id' || odd(0.3) ? maybe(0.15, () => `name: "${r.pick(['n1', 'n2', odd(9) ? 'a b' : 'n3', odd(9) ? 'f0' : 'n4'])}"`) : '',
      kind !== 'fulltext' || odd() ? maybe(0.2, clustered) : '', (has('partialIndexes') && ['index', 'unique'].includes(kind) && r.chance(0.5)) || odd(0.5) ? where(m) : ''].filter(Boolean)
    return `  @@${kind}(${options.join(', ')})`
  }

  const built = models.map((name) => {
    const view = r.chance(0.12) && has('views')
    const idType = mongo ? 'String' : r.pick(['Int', 'Int', 'String', 'BigInt'])
    const id = mongo
      ? odd() ? r.pick(['  id String @id', '  id Int @id @map("_id")', '  id String @id @default(auto()) @map("_id")', '  id String @default(auto()) @map("_id") @db.ObjectId', '  id Bytes @id @map("_id") @db.ObjectId', '  id String @id @map("x")', '  id String @id @unique @map("_id")', '  _id String @id'])
        : r.pick(['  id String @id @default(auto()) @map("_id") @db.ObjectId', '  id String @id @map("_id")'])
      : `  id ${idType}${odd() ? '?' : ''} @id${maybe(0.15, keyOptions)}${provider === 'cockroachdb' || idType === 'String' ? '' : maybe(0.4, () => ' @default(autoincrement())')}${provider === 'cockroachdb' && idType !== 'String' ? maybe(0.4, () => ` @default(${r.pick(['autoincrement()', 'sequence()', 'sequence(start: 1, minValue: 1)', odd(9) ? 'sequence(nope: 1)' : 'sequence(cache: 2, virtual: true)'])})`) : ''}`
    return { name, view, idType, idNative: /@db\.ObjectId/.test(id), compound: !mongo && !view && r.chance(0.15), fields: Array.from({ length: r.int(1, 6) }, () => scalarField()), relations: [], lines: view && !odd(3) ? [id.replace(/@id.*/, '@unique')] : [id] }
  })
  // relations
  let n = 0
  const pairs = r.int(0, models.length)
  for (let i = 0; i < pairs; i++) {
    const a = r.pick(built), b = odd(3) ? a : r.pick(built), rel = `R${n++}`, kind = r.weighted({ one: 2, many: 6, both: 2 })
    const actions = `${maybe(0.35, () => `, onDelete: ${r.pick(ACTIONS.slice(0, odd(9) ? 5 : provider === 'sqlserver' || mongo ? 3 : 4))}`)}${maybe(0.25, () => `, onUpdate: ${r.pick(ACTIONS.slice(0, odd(9) ? 5 : 3))}`)}`.replace(/Restrict/g, (x) => (provider === 'sqlserver' && !odd() ? 'NoAction' : x))
    if (kind === 'both') {
      if (mongo) {
        const nat = (m) => (m.idNative && !odd() ? ' @db.ObjectId' : '')
        a.lines.push(`  k${n}a ${b.idType}[]${nat(b)}`, `  r${n}a ${b.name}[] @relation("${rel}", fields: [k${n}a]${odd(3) ? '' : `, references: [${odd() ? 'f0' : 'id'}]`}${odd() ? ', onDelete: Cascade' : ''})`)
        b.lines.push(`  k${n}b ${a.idType}${odd() ? '' : '[]'}${nat(a)}`, `  r${n}b ${a.name}[] @relation("${rel}"${odd(3) ? '' : `, fields: [k${n}b]`}, references: [id])`)
      } else {
        a.lines.push(`  r${n}a ${b.name}[] @relation("${rel}"${odd(3) ? `, references: [${odd(5) ? 'f0' : 'id'}]` : ''}${odd(2) ? ', onDelete: Cascade' : ''})`)
        b.lines.push(`  r${n}b ${a.name}[] @relation("${rel}"${odd() ? `, map: "mm"` : ''})`)
      }
    } else {
      const optional = r.chance(0.4) ? '?' : '', nat = b.idNative && !odd(3) ? ' @db.ObjectId' : mongo && odd(3) ? ' @db.String' : ''
      const unique = kind === 'one' && !odd(2) ? ' @unique' : ''
      a.lines.push(`  k${n} ${odd() ? r.pick(SCALARS) : b.idType}${odd() ? r.pick(['', '?']) : optional}${nat}${unique}`)
      a.lines.push(`  r${n}a ${b.name}${odd() ? r.pick(['', '?', '[]']) : optional} @relation("${rel}", fields: [${odd() ? 'id' : `k${n}`}], references: [${odd() ? r.pick(['f0', 'nope']) : 'id'}]${actions}${(!mongo && provider !== 'sqlite') || odd() ? maybe(0.1, () => `, ${map() || 'map: "fk"'}`) : ''})${odd(0.5) ? ' @ignore' : ''}`)
      if (!odd()) b.lines.push(`  r${n}b ${a.name}${kind === 'one' ? (odd() ? '' : '?') : '[]'} @relation("${rel}"${odd() ? actions : ''}${odd() ? ', fields: [id], references: [id]' : ''})`)
      a.relations.push(`r${n}a`)
      if (relationMode === 'prisma' && r.chance(0.6)) a.lines.push(`  @@index([k${n}])`)
    }
  }
  for (const m of built) {
    const body = [...m.lines, ...m.fields.map((f) => f.line)]
    if (m.compound) body[0] = body[0].replace(/ @id(\([^)]*\))?/, '').replace(/\?/, ''), body.push(`  other Int`, `  @@id([id, other${maybe(0.2, () => (odd() || provider === 'sqlserver' ? '(sort: Desc)' : provider === 'mysql' ? '' : ''))}]${maybe(0.2, () => `, name: "${r.pick(['pk', odd(5) ? 'id' : 'pk2'])}"`)}${maybe(0.2, () => `, map: "pk_${m.name}"`)}${maybe(0.2, () => { const c = clustered(); return c && `, ${c}` })})`)
    if (!m.view || odd(3)) for (let i = r.int(0, 2); i > 0; i--) body.push(key(m))
    if (mongo ? odd() : (provider === 'mysql' && r.chance(0.2) && has('shardKeys')) || odd(0.5)) body.push(`  @@shardKey(${r.pick(['[id]', '[id]', `[id, ${m.fields[0].name}]`, odd(9) ? r.pick(['id', '[]', '[nope]', '["id"]', '[id(sort: Desc)]', 'fields: [id]']) : '[id]'])})`)
    if (odd()) body.push(r.pick(['  @@ignore', '  @@map("")', '  @@map("Post")', '  @@nope', '  @@id([id])', '  @@schema', '  @@fulltext([id])', '  @@map("same")', '  @@index([])', '  @@unique([id, id])', '  @@shardKey([id])']))
    if (r.chance(0.1)) body.push(`  @@map("${r.pick(['users', 'posts', 'users'])}_${m.name}")`)
    out.push(`${m.view ? 'view' : 'model'} ${odd(0.3) ? r.pick(['String', 'async', 'PrismaClient', 'Model-1', '1a', 'Color']) : m.name} {`, ...body, ...schemaOf(), '}')
  }
  for (const e of enums) out.push(`enum ${e} {`, `  A${maybe(0.1, () => ' @map("a")')}`, `  B${odd() ? r.pick([' @map("a")', ' @map("")', ' @id', '\n  A']) : ''}`, ...(odd() ? ['  @@map("Color")'] : []), ...schemaOf(), '}')
  for (const t of types) out.push(`type ${t} {`, ...(odd(0.5) ? [] : ['  street String', `  city String${maybe(0.3, () => '?')}${maybe(0.2, () => ` @map("c")`)}${maybe(0.2, () => ' @default("x")')}`]), ...Array.from({ length: r.int(0, 2) }, () => scalarField(true).line), ...(odd(2) ? [r.pick(['  a Int @id', '  a Int @unique', '  u User', '  @@map("x")', '  x Unsupported("a")', '  a Int @default(autoincrement())', '  a Int @map("")', '  a Int @relation', '  s Address?', '  a String @default(auto())', '  a Int @ignore', '  a DateTime @updatedAt', '  a DateTime @default(now())', '  a String @db.ObjectId @default(auto())', '  a Int @map("c")'])] : []), '}')
  const text = out.join('\n') + '\n'
  if (!r.chance(0.1)) return [['schema.prisma', text]]
  const cut = text.indexOf('\nmodel') + 1 || text.length
  return [['schema.prisma', text.slice(0, cut)], ['models.prisma', text.slice(cut)]]
}
