#include "library/ledger.h"

#include "base/moment.h"
#include "library/sqlite/statement.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

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

QList<UnreadableEntry> entries(const QString &json)
{
    QList<UnreadableEntry> found;
    if (json.isEmpty())
        return found;
    for (const QJsonValue &value : QJsonDocument::fromJson(json.toUtf8()).array()) {
        const QJsonObject entry = value.toObject();
        const DayRange days{day(entry.value("from"_L1).toString()), day(entry.value("to"_L1).toString())};
        if (days.isValid())
            found << UnreadableEntry{
                entry.value("id"_L1).toString(), days, instant(entry.value("asked"_L1).toString())};
    }
    return found;
}

QString text(const QList<UnreadableEntry> &entries)
{
    if (entries.isEmpty())
        return {};
    QJsonArray array;
    for (const UnreadableEntry &entry : entries)
        array << QJsonObject{{u"id"_s, entry.id}, {u"from"_s, text(entry.days.from)},
            {u"to"_s, text(entry.days.to)}, {u"asked"_s, text(entry.asked)}};
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

constexpr auto ledgerColumns =
    "keyword_id, wanted_from, resume_from, answered, newest_submitted, newest_updated, "
    "doubted_since, doubt, unreadable, list_total, revisions_known, revisions_began, revisions_start"_L1;

Coverage readCoverage(const Statement &row)
{
    Coverage coverage;
    coverage.kept = true;
    coverage.wantedFrom = day(row.text(1));
    coverage.resumeFrom = day(row.text(2));
    coverage.answered = instant(row.text(3));
    coverage.newestSubmitted = row.integer(4);
    coverage.newestUpdated = row.integer(5);
    coverage.doubtedSince = instant(row.text(6));
    coverage.doubt = row.text(7);
    coverage.unreadable = entries(row.text(8));
    coverage.listTotal = int(row.integer(9));
    coverage.revisions = {instant(row.text(10)), instant(row.text(11)), int(row.integer(12))};
    return coverage;
}

} // namespace

Result<QHash<qint64, Coverage>> Ledger::all()
{
    QHash<qint64, Coverage> found;
    Statement rows(m_connection, u"SELECT %1 FROM ledger"_s.arg(ledgerColumns));
    DP_TRY(rows.run());
    while (rows.next())
        found.insert(rows.integer(0), readCoverage(rows));
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
    Coverage coverage;
    Statement row(m_connection, u"SELECT %1 FROM ledger WHERE keyword_id = ?"_s.arg(ledgerColumns));
    DP_TRY(row.bind(keywordId).run());
    if (row.next())
        coverage = readCoverage(row);
    DP_TRY(row.outcome());
    Statement ranges(m_connection, u"SELECT from_day, to_day FROM coverage WHERE keyword_id = ?"_s);
    DP_TRY(ranges.bind(keywordId).run());
    while (ranges.next())
        coverage.complete.add({day(ranges.text(0)), day(ranges.text(1))});
    DP_TRY(ranges.outcome());
    return coverage;
}

Outcome Ledger::save(qint64 keywordId, const Coverage &coverage)
{
    Statement row(m_connection,
        u"INSERT INTO ledger (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (keyword_id) DO "
        u"UPDATE SET"
        " wanted_from = excluded.wanted_from, resume_from = excluded.resume_from, answered = "
        "excluded.answered,"
        " newest_submitted = excluded.newest_submitted, newest_updated = excluded.newest_updated,"
        " doubted_since = excluded.doubted_since, doubt = excluded.doubt, unreadable = excluded.unreadable,"
        " list_total = excluded.list_total,"
        " revisions_known = excluded.revisions_known, revisions_began = excluded.revisions_began,"
        " revisions_start = excluded.revisions_start"_s.arg(ledgerColumns));
    DP_TRY(
        row.bind(keywordId, text(coverage.wantedFrom), text(coverage.resumeFrom), text(coverage.answered),
               coverage.newestSubmitted, coverage.newestUpdated, text(coverage.doubtedSince), coverage.doubt,
               text(coverage.unreadable), coverage.listTotal, text(coverage.revisions.knownUntil),
               text(coverage.revisions.began), coverage.revisions.start)
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
