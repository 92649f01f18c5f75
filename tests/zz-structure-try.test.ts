import { test } from 'vitest';
import { compile } from '../src/compile.ts';
import { settings } from './helpers.ts';
import { readFileSync } from 'node:fs';

const mine = new Set(['section-order','pseudo-heading','misspelt-section','heading-level','placeholder-text','long-list','unlabelled-items','raw-html','template-syntax','hidden-characters','smart-bullets','trailing-spaces','missing-section']);
test('try', () => {
  const cases = JSON.parse(readFileSync('/tmp/structure/cases.json','utf8')) as {lang?: string; text: string; only?: string}[];
  for (const {text, lang='en', only} of cases) {
    const file = text.startsWith('---') ? text : `---\ntitle: Cook\nlanguage: ${lang}\n---\n${text}`;
    const ds = compile({path:'content/roles/cook.md', text: file}, settings()).diagnostics.filter(d => mine.has(d.rule) && (only? d.rule===only : d.rule!=='missing-section'));
    console.log('──', JSON.stringify(text).slice(0,400));
    for (const d of ds) console.log(`   ${d.rule} ${d.place?.start.line}:${d.place?.start.column}-${d.place?.end.line}:${d.place?.end.column} ${d.message} || ${d.help} || ${d.fix ? JSON.stringify(d.fix) : ''}`);
    let out = file;
    for (const f of ds.flatMap(d => d.fix ? [d.fix] : []).toSorted((a,b)=>b.start-a.start)) out = out.slice(0,f.start)+f.text+out.slice(f.end);
    if (out !== file) console.log('   =>', JSON.stringify(out.replace(/^---\ntitle: Cook\nlanguage: \w+\n---\n/,'')));
  }
});
