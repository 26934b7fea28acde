#pragma once

#include <QString>

namespace dp {

/// The count of papers at the end of a heading: `Agent - 96 in Total`, `RAG (12 papers)`, `SLAM (96)`.
struct HeadingCount {
    qsizetype start = -1; ///< start of the whole suffix with the count; -1: there is no count
    qsizetype digits = -1; ///< position of the first digit
    qsizetype length = 0; ///< number of digits
    int number = 0;
};

namespace query {

/// A bare number is part of a name (`GPT 4`, `SE(3)`) and does not count.
HeadingCount headingCount(const QString &heading);

} // namespace query
} // namespace dp
