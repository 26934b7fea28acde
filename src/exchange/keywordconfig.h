#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace dp {

/// Reads the keywords in the `config.yaml` of cv-arxiv-daily and similar repositories:
///
///     keywords:
///       "SLAM":
///         filters: ["SLAM", "Visual Odometry"]
///
/// A paper must have one of the filters. Forks also have a list of filters directly below the name, a list of
/// names without filters, or filters to exclude. Source: https://github.com/Vincentqyw/cv-arxiv-daily
namespace keywordconfig {

struct Group {
    QString name;
    QStringList filters; ///< empty: the name is the only filter
    QStringList excluded;
    QStringList categories;
};

struct Found {
    QList<Group> groups; ///< in the order of the file
    std::optional<int> maximum{}; ///< number of papers of each keyword
    QStringList problems; ///< in English: the parts that could not be carried over
};

/// Returns the keywords, or no value if the text is not such a file. If it begins like one, but is not valid
/// YAML, returns BadContent.
Result<std::optional<Found>> read(const QByteArray &utf8);

} // namespace keywordconfig
} // namespace dp
