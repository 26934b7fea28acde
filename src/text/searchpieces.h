#pragma once

#include "text/searchterms.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace dp {

/// The parts of a search between blanks, and the signs and names in them that are not searched words.
namespace searchpieces {

/// A quoted part may contain blanks.
struct Piece {
    QString text; ///< without its minus and its field
    SearchTerm::Field field = SearchTerm::Field::Any;
    bool hasField = false;
    bool isExcluded = false;
    bool isIdentifier = false;
};

QStringList split(const QString &text);
/// Minus signs, and the hyphens and dashes that keyboards and text editors insert for them.
bool isMinus(QChar c);
/// The field name at this position and its length including the colon.
std::optional<std::pair<SearchTerm::Field, qsizetype>> fieldAt(const QString &text, qsizetype at);
/// Recognises `cs.CV`, a form that normal text does not have. The bare name of an archive (math) is a word.
bool isCategoryOfArchive(const QString &text);
/// Without quotation marks and parentheses around it, and without a comma behind it.
QString bare(QString text);

} // namespace searchpieces
} // namespace dp
