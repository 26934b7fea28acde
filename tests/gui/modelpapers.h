#pragma once

#include "gui/table/papersmodel.h"
#include "library/papers.h"
#include "library/transaction.h"
#include "support/somepaper.h"
#include "support/templibrary.h"

namespace dp::test {

/// Returns the identifiers 2503.00001 and so on. The newest is first, as in a tab.
inline QStringList names(int count)
{
    QStringList ids;
    for (int i = count; i > 0; --i)
        ids << QStringLiteral("2503.%1").arg(i, 5, 10, QLatin1Char('0'));
    return ids;
}

inline QList<qint64> keys(const QStringList &ids)
{
    QList<qint64> list;
    for (const QString &id : ids)
        list << keyOf(id);
    return list;
}

inline void store(Library &library, const QStringList &ids)
{
    Transaction transaction(library);
    (void)transaction.begin();
    const auto stored = Papers(library).store(somePapers(ids), keywordId(library, QStringLiteral("Agents")),
        Source::Feed, QDateTime::currentDateTimeUtc());
    if (!stored || !transaction.commit())
        qFatal("the papers could not be stored");
}

inline std::unique_ptr<Library> libraryWith(const QStringList &ids)
{
    auto library = newLibrary({QStringLiteral("Agents")});
    store(*library, ids);
    return library;
}

} // namespace dp::test
