#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace dp::venues {

/// A conference or journal in a text.
struct Found {
    QString name; ///< the usual short name: `NeurIPS`
    qsizetype start; ///< position of the name as it is written in the text
    qsizetype length;
};

/// Finds the first conference or journal that the text mentions. Matches short names (`ICML`), older short
/// names
/// (`NIPS`), and full names in any case.
std::optional<Found> find(const QString &text);

} // namespace dp::venues
