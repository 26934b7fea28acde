#pragma once

#include "text/searchfields.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace dp {

/// Completes the part of a search that is being typed: the name of a field or its value.
namespace searchcompletion {

struct Place {
    searchfields::Field field = searchfields::Field::Any; ///< Any: the name of a field is being typed
    QString beginning{}; ///< the typed beginning of the name or of the value, without a quotation mark
    qsizetype from = 0; ///< position of the name or the value in the text, including a quotation mark
};

/// Returns what is being typed at the end of the text; empty if it is a word or a phrase that is not
/// completed.
std::optional<Place> placeAtEnd(const QString &text);
/// Returns the values with this beginning that do not depend on a library: names of fields, states,
/// categories, conferences and journals.
QStringList knownValues(const Place &place);
/// Returns the text with the value in place of its beginning. A value with spaces gets quotation marks.
QString completed(const QString &text, const Place &place, const QString &value);

} // namespace searchcompletion
} // namespace dp
