#pragma once

#include "base/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace dp {

/// A label that the user gives to papers. Its name is text from outside the program: it may contain markup or
/// bidirectional controls, so it is never shown as rich text.
struct Tag {
    /// Maximum number of characters in a name.
    static constexpr int maximumLength = 60;

    qint64 id = 0; ///< number of the tag in the library; 0: not stored yet
    QString name;
    QString color{}; ///< such as #1c71d8; empty: none

    /// Returns the name as it is stored, or the first error in it. White space is simplified, and
    /// bidirectional controls are closed, so that they cannot change the text beside the name.
    static Result<QString> checkedName(const QString &name);
    /// Returns the form of the name that is used for comparisons. It ignores case.
    static QString folded(const QString &name);
    /// Returns whether the text is a color as it is stored: #rrggbb.
    static bool isColor(const QString &text);
    /// Returns the colors that new tags get. They are hues; the window mixes them with its background, so
    /// that the text on them is readable in every color scheme.
    static QStringList palette();
    /// Returns the color of the palette that the fewest of these tags have.
    static QString nextColor(const QStringList &used);

    friend bool operator==(const Tag &, const Tag &) = default;
};

} // namespace dp
