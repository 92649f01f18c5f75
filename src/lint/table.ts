import { accentContrast } from './rules/accent-contrast.ts';
import { accidentalHeading } from './rules/accidental-heading.ts';
import { activeContent } from './rules/active-content.ts';
import { ageCoded } from './rules/age-coded.ts';
import { applyTarget } from './rules/apply-target.ts';
import { brokenExternalLink } from './rules/broken-external-link.ts';
import { brokenLink } from './rules/broken-link.ts';
import { closedLink } from './rules/closed-link.ts';
import { closingSoon } from './rules/closing-soon.ts';
import { configuration } from './rules/configuration.ts';
import { cutValue } from './rules/cut-value.ts';
import { dateOrder } from './rules/date-order.ts';
import { duplicateId } from './rules/duplicate-id.ts';
import { duplicateIdentifier } from './rules/duplicate-identifier.ts';
import { duplicateSection } from './rules/duplicate-section.ts';
import { duplicateSlug } from './rules/duplicate-slug.ts';
import { duplicateTranslation } from './rules/duplicate-translation.ts';
import { emailShape } from './rules/email-shape.ts';
import { emptyDescription } from './rules/empty-description.ts';
import { emptySection } from './rules/empty-section.ts';
import { endlessRedirect } from './rules/endless-redirect.ts';
import { expiredOpen } from './rules/expired-open.ts';
import { frontMatter } from './rules/front-matter.ts';
import { futureDate } from './rules/future-date.ts';
import { genderCoded } from './rules/gender-coded.ts';
import { goneRoles } from './rules/gone-roles.ts';
import { headingLevel } from './rules/heading-level.ts';
import { hiddenCharacters } from './rules/hidden-characters.ts';
import { inclusiveLanguage } from './rules/inclusive-language.ts';
import { insecureLink } from './rules/insecure-link.ts';
import { invalidField } from './rules/invalid-field.ts';
import { jobLocation } from './rules/job-location.ts';
import { longList } from './rules/long-list.ts';
import { longSentence } from './rules/long-sentence.ts';
import { missingDatePosted } from './rules/missing-date-posted.ts';
import { missingField } from './rules/missing-field.ts';
import { missingFile } from './rules/missing-file.ts';
import { missingHistory } from './rules/missing-history.ts';
import { missingImprint } from './rules/missing-imprint.ts';
import { missingPicture } from './rules/missing-picture.ts';
import { missingSection } from './rules/missing-section.ts';
import { missingValidThrough } from './rules/missing-valid-through.ts';
import { misspeltSection } from './rules/misspelt-section.ts';
import { mistypedBold } from './rules/mistyped-bold.ts';
import { mistypedLink } from './rules/mistyped-link.ts';
import { movedRole } from './rules/moved-role.ts';
import { outputConflict } from './rules/output-conflict.ts';
import { payTransparency } from './rules/pay-transparency.ts';
import { pictureAlt } from './rules/picture-alt.ts';
import { pictureForms } from './rules/picture-forms.ts';
import { picturePlace } from './rules/picture-place.ts';
import { placeName } from './rules/place-name.ts';
import { placeholderText } from './rules/placeholder-text.ts';
import { pseudoHeading } from './rules/pseudo-heading.ts';
import { rawHtml } from './rules/raw-html.ts';
import { readability } from './rules/readability.ts';
import { remoteCountry } from './rules/remote-country.ts';
import { remotePicture } from './rules/remote-picture.ts';
import { repeatedEntry } from './rules/repeated-entry.ts';
import { salaryCurrency } from './rules/salary-currency.ts';
import { salaryRange } from './rules/salary-range.ts';
import { sectionOrder } from './rules/section-order.ts';
import { sectionProfile } from './rules/section-profile.ts';
import { siteIcon } from './rules/site-icon.ts';
import { smartBullets } from './rules/smart-bullets.ts';
import { socialCards } from './rules/social-cards.ts';
import { stalePosting } from './rules/stale-posting.ts';
import { templateSyntax } from './rules/template-syntax.ts';
import { template } from './rules/template.ts';
import { thinDescription } from './rules/thin-description.ts';
import { titleClean } from './rules/title-clean.ts';
import { trailingSpaces } from './rules/trailing-spaces.ts';
import { typographicQuotes } from './rules/typographic-quotes.ts';
import { unfilledBlank } from './rules/unfilled-blank.ts';
import { unknownCountry } from './rules/unknown-country.ts';
import { unknownField } from './rules/unknown-field.ts';
import { unknownFile } from './rules/unknown-file.ts';
import { unknownListing } from './rules/unknown-listing.ts';
import { unknownLocation } from './rules/unknown-location.ts';
import { unlabelledItems } from './rules/unlabelled-items.ts';
import { unnamedLanguage } from './rules/unnamed-language.ts';
import { unreadableFile } from './rules/unreadable-file.ts';
import { unusedBaseline } from './rules/unused-baseline.ts';
import { unusedDisable } from './rules/unused-disable.ts';
import { unusedThemeFile } from './rules/unused-theme-file.ts';
import type { Rule } from './rule.ts';

/** Every rule by its id, which is its file’s name. To add one: a new file, and a line here. */
export const rules = {
  'accent-contrast': accentContrast,
  'accidental-heading': accidentalHeading,
  'active-content': activeContent,
  'age-coded': ageCoded,
  'apply-target': applyTarget,
  'broken-external-link': brokenExternalLink,
  'broken-link': brokenLink,
  'closed-link': closedLink,
  'closing-soon': closingSoon,
  configuration,
  'cut-value': cutValue,
  'date-order': dateOrder,
  'duplicate-id': duplicateId,
  'duplicate-identifier': duplicateIdentifier,
  'duplicate-section': duplicateSection,
  'duplicate-slug': duplicateSlug,
  'duplicate-translation': duplicateTranslation,
  'email-shape': emailShape,
  'empty-description': emptyDescription,
  'empty-section': emptySection,
  'endless-redirect': endlessRedirect,
  'expired-open': expiredOpen,
  'front-matter': frontMatter,
  'future-date': futureDate,
  'gender-coded': genderCoded,
  'gone-roles': goneRoles,
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
  'missing-imprint': missingImprint,
  'missing-picture': missingPicture,
  'missing-section': missingSection,
  'missing-valid-through': missingValidThrough,
  'misspelt-section': misspeltSection,
  'mistyped-bold': mistypedBold,
  'mistyped-link': mistypedLink,
  'moved-role': movedRole,
  'output-conflict': outputConflict,
  'pay-transparency': payTransparency,
  'picture-alt': pictureAlt,
  'picture-forms': pictureForms,
  'picture-place': picturePlace,
  'place-name': placeName,
  'placeholder-text': placeholderText,
  'pseudo-heading': pseudoHeading,
  'raw-html': rawHtml,
  readability,
  'remote-country': remoteCountry,
  'remote-picture': remotePicture,
  'repeated-entry': repeatedEntry,
  'salary-currency': salaryCurrency,
  'salary-range': salaryRange,
  'section-order': sectionOrder,
  'section-profile': sectionProfile,
  'site-icon': siteIcon,
  'smart-bullets': smartBullets,
  'social-cards': socialCards,
  'stale-posting': stalePosting,
  'template-syntax': templateSyntax,
  template,
  'thin-description': thinDescription,
  'title-clean': titleClean,
  'trailing-spaces': trailingSpaces,
  'typographic-quotes': typographicQuotes,
  'unfilled-blank': unfilledBlank,
  'unknown-country': unknownCountry,
  'unknown-field': unknownField,
  'unknown-file': unknownFile,
  'unknown-listing': unknownListing,
  'unknown-location': unknownLocation,
  'unlabelled-items': unlabelledItems,
  'unnamed-language': unnamedLanguage,
  'unreadable-file': unreadableFile,
  'unused-baseline': unusedBaseline,
  'unused-disable': unusedDisable,
  'unused-theme-file': unusedThemeFile,
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;
