// The same kind of check as a small script would do it: node check.mjs sheetjs|exceljs FILE TIMES
// Prints the milliseconds of each time.
import { readFileSync } from 'node:fs';

const [reader, file, times] = process.argv.slice(2);

async function sheetjs() {
  const { default: xlsx } = await import('xlsx');
  return async (bytes) => {
    const book = xlsx.read(bytes, { type: 'buffer' });
    return book.SheetNames.map((name) => xlsx.utils.sheet_to_json(book.Sheets[name], { header: 1, defval: null }));
  };
}

async function exceljs() {
  const { default: ExcelJS } = await import('exceljs');
  return async (bytes) => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes);
    return book.worksheets.map((sheet) => {
      const rows = [];
      sheet.eachRow((row) => rows.push(row.values.slice(1).map((v) => (v && typeof v === 'object' ? v.result ?? null : v))));
      return rows;
    });
  };
}

// One fact a value: code and the four number columns, as far as the row has them.
function facts(sheets) {
  const found = {};
  for (const row of sheets.flat()) {
    const at = row.findIndex((cell) => typeof cell === 'string' && /^[ZWB]\d\d$/.test(cell));
    if (at >= 0) {
      const numbers = row.slice(at + 1).filter((cell) => typeof cell === 'number');
      found[row[at]] = { first: numbers[0] ?? 0, second: numbers[1] ?? numbers[0] ?? 0, last: numbers.at(-1) ?? 0 };
    }
  }
  return found;
}

function rules(codes) {
  const all = [];
  const add = (code, path, operator, value) =>
    all.push({ conditions: { all: [{ fact: code, path, operator, value }] }, event: { type: code + path } });
  for (const code of codes) {
    add(code, '$.first', 'lessThan', 0);
    add(code, '$.second', 'lessThan', { fact: code, path: '$.first' });
  }
  return all;
}

const { Engine } = await import('json-rules-engine');
const read = await (reader === 'sheetjs' ? sheetjs() : exceljs());
let engine;
const spent = [];
for (let i = 0; i < Number(times); i++) {
  const start = performance.now();
  const found = facts(await read(readFileSync(file)));
  engine ??= new Engine(rules(Object.keys(found)), { allowUndefinedFacts: true });
  const { events } = await engine.run(found);
  if (Object.keys(found).length === 0 || !Array.isArray(events)) {
    throw new Error('nothing was read from ' + file);
  }
  spent.push(performance.now() - start);
}
console.log(spent.join('\n'));
