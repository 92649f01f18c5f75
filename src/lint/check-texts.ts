import type { Settings } from '../model/config.ts';
import type { Diagnostic, Finding } from '../model/diagnostic.ts';
import type { ListText, Page } from '../model/page.ts';
import type { InnerText, RoleDocument, TextDocument } from '../parse/index.ts';
import { checkPictures } from './check-pictures.ts';
import { sign } from './check.ts';
import { missingPicture } from './links/missing-picture.ts';
import { ownFolders } from './links/site-pages.ts';
import { levelOf } from './levels.ts';
import type { RoleRule, Rule } from './rule.ts';
import { type RuleId, rules } from './table.ts';

// Object.keys forgets the keys’ type; the table is a constant of ours.
const textRules = (Object.keys(rules) as readonly RuleId[]).flatMap((id) => {
  const rule: Rule = rules[id];
  return rule.on === 'role' && rule.inPages !== undefined ? [{ id, rule }] : [];
});

type Texts = {
  readonly documents: readonly TextDocument<Page | ListText>[];
  readonly pages: readonly Page[];
};

/** The pictures of the content by their paths below its folder, and that folder. */
type KnownPictures = { readonly paths: ReadonlySet<string>; readonly root: string };

/** Holds pages and texts of lists against the rules that look at any text. */
export function checkTexts({ documents, pages }: Texts, pictures: KnownPictures, settings: Settings): readonly Diagnostic[] {
  const inTexts = documents.flatMap((one) => [...byRules(one, settings), ...byPictures(one, pictures, settings)]);
  return [...inTexts, ...pages.flatMap((page) => misplaced(page))];
} // prettier-ignore

function byRules({ document, inner }: TextDocument<Page | ListText>, settings: Settings): readonly Diagnostic[] {
  const { path } = document.source;
  const isUnread = document.faults.some(({ kind }) => kind === 'unreadable-file');
  return textRules.flatMap(({ id, rule }) => {
    if (levelOf(id, path, settings.levels) === 'off' || (isUnread && rule.isLocked !== true)) return [];
    const own = rule.check(document, settings).map(unfixed);
    const ofBlocks = rule.inPages === 'file' ? [] : inner.flatMap((one) => findingsIn(one, rule, settings));
    return [...own, ...ofBlocks].flatMap((finding) => sign(id, path, finding, settings.levels));
  });
}

function byPictures(
  { document, inner, read }: TextDocument<Page | ListText>,
  pictures: KnownPictures,
  { levels }: Settings,
): readonly Diagnostic[] {
  const { path } = document.source;
  const inText = ({ source, tree, links }: RoleDocument) => checkPictures({ path, text: source.text, tree, links }, pictures, levels);
  const named = (read?.pictures ?? []).flatMap(({ file, place }) => {
    const finding = missingPicture(file, path.slice(pictures.root.length + 1), pictures.paths, pictures.root);
    return finding ? sign('missing-picture', path, { ...finding, place }, levels) : [];
  });
  const inBlocks = inner.flatMap((one) => inText(one.document).map((found) => ({ ...found, place: one.place })));
  return [...inText(document), ...inBlocks, ...named];
} // prettier-ignore

/** What is found in a text of the front matter is told at its entry, and once. */
function findingsIn({ document, place }: InnerText, rule: RoleRule, settings: Settings): readonly Finding[] {
  const found = rule.check(document, settings).map(({ message, help }) => ({ message, help, place }));
  return found.filter(({ message }, index) => found.findIndex((one) => one.message === message) === index);
}

/** `--fix` changes role files only. */
function unfixed({ fix: _, ...finding }: Finding): Finding {
  return finding;
}

function misplaced({ path, folder, blocks }: Page): readonly Diagnostic[] {
  const [first = ''] = folder.split('/');
  const taken = ownFolders.has(first)
    ? sign('output-conflict', path, {
        message: `The address \`/${folder}\` is in \`/${first}/\`, which Rolepress fills by itself; expected another one`,
        help: `Give the file or its folder another name than \`${first}\`.`,
      })
    : [];
  const lost = blocks.flatMap(({ block, place }, index) => {
    if (block.type === 'hero' && index > 0)
      return sign('invalid-field', path, {
        message: 'A block of the type `hero` comes behind others; expected it at the top of the page, and only there',
        place,
        help: 'Move the block to the top of the list, or use `type: text`.',
      });
    if (block.type !== 'open-roles' || folder === '') return [];
    return sign('invalid-field', path, {
      message: 'A block has the type `open-roles`; expected it on the front page only',
      place,
      help: 'Delete the block, or show the roles of a department with `type: department-roles`.',
    });
  });
  return [...taken, ...lost];
}
