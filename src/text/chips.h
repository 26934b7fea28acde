#pragma once

#include "base/paper.h"

#include <QList>
#include <QString>

namespace dp {

/// A short fact about a paper that its authors have written in the comment, the journal reference or the
/// abstract.
struct Chip {
    enum class Kind {
        Accepted, ///< the paper is accepted or published; the text is the conference or journal
        UnderReview, ///< the text is the conference or journal, or empty
        Code, ///< the text is the host of the code, the link is its address
        Project, ///< the text is the host of the project page, the link is its address
        Pages, ///< the text is a number of pages
        Withdrawn,
    };
    Kind kind;
    QString text; ///< external input: do not show it as rich text
    QString url{}; ///< http or https; empty: there is no link

    friend bool operator==(const Chip &, const Chip &) = default;
};

namespace chips {

/// Returns the chips of a paper, the most important one first. A fact that is not certain is left out.
QList<Chip> of(const Paper &paper);
/// Returns the name of the kind in JSON: `venue`, `review`, `code`, `project`, `pages` or `withdrawn`.
QLatin1StringView nameOf(Chip::Kind kind);

} // namespace chips
} // namespace dp
