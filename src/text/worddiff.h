#pragma once

#include <QList>
#include <QString>

namespace dp {

/// Compares two versions of a text word by word. The comparison finds a smallest number of deleted and
/// inserted words (E. W. Myers, "An O(ND) difference algorithm and its variations", 1986). A formula and a
/// TeX command with its arguments are one word.
namespace worddiff {

enum class Kind {
    Same, ///< in both texts
    Deleted, ///< only in the old text
    Inserted, ///< only in the new text
};

struct Piece {
    Kind kind = Kind::Same;
    QString text;

    friend bool operator==(const Piece &, const Piece &) = default;
};

/// Returns the pieces of both texts in order. Neighbours have different kinds; a deletion comes before the
/// insertion that replaces it. The texts of the same and deleted pieces together are exactly the old text,
/// those of the same and inserted pieces the new text. If the texts differ in more than some thousand words,
/// the part after these words counts as replaced as a whole.
QList<Piece> compare(const QString &before, const QString &after);
/// Returns whether the pieces contain a deleted or an inserted word. White space is not a word.
bool hasChange(const QList<Piece> &pieces);

} // namespace worddiff
} // namespace dp
