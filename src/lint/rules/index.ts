import { accentContrast } from './accent-contrast.ts';
import { activeContent } from './active-content.ts';
import { ageCoded } from './age-coded.ts';
import { applyTarget } from './apply-target.ts';
import { brokenExternalLink } from './broken-external-link.ts';
import { brokenLink } from './broken-link.ts';
import { closedLink } from './closed-link.ts';
import { closingSoon } from './closing-soon.ts';
import { configuration } from './configuration.ts';
import { dateOrder } from './date-order.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicateIdentifier } from './duplicate-identifier.ts';
import { duplicateSection } from './duplicate-section.ts';
import { duplicateSlug } from './duplicate-slug.ts';
import { duplicateTranslation } from './duplicate-translation.ts';
import { emailShape } from './email-shape.ts';
import { emptyDescription } from './empty-description.ts';
import { emptySection } from './empty-section.ts';
import { expiredOpen } from './expired-open.ts';
import { frontMatter } from './front-matter.ts';
import { futureDate } from './future-date.ts';
import { genderCoded } from './gender-coded.ts';
import { headingLevel } from './heading-level.ts';
import { hiddenCharacters } from './hidden-characters.ts';
import { inclusiveLanguage } from './inclusive-language.ts';
import { insecureLink } from './insecure-link.ts';
import { invalidField } from './invalid-field.ts';
import { jobLocation } from './job-location.ts';
import { longList } from './long-list.ts';
import { longSentence } from './long-sentence.ts';
import { missingDatePosted } from './missing-date-posted.ts';
import { missingField } from './missing-field.ts';
import { missingFile } from './missing-file.ts';
import { missingHistory } from './missing-history.ts';
import { missingSection } from './missing-section.ts';
import { missingValidThrough } from './missing-valid-through.ts';
import { misspeltSection } from './misspelt-section.ts';
import { outputConflict } from './output-conflict.ts';
import { payTransparency } from './pay-transparency.ts';
import { placeholderText } from './placeholder-text.ts';
import { pseudoHeading } from './pseudo-heading.ts';
import { rawHtml } from './raw-html.ts';
import { readability } from './readability.ts';
import { remoteCountry } from './remote-country.ts';
import { salaryCurrency } from './salary-currency.ts';
import { salaryRange } from './salary-range.ts';
import { sectionOrder } from './section-order.ts';
import { smartBullets } from './smart-bullets.ts';
import { socialCards } from './social-cards.ts';
import { stalePosting } from './stale-posting.ts';
import { templateSyntax } from './template-syntax.ts';
import { template } from './template.ts';
import { thinDescription } from './thin-description.ts';
import { titleClean } from './title-clean.ts';
import { trailingSpaces } from './trailing-spaces.ts';
import { unknownCountry } from './unknown-country.ts';
import { unknownField } from './unknown-field.ts';
import { unknownFile } from './unknown-file.ts';
import { unknownLocation } from './unknown-location.ts';
import { unlabelledItems } from './unlabelled-items.ts';
import { unreadableFile } from './unreadable-file.ts';
import { unusedBaseline } from './unused-baseline.ts';
import { unusedDisable } from './unused-disable.ts';
import type { Rule } from '../rule.ts';

/** Every rule by its id, which is its file’s name. To add one: a new file, and a line here. */
export const rules = {
  'accent-contrast': accentContrast,
  'active-content': activeContent,
  'age-coded': ageCoded,
  'apply-target': applyTarget,
  'broken-external-link': brokenExternalLink,
  'broken-link': brokenLink,
  'closed-link': closedLink,
  'closing-soon': closingSoon,
  configuration,
  'date-order': dateOrder,
  'duplicate-id': duplicateId,
  'duplicate-identifier': duplicateIdentifier,
  'duplicate-section': duplicateSection,
  'duplicate-slug': duplicateSlug,
  'duplicate-translation': duplicateTranslation,
  'email-shape': emailShape,
  'empty-description': emptyDescription,
  'empty-section': emptySection,
  'expired-open': expiredOpen,
  'front-matter': frontMatter,
  'future-date': futureDate,
  'gender-coded': genderCoded,
  'heading-level': headingLevel,
  'hidden-characters': hiddenCharacters,
  'inclusive-language': inclusiveLanguage,
  'insecure-link': insecureLink,
  'invalid-field': invalidField,
  'job-location': jobLocation,
  'long-list': longList,
  'long-sentence': longSentence,
  'missing-date-posted': missingDatePosted,
  'missing-field': missingField,
  'missing-file': missingFile,
  'missing-history': missingHistory,
  'missing-section': missingSection,
  'missing-valid-through': missingValidThrough,
  'misspelt-section': misspeltSection,
  'output-conflict': outputConflict,
  'pay-transparency': payTransparency,
  'placeholder-text': placeholderText,
  'pseudo-heading': pseudoHeading,
  'raw-html': rawHtml,
  readability,
  'remote-country': remoteCountry,
  'salary-currency': salaryCurrency,
  'salary-range': salaryRange,
  'section-order': sectionOrder,
  'smart-bullets': smartBullets,
  'social-cards': socialCards,
  'stale-posting': stalePosting,
  'template-syntax': templateSyntax,
  template,
  'thin-description': thinDescription,
  'title-clean': titleClean,
  'trailing-spaces': trailingSpaces,
  'unknown-country': unknownCountry,
  'unknown-field': unknownField,
  'unknown-file': unknownFile,
  'unknown-location': unknownLocation,
  'unlabelled-items': unlabelledItems,
  'unreadable-file': unreadableFile,
  'unused-baseline': unusedBaseline,
  'unused-disable': unusedDisable,
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;
