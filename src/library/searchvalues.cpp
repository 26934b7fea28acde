#include "library/searchvalues.h"

#include "base/plaintext.h"
#include "library/search.h"
#include "library/sqlite/statement.h"
#include "text/readable.h"
#include "text/searchterms.h"

#include <QDeadlineTimer>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::searchvalues {
namespace {

using searchfields::Field;

Result<QStringList> namesIn(Connection &connection, const QString &sql, const QString &beginning)
{
    const QString wanted = searchterms::folded(beginning);
    QStringList names;
    Statement rows(connection, sql);
    DP_TRY(rows.run());
    while (rows.next())
        if (const QString name = plaintext::cleaned(rows.text(0));
            searchterms::folded(name).startsWith(wanted))
            names << name;
    DP_TRY(rows.outcome());
    return names;
}

Result<QStringList> authors(Connection &connection, const QString &beginning)
{
    constexpr int papers = 300;
    constexpr int longest = 20; // milliseconds; a completion that comes later is of no use
    QList<SearchTerm> terms = searchterms::parse(u'"' + beginning + u"\"*"_s, false);
    if (terms.isEmpty())
        return QStringList();
    terms.first().field = SearchTerm::Field::Authors;
    const auto found = Search(connection).page(terms, 0, papers, SearchPace({}, QDeadlineTimer(longest)));
    if (!found)
        return found.error();
    QHash<QString, int> counts;
    Statement row(connection, u"SELECT authors FROM papers WHERE id = ?"_s);
    for (const qint64 id : found->ids) {
        DP_TRY(row.bind(id).run());
        const QStringList names = row.next() ? row.text(0).split(u'\n', Qt::SkipEmptyParts) : QStringList();
        DP_TRY(row.outcome());
        row.finish();
        for (const QString &tex : names)
            if (const QString name = readable::text(plaintext::cleaned(tex));
                !searchterms::matches(name, terms).isEmpty())
                ++counts[name];
    }
    QStringList names = counts.keys();
    std::sort(names.begin(), names.end(), [&](const QString &a, const QString &b) {
        return counts[a] != counts[b] ? counts[a] > counts[b] : a < b;
    });
    return names;
}

} // namespace

Result<QStringList> beginningWith(
    Connection &connection, Field field, const QString &beginning, qsizetype most)
{
    auto names = field == Field::Authors ? authors(connection, beginning)
        : field == Field::Tag ? namesIn(connection, u"SELECT name FROM tags ORDER BY folded"_s, beginning)
        : field == Field::Keyword
        ? namesIn(connection, u"SELECT name FROM keywords ORDER BY place, id"_s, beginning)
        : Result<QStringList>(QStringList());
    if (!names)
        return names;
    return names->mid(0, most);
}

} // namespace dp::searchvalues
