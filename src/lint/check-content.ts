import { type Content, contentAssets, settingsFiles } from '../model/content.ts';
import type { Levels } from '../model/config.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { suggest } from '../model/suggest.ts';
import { sign } from './check.ts';
import { historyFinding } from './rules/missing-history.ts';
import { activeIn } from './rules/active-content.ts';
import { brokenText } from './rules/unreadable-file.ts';

/** Reports files of the content folder that cannot be read, or that nothing reads. */
export function checkContent(content: Content, levels: Levels): readonly Diagnostic[] {
  const { root, unreadable, unknown, site, locations, pay, shared, pages, lists, history } = content;
  const broken = [site, locations, pay, ...shared, ...pages, ...lists].flatMap((source) =>
    source ? brokenText(source.text).flatMap((finding) => sign('unreadable-file', source.path, finding, levels)) : [],
  );
  const active = contentAssets(content).flatMap(({ file, below }) =>
    activeIn(file).flatMap((finding) => sign('active-content', `${root}/${below}`, finding, levels)),
  );
  return [
    ...broken,
    ...active,
    ...(history?.gap && site ? sign('missing-history', `${root}/site.yml`, historyFinding(history.gap), levels) : []),
    ...unreadable.flatMap(({ path, ...finding }) => sign('unreadable-file', path, finding, levels)),
    ...unknown.flatMap((path) =>
      sign(
        'unknown-file',
        path,
        { message: 'Rolepress does not read this file', help: adviceFor(path.slice(root.length + 1)) },
        levels,
      ),
    ),
  ];
}

function adviceFor(path: string): string {
  if (path.startsWith('roles/'))
    return 'Save a role as Markdown with the ending `.md`, a picture as JPEG, PNG, WebP, AVIF, GIF or SVG; put other files into public/.';
  if (path.startsWith('pages/'))
    return 'Save a page as Markdown with the ending `.md`, a picture as JPEG, PNG, WebP, AVIF, GIF or SVG; put other files into public/.';
  if (/^(?:departments|teams|locations)\//u.test(path))
    return 'Name it `<address of the list>.md`, directly in this folder.';
  if (path.startsWith('shared/')) return 'Name it `<name>.md`, directly in shared/.';
  const meant = suggest(path.replace(/\.yaml$/iu, '.yml'), settingsFiles);
  return meant
    ? `Rename it to \`${meant}\`.`
    : 'Put roles into roles/, files to publish into public/, and delete what is not needed.';
}
