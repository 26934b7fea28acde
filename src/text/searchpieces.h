#pragma once

#include "text/searchterms.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace dp {

/// Splits a search into its parts between spaces. Recognises the characters and names in a part that are not
/// words to search for.
namespace searchpieces {

/// A part of a search. A part in quotation marks may contain spaces.
struct Piece {
    QString text; ///< text without its minus sign and its field name
    SearchTerm::Field field = SearchTerm::Field::Any;
    bool hasField = false;
    bool isExcluded = false;
    bool isIdentifier = false;
};

QStringList split(const QString &text);
/// Returns whether the character is a minus sign, or a hyphen or dash that keyboards and text editors insert
/// instead.
bool isMinus(QChar c);
/// Returns the field that is named at this position, and the length of its name including the colon.
std::optional<std::pair<SearchTerm::Field, qsizetype>> fieldAt(const QString &text, qsizetype at);
/// Returns whether the text has the form of `cs.CV`, which normal text does not have. The name of an archive
/// (math) is a normal word.
bool isCategoryOfArchive(const QString &text);
/// Returns the text without the quotation marks and parentheses around it, and without a comma after it.
QString bare(QString text);

} // namespace searchpieces
} // namespace dp
