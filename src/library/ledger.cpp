#include "library/ledger.h"

#include "base/moment.h"
#include "library/statement.h"

using namespace Qt::StringLiterals;

namespace dp {
namespace {

QDate day(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}

QString text(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

QDateTime instant(const QString &text)
{
    return text.isEmpty() ? QDateTime() : QDateTime::fromString(text, Qt::ISODate).toUTC();
}

QString text(const QDateTime &instant)
{
    return instant.isValid() ? Moment::fromDateTime(instant).iso() : QString();
}

} // namespace

Result<QHash<qint64, Coverage>> Ledger::all()
{
    QHash<qint64, Coverage> found;
    Statement rows(m_connection,
        u"SELECT keyword_id, wanted_from, resume_from, answered, newest_submitted, newest_updated, "
        u"doubted_since"
        " FROM ledger"_s);
    DP_TRY(rows.run());
    while (rows.next()) {
        Coverage &coverage = found[rows.integer(0)];
        coverage.kept = true;
        coverage.wantedFrom = day(rows.text(1));
        coverage.resumeFrom = day(rows.text(2));
        coverage.answered = instant(rows.text(3));
        coverage.newestSubmitted = rows.integer(4);
        coverage.newestUpdated = rows.integer(5);
        coverage.doubtedSince = instant(rows.text(6));
    }
    DP_TRY(rows.outcome());
    Statement ranges(m_connection, u"SELECT keyword_id, from_day, to_day FROM coverage"_s);
    DP_TRY(ranges.run());
    while (ranges.next())
        found[ranges.integer(0)].complete.add({day(ranges.text(1)), day(ranges.text(2))});
    DP_TRY(ranges.outcome());
    return found;
}

Result<Coverage> Ledger::of(qint64 keywordId)
{
    const auto every = all(); // some dozens of rows at most
    if (!every)
        return every.error();
    return every->value(keywordId);
}

Outcome Ledger::save(qint64 keywordId, const Coverage &coverage)
{
    Statement row(m_connection,
        u"INSERT INTO ledger (keyword_id, wanted_from, resume_from, answered, newest_submitted, "
        u"newest_updated,"
        " doubted_since) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (keyword_id) DO UPDATE SET"
        " wanted_from = excluded.wanted_from, resume_from = excluded.resume_from, answered = "
        "excluded.answered,"
        " newest_submitted = excluded.newest_submitted, newest_updated = excluded.newest_updated,"
        " doubted_since = excluded.doubted_since"_s);
    DP_TRY(row.bind(keywordId, text(coverage.wantedFrom), text(coverage.resumeFrom), text(coverage.answered),
                  coverage.newestSubmitted, coverage.newestUpdated, text(coverage.doubtedSince))
               .run());
    Statement clear(m_connection, u"DELETE FROM coverage WHERE keyword_id = ?"_s);
    DP_TRY(clear.bind(keywordId).run());
    Statement range(m_connection, u"INSERT INTO coverage (keyword_id, from_day, to_day) VALUES (?, ?, ?)"_s);
    for (const DayRange &days : coverage.complete.ranges())
        DP_TRY(range.bind(keywordId, text(days.from), text(days.to)).run());
    return success();
}

Outcome Ledger::want(qint64 keywordId, QDate from)
{
    auto coverage = of(keywordId);
    if (!coverage)
        return coverage.error();
    coverage->wantedFrom = from;
    return save(keywordId, *coverage);
}

Outcome Ledger::forget(qint64 keywordId)
{
    DP_TRY(save(keywordId, {}));
    return keepAnswer(keywordId, {});
}

Result<KnownAnswer> Ledger::knownAnswer(qint64 keywordId)
{
    Statement row(m_connection, u"SELECT address, etag, last_modified FROM ledger WHERE keyword_id = ?"_s);
    DP_TRY(row.bind(keywordId).run());
    KnownAnswer answer;
    if (row.next())
        answer = {row.text(0), row.text(1).toUtf8(), row.text(2).toUtf8()};
    DP_TRY(row.outcome());
    return answer;
}

Outcome Ledger::keepAnswer(qint64 keywordId, const KnownAnswer &answer)
{
    Statement row(
        m_connection, u"UPDATE ledger SET address = ?, etag = ?, last_modified = ? WHERE keyword_id = ?"_s);
    return row
        .bind(
            answer.address, QString::fromUtf8(answer.etag), QString::fromUtf8(answer.lastModified), keywordId)
        .run();
}

} // namespace dp
