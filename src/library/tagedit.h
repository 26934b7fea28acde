#pragma once

#include "base/tag.h"

#include <QList>

#include <optional>

namespace dp {

/// A change of tags, and of the papers that have them. It contains what has changed, so that it can be
/// reversed.
struct TagEdit {
    /// A change of one tag.
    struct Part {
        std::optional<Tag> before; ///< no value: the change creates the tag
        std::optional<Tag> after; ///< no value: the change removes the tag
        QList<qint64> tagged; ///< papers that get the tag
        QList<qint64> untagged; ///< papers that lose the tag
    };

    QList<Part> parts;
    /// Papers whose tags look different after the change.
    QList<qint64> papers;

    bool isEmpty() const { return parts.isEmpty(); }
    TagEdit reversed() const;
};

} // namespace dp
