#include "library/lastupdate.h"

#include "library/facts.h"
#include "library/statement.h"

using namespace Qt::StringLiterals;

namespace dp {

Result<QDate> lastUpdateOf(Connection &connection, QDate today)
{
    const auto text = Facts(connection).get(Facts::Name::LastUpdate);
    if (!text)
        return text.error();
    const QDate day = QDate::fromString(*text, Qt::ISODate);
    const QDate tomorrow = today.addDays(1); // zones
    if (!day.isValid() || day <= tomorrow)
        return day;
    // The page that the library came from may be of any day. A refresh of the future is of a wrong clock.
    Statement row(connection, u"SELECT count(*) FROM keywords WHERE refreshed > ?"_s);
    const auto wrong = row.bind(tomorrow.addDays(1).toString(Qt::ISODate)).firstInteger();
    if (!wrong)
        return wrong.error();
    return *wrong > 0 ? QDate() : day;
}

} // namespace dp
