#pragma once

#include "base/tabid.h"

#include <QList>
#include <QString>

namespace dp {

/// Whether and where published pages have the section of a keyword or of a saved search. The tabs are named,
/// because the settings are not a part of a library.
struct SectionChoice {
    TabId::Kind kind = TabId::Kind::Keyword;
    QString name;
    bool isShown = true;

    /// Reads a choice from each line: `keyword NAME` or `search NAME`, with a minus sign before a section
    /// that is left out. Other lines are ignored.
    static QList<SectionChoice> fromText(const QString &text);
    static QString toText(const QList<SectionChoice> &choices);

    /// Returns whether it is the choice for a tab with this name. Upper and lower case are the same.
    bool isOf(TabId::Kind otherKind, const QString &otherName) const;
    friend bool operator==(const SectionChoice &, const SectionChoice &) = default;
};

} // namespace dp
