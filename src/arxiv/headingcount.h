#pragma once

#include <QString>

namespace dp {

/// The count at the end of a heading: `Agent - 96 in Total`, `RAG (12 papers)`, `SLAM (96)`.
struct HeadingCount {
    qsizetype start = -1; ///< of the count with all that belongs to it; -1: there is none
    qsizetype digits = -1; ///< where they begin
    qsizetype length = 0; ///< of the digits
    int number = 0;
};

namespace query {

/// A number alone is part of a name (`GPT 4`, `SE(3)`).
HeadingCount headingCount(const QString &heading);

} // namespace query
} // namespace dp
