#pragma once

#include <QString>

namespace dp {

/// The number of papers at the end of a heading: `Agent - 96 in Total`, `RAG (12 papers)`, `SLAM (96)`.
struct HeadingCount {
    /// Start of the whole suffix with the number; -1: the heading has no number of papers.
    qsizetype start = -1;
    qsizetype digits = -1; ///< position of the first digit of the number
    qsizetype length = 0; ///< number of digits
    int number = 0;
};

namespace query {

/// Finds the number of papers. A number without such a form is part of a name (`GPT 4`, `SE(3)`).
HeadingCount headingCount(const QString &heading);

} // namespace query
} // namespace dp
