#include "library/paperheads.h"

#include "base/plaintext.h"
#include "library/sqlite/statement.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace dp {

Outcome paperheads::forEach(
    Connection &connection, const Range &range, const std::function<Outcome(const Paper &)> &each)
{
    QString sql = u"SELECT id, version, title, substr(authors, 1, instr(authors || char(10), char(10)) - 1), "
                  u"published, "
                  "updated FROM papers WHERE id >= ? AND id < ?"_s;
    QStringList years;
    for (const int year : range.years)
        years << u"'%1'"_s.arg(year, 4, 10, QChar(u'0'));
    if (!years.isEmpty())
        sql += u" AND (published = '' OR substr(published, 1, 4) IN (%1))"_s.arg(years.join(u','));
    Statement rows(connection, sql + u" ORDER BY id"_s);
    DP_TRY(rows.bind(range.first, range.end).run());
    while (rows.next()) {
        Paper paper;
        paper.id = ArxivId::fromKey(rows.integer(0), int(rows.integer(1))).value_or(ArxivId());
        // As in PaperReader, so that a paper has the same key in both ways.
        paper.title = plaintext::cleaned(rows.text(2));
        paper.authors = plaintext::cleaned(rows.text(3)).split(u'\n', Qt::SkipEmptyParts);
        paper.published = Moment::fromIso(rows.text(4)).value_or(Moment());
        paper.updated = Moment::fromIso(rows.text(5)).value_or(Moment());
        DP_TRY(each(paper));
    }
    return rows.outcome();
}

} // namespace dp
