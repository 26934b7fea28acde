#pragma once

#include "library/keywords.h"
#include "library/library.h"
#include "support/checks.h"

#include <QList>

#include <functional>

namespace dp::test {

/// A change that the user makes in the list of keywords in a window.
using Edit = std::function<void(QList<Keyword> &)>;
/// A change that another program makes to the stored keywords.
using Other = std::function<void(Library &)>;

inline Keyword named(const QString &name)
{
    return Keyword{0, name, {}, Keyword::defaultCategories(), Keyword::defaultLimit};
}

inline Keyword &at(QList<Keyword> &list, const QString &name)
{
    for (Keyword &keyword : list)
        if (keyword.name == name)
            return keyword;
    qFatal("there is no keyword %s", qUtf8Printable(name));
}

inline void removeFrom(QList<Keyword> &list, const QString &name)
{
    list.removeIf([&](const Keyword &keyword) { return keyword.name == name; });
}

inline void moveTo(QList<Keyword> &list, const QString &name, qsizetype place)
{
    for (qsizetype i = 0; i < list.size(); ++i)
        if (list[i].name == name)
            return list.move(i, place);
}

/// Changes a stored keyword, as a command in a script does.
inline void change(Library &library, const QString &name, const std::function<void(Keyword &)> &edit)
{
    Keyword keyword = *Keywords(library).find(name);
    edit(keyword);
    VERIFY_OK(Keywords(library).update(keyword));
}

inline void removeStored(Library &library, const QString &name)
{
    VERIFY_OK(Keywords(library).remove(Keywords(library).find(name)->id));
}

inline void addStored(Library &library, const QString &name, int limit = Keyword::defaultLimit)
{
    Keyword keyword = named(name);
    keyword.limit = limit;
    VERIFY_OK(Keywords(library).add(keyword));
}

inline void reorderStored(Library &library, const QStringList &names)
{
    QList<qint64> ids;
    for (const QString &name : names)
        ids << Keywords(library).find(name)->id;
    VERIFY_OK(Keywords(library).reorder(ids));
}

/// Returns one line for each stored keyword, for example "A 100 cs,stat watched". Default values are omitted.
inline QStringList described(Library &library)
{
    QStringList lines;
    const auto keywords = Keywords(library).all();
    for (const Keyword &keyword : *keywords)
        lines << keyword.name + (keyword.limit == 100 ? QString() : u' ' + QString::number(keyword.limit))
                + (keyword.categories == Keyword::defaultCategories() ? QString()
                                                                      : u' ' + keyword.categories.join(u','))
                + (keyword.query.isEmpty() ? QString() : u' ' + keyword.query)
                + (keyword.watched ? QStringLiteral(" watched") : QString());
    return lines;
}

inline const Edit nothing = [](QList<Keyword> &) {
};
inline const Other nobody = [](Library &) {
};

} // namespace dp::test
