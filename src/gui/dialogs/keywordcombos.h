#pragma once

class QComboBox;

namespace dp {

/// The entries of the combo boxes in the dialog of a keyword.
namespace keywordcombos {

/// Adds the parts of a paper in which terms are searched: KeywordTerms::Field.
void addFields(QComboBox &combo);
/// Adds what a new version of a paper does: Keyword::Revisions.
void addRevisions(QComboBox &combo);

} // namespace keywordcombos
} // namespace dp
