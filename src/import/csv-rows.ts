/** The most rows and cells of a row that are read. */
const most = { rows: 5002, cells: 500 } as const;

/** Excel says in a line of its own which sign parts cells. */
const signLine = /^sep=([,;\t])\n/u;

/** Reads a table as RFC 4180 describes it; nothing where it is none. The sign between cells is that which parts one of the first lines best. */
export function csvRows(written: string): readonly (readonly string[])[] | undefined {
  const [line = '', named] = signLine.exec(written) ?? [];
  const text = written.slice(line.length);
  const first = text.split('\n', 5);
  const parts = (sign: string) => Math.max(...first.map((one) => one.split(sign).length));
  const counts = [',', ';', '\t'].map((sign) => ({
    sign,
    count: named === undefined || named === sign ? parts(sign) : 0,
  }));
  const { sign, count } = counts.reduce((a, b) => (b.count > a.count ? b : a));
  if (count < 2) return undefined;
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, sign);
    // A quote that does not end, or ends within a cell: this is no table.
    if (!cell || row.length > most.cells) return undefined;
    row.push(cell.value);
    at = cell.end;
    const end = text[at];
    if (end !== undefined && end !== sign && end !== '\n') return undefined;
    if (end !== sign) {
      if (row.some((value) => value.trim() !== '')) rows.push(row);
      // One more than a file may have roles, and the names: whoever counts them refuses the file.
      if (rows.length === most.rows) return rows;
      row = [];
    }
    at++;
  }
  return rows;
}

type Cell = { readonly value: string; readonly end: number };

function quotedCell(text: string, start: number): Cell | undefined {
  let value = '';
  let from = start + 1;
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', from)) {
    value += text.slice(from, at);
    if (text[at + 1] !== '"') return { value, end: at + 1 };
    value += '"';
    from = at + 2;
  }
  return undefined;
}

function plainCell(text: string, start: number, sign: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== sign && text[end] !== '\n') end++;
  return { value: text.slice(start, end), end };
}
