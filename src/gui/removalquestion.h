#pragma once

#include <QString>

namespace dp::removalquestion {

/// Returns the question whether a keyword is removed. papers: number of papers in its list.
QString text(const QString &keyword, int papers);

} // namespace dp::removalquestion
