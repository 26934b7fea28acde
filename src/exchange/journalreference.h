#pragma once

#include <QString>

#include <optional>

namespace dp {

/// The parts of a journal reference. arXiv gives a text that the authors have written in any form.
struct JournalReference {
    QString journal;
    QString volume;
    QString issue; ///< may be empty
    QString firstPage; ///< page or number of the article
    QString lastPage; ///< may be empty
    int year = 0;

    /// Returns the parts only if each of them is certain: the whole text has a usual form, and does not name
    /// a conference. Otherwise returns nothing.
    static std::optional<JournalReference> parse(const QString &text);

    friend bool operator==(const JournalReference &, const JournalReference &) = default;
};

} // namespace dp
