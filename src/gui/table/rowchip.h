#pragma once

#include <QString>
#include <QUrl>

namespace dp {

/// A short text beside the title of a paper: a state, a tag or a fact. A click on it filters the tab, or
/// opens a page.
struct RowChip {
    enum class Kind { Plain, Tag, Category };

    QString text; ///< external input: do not show it as rich text
    Kind kind = Kind::Plain;
    QString tip{}; ///< plain text: what the short text means; empty: it says everything
    QUrl link{}; ///< as in an abstract; empty: a click does nothing
    QString color{}; ///< the stored color of a tag; may be empty

    friend bool operator==(const RowChip &, const RowChip &) = default;
};

} // namespace dp
