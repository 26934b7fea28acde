#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace dp {

/// Finds how much of the name of a tab is needed to distinguish it from the names of all other tabs.
class TabNames
{
public:
    TabNames() = default;
    explicit TabNames(const QStringList &names);

    /// Returns the number of characters with which another name begins as well. Upper and lower case count as
    /// equal. 0: no other name begins like this one.
    qsizetype sharedStart(const QString &name) const { return m_shared.value(name.toCaseFolded(), 0); }

private:
    QHash<QString, qsizetype> m_shared; // by the name in lower case; without the names that share nothing
};

} // namespace dp
