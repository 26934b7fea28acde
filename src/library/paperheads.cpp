#include "library/paperheads.h"

#include "base/plaintext.h"
#include "library/sqlite/statement.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// Returns an expression for the first line of a column.
QString firstLine(const QString &column)
{
    return u"substr(%1, 1, instr(%1 || char(10), char(10)) - 1)"_s.arg(column);
}

QString headColumns()
{
    return u"p.id, p.version, p.title, %1, %2, p.published, p.updated"_s.arg(
        firstLine(u"p.authors"_s), firstLine(u"p.categories"_s));
}

/// Reads a row whose first columns are headColumns(). The text is that of PaperReader, so that a paper has
/// the same key in both ways.
Paper readHead(const Statement &row)
{
    Paper paper;
    paper.id = ArxivId::fromKey(row.integer(0), int(row.integer(1))).value_or(ArxivId());
    paper.title = plaintext::cleaned(row.text(2));
    paper.authors = plaintext::cleaned(row.text(3)).split(u'\n', Qt::SkipEmptyParts);
    paper.categories = plaintext::cleaned(row.text(4)).split(u'\n', Qt::SkipEmptyParts);
    paper.published = Moment::fromIso(row.text(5)).value_or(Moment());
    paper.updated = Moment::fromIso(row.text(6)).value_or(Moment());
    return paper;
}

} // namespace

Outcome paperheads::forEach(
    Connection &connection, const Range &range, const std::function<Outcome(const Paper &)> &each)
{
    QString sql = u"SELECT %1 FROM papers p WHERE p.id >= ? AND p.id < ?"_s.arg(headColumns());
    QStringList years;
    for (const int year : range.years)
        years << u"'%1'"_s.arg(year, 4, 10, QChar(u'0'));
    if (!years.isEmpty())
        sql += u" AND (p.published = '' OR substr(p.published, 1, 4) IN (%1))"_s.arg(years.join(u','));
    Statement rows(connection, sql + u" ORDER BY p.id"_s);
    DP_TRY(rows.bind(range.first, range.end).run());
    while (rows.next())
        DP_TRY(each(readHead(rows)));
    return rows.outcome();
}

Outcome paperheads::forEachWithKey(
    Connection &connection, const std::function<Outcome(const Paper &paper, const QString &key)> &each)
{
    Statement rows(connection,
        u"SELECT %1, k.key FROM citation_keys k CROSS JOIN papers p ON p.id = k.paper_id ORDER BY k.paper_id"_s
            .arg(headColumns()));
    DP_TRY(rows.run());
    while (rows.next())
        DP_TRY(each(readHead(rows), rows.text(7)));
    return rows.outcome();
}

} // namespace dp
