#pragma once

#include <QString>

#include <optional>
#include <span>

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

/// Returns whether the text names a conference, or an article in its proceedings. Short names that are also
/// words count without a year.
bool isConference(const QString &text);

/// A conference or journal that find() knows.
struct Known {
    const char *name; ///< the usual short name
    const char *others; ///< other short names, separated by |
    const char
        *full; ///< a pattern for the full name, or for the part of it that no other venue has; may be empty
};
std::span<const Known> known();

} // namespace dp::venues
