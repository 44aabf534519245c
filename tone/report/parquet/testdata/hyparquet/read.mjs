// Prints the rows of a Parquet file as JSON, column by column.
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'

const file = await asyncBufferFromFile(process.argv[2])
const metadata = await parquetMetadataAsync(file)
const rows = await parquetReadObjects({ file, compressors })
const names = metadata.schema.slice(1).map(c => c.name)
const plain = v => typeof v === 'bigint' ? Number(v) : v ?? null
console.log(JSON.stringify({
  names,
  about: Object.fromEntries(metadata.key_value_metadata.map(m => [m.key, m.value])),
  columns: Object.fromEntries(names.map(n => [n, rows.map(r => plain(r[n]))])),
}))
