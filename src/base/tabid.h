#pragma once

#include <QtGlobal>

namespace dp {

/// Names a tab that the user can move: a keyword or a saved search.
struct TabId {
    enum class Kind { Keyword, SavedSearch };

    Kind kind = Kind::Keyword;
    qint64 id = 0;

    friend bool operator==(const TabId &, const TabId &) = default;
};

} // namespace dp
