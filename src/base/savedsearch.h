#pragma once

#include "base/result.h"

#include <QString>

namespace dp {

/// A search that the user keeps as a tab. The name and the text come from outside the program: they may
/// contain markup or bidirectional controls, so they are never shown as rich text.
struct SavedSearch {
    /// Maximum numbers of characters.
    static constexpr int maximumName = 200;
    static constexpr int maximumText = 1000;

    qint64 id = 0; ///< number of the saved search in the library; 0: not stored yet
    QString name;
    QString text; ///< in the syntax of the search field
    qint64 place = 0; ///< place among the tabs, see tabplaces; 0: not stored yet

    /// Returns the saved search with a cleaned name and text, or the first error in them.
    static Result<SavedSearch> checked(const SavedSearch &search);
    /// Returns the form of the name that is used for comparisons. It ignores case.
    static QString folded(const QString &name);
    /// Returns the name that is suggested for a text.
    static QString suggestedName(const QString &text);
    bool isSameAs(const SavedSearch &other) const
    {
        return id == other.id && name == other.name && text == other.text;
    }

    friend bool operator==(const SavedSearch &, const SavedSearch &) = default;
};

} // namespace dp
