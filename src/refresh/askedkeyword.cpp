#include "refresh/askedkeyword.h"

#include "library/libraryproperties.h"
#include "library/transaction.h"

namespace dp::pagestore {

Result<KeywordState> stateOf(Keywords keywords, const Keyword &keyword, const QDateTime &now)
{
    auto state = keywords.current(keyword);
    if (state)
        state->coverage.dropFuture(now);
    return state;
}

QDateTime refreshedAt(const Asked &asked)
{
    constexpr qint64 widestZone = 14 * 3600;
    const qint64 ahead = asked.serverTime.isValid() ? asked.serverTime.secsTo(asked.now) : 0;
    return ahead > 0 && ahead <= widestZone ? asked.serverTime : asked.now;
}

Outcome markFresh(Transaction &transaction, const Asked &asked)
{
    DP_TRY(Keywords(transaction).markRefreshed(asked.keyword.id, refreshedAt(asked)));
    return LibraryProperties(transaction)
        .set(LibraryProperties::Name::LastUpdate, asked.today.toString(Qt::ISODate));
}

} // namespace dp::pagestore
