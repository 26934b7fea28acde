#include "refresh/schedule.h"

#include "arxiv/calendar.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace dp::schedule {

When named(const QString &text)
{
    return text == "announcement"_L1 ? When::Announcement : text == "daily"_L1 ? When::Daily : When::Never;
}

QDateTime due(const Choice &choice, const QDateTime &lastRefresh, const QDateTime &now, const QTimeZone &zone)
{
    // A time in the future was stored while the clock was ahead, so it is ignored.
    const QDateTime last = lastRefresh.isValid() && lastRefresh <= now ? lastRefresh : QDateTime();
    const auto after = [&](const QDateTime &announcement) {
        return announcement.addSecs(1800 + qint64(choice.chance * 3600));
    };
    switch (choice.when) {
    case When::Never: return {};
    case When::Announcement: {
        const QDateTime announced = calendar::lastAnnouncement(now);
        const bool seen = last.isValid() && last >= announced;
        return after(seen ? calendar::nextAnnouncement(now) : announced);
    }
    case When::Daily: {
        if (!choice.at.isValid())
            return {};
        const QDate today = now.toTimeZone(zone).date();
        const QDateTime time(today, choice.at, zone);
        const bool done = last.isValid() && last >= time;
        if (now < time) {
            // If yesterday's refresh was missed, it is still due.
            const QDateTime before(today.addDays(-1), choice.at, zone);
            return last.isValid() && last >= before ? time.toUTC() : before.toUTC();
        }
        return done ? QDateTime(today.addDays(1), choice.at, zone).toUTC() : time.toUTC();
    }
    }
    return {};
}

bool isDue(const Keyword &keyword, const QDateTime &refreshed, const QDateTime &now)
{
    if (!refreshed.isValid() || refreshed > now) // a time in the future was stored while the clock was ahead
        return true;
    if (keyword.kind != Keyword::Kind::Announcements)
        return refreshed < calendar::lastAnnouncement(now);
    // Announcement feeds are regenerated at midnight, four hours after the announcement
    // (https://info.arxiv.org/help/rss.html).
    const QDateTime made = calendar::lastAnnouncement(now.addSecs(-4 * 3600)).addSecs(4 * 3600);
    return refreshed < made;
}

QDateTime catchUp(const QDateTime &now, double chance)
{
    return now.addSecs(60 + qint64(chance * 540));
}

} // namespace dp::schedule
