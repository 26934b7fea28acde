#include "transfer/importhistory.h"

#include "arxiv/calendar.h"
#include "library/lastupdate.h"
#include "library/transaction.h"

namespace dp {
namespace {

// Larger than the longest time between a submission and its announcement.
constexpr int longestDelay = 15; // days

} // namespace

Result<QDate> importhistory::readBefore(Transaction &transaction, Kind kind, const QDateTime &now)
{
    const auto refreshed = lastRefreshOf(transaction, now);
    if (!refreshed)
        return refreshed.error();
    if (refreshed->isValid())
        return firstUnannouncedDay(*refreshed);
    return kind == Kind::File ? QDate() : now.toUTC().date().addDays(1);
}

QDate importhistory::firstUnannouncedDay(const QDateTime &at)
{
    QDate day = at.toUTC().date();
    const auto isAnnounced = [&at](QDate submitted) {
        return calendar::announcementOf(QDateTime(submitted, QTime(23, 59, 59), Qt::UTC)) <= at;
    };
    for (int back = 0; back < longestDelay && !isAnnounced(day.addDays(-1)); ++back)
        day = day.addDays(-1);
    return day;
}

} // namespace dp
