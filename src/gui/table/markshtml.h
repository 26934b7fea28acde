#pragma once

#include "base/paper.h"

#include <QCoreApplication>
#include <QPalette>

namespace dp {

/// Writes the person's tags, note and mutes of a paper as HTML for AbstractPanel. Their texts are escaped.
class MarksHtml
{
    Q_DECLARE_TR_FUNCTIONS(dp::AbstractPanel)

public:
    /// Scheme of the links that show a muted paper again. Their path is the key of the paper, a dot, and the
    /// number of the rule that hides it; 0: the paper was muted alone.
    static constexpr QLatin1StringView unmuteScheme{"unmute"};

    /// Returns the names of the tags on their colors.
    static QString tags(const QList<Tag> &tags, const QPalette &palette);
    static QString note(const QString &note);
    /// Returns the reasons why the paper is hidden, each with a link that shows it again.
    static QString mutes(const LibraryPaper &paper);
};

} // namespace dp
