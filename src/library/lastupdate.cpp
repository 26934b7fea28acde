#include "library/lastupdate.h"

#include "library/libraryproperties.h"
#include "library/sqlite/statement.h"

using namespace Qt::StringLiterals;

namespace dp {

Result<QDate> lastUpdateOf(Connection &connection, QDate today)
{
    const auto text = LibraryProperties(connection).get(LibraryProperties::Name::LastUpdate);
    if (!text)
        return text.error();
    const QDate day = QDate::fromString(*text, Qt::ISODate);
    const QDate tomorrow = today.addDays(1); // one day is added because of time zones
    if (!day.isValid() || day <= tomorrow)
        return day;
    // The page from which the library was imported may have a day in the future. But a refresh time in the
    // future means that the clock was wrong.
    Statement row(connection, u"SELECT count(*) FROM keywords WHERE refreshed > ?"_s);
    const auto wrong = row.bind(tomorrow.addDays(1).toString(Qt::ISODate)).firstInteger();
    if (!wrong)
        return wrong.error();
    return *wrong > 0 ? QDate() : day;
}

Result<QDateTime> lastRefreshOf(Connection &connection, const QDateTime &now)
{
    Statement row(connection, u"SELECT max(refreshed) FROM keywords"_s);
    DP_TRY(row.run());
    const QDateTime last = row.next() ? QDateTime::fromString(row.text(0), Qt::ISODate).toUTC() : QDateTime();
    DP_TRY(row.outcome());
    return last.isValid() && last > now ? now : last;
}

} // namespace dp
