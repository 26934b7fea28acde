#include "library/zoterorecords.h"

#include "base/moment.h"
#include "library/sqlite/statement.h"

using namespace Qt::StringLiterals;

namespace dp {
namespace {

QString nameOf(ZoteroRecord::State state)
{
    switch (state) {
    case ZoteroRecord::State::Sending: return u"sending"_s;
    case ZoteroRecord::State::Lost: return u"lost"_s;
    case ZoteroRecord::State::Sent: break;
    }
    return u"sent"_s;
}

/// An unknown state of a damaged library is read as Lost, so that the paper is not sent again.
ZoteroRecord::State stateNamed(const QString &name)
{
    return name == "sent"_L1   ? ZoteroRecord::State::Sent
        : name == "sending"_L1 ? ZoteroRecord::State::Sending
                               : ZoteroRecord::State::Lost;
}

} // namespace

bool ZoteroRecord::isStateName(const QString &name)
{
    return nameOf(stateNamed(name)) == name;
}

Result<std::optional<ZoteroRecord>> ZoteroRecords::of(qint64 paperId)
{
    Statement row(m_connection, u"SELECT version, session, state, changed FROM zotero WHERE paper_id = ?"_s);
    DP_TRY(row.bind(paperId).run());
    std::optional<ZoteroRecord> record;
    if (row.next())
        record = ZoteroRecord{int(row.integer(0)), row.text(1), stateNamed(row.text(2)),
            QDateTime::fromString(row.text(3), Qt::ISODate)};
    DP_TRY(row.outcome());
    return record;
}

Result<int> ZoteroRecords::count(const QList<qint64> &papers)
{
    Statement row(m_connection, u"SELECT EXISTS (SELECT 1 FROM zotero WHERE paper_id = ?)"_s);
    int number = 0;
    for (const qint64 id : papers) {
        const auto has = row.bind(id).isTrue();
        if (!has)
            return has.error();
        number += *has ? 1 : 0;
    }
    return number;
}

Outcome ZoteroRecords::set(qint64 paperId, const ZoteroRecord &record)
{
    Statement write(m_connection,
        u"INSERT OR REPLACE INTO zotero (paper_id, version, session, state, changed) VALUES (?, ?, ?, ?, ?)"_s);
    return write
        .bind(paperId, record.version, record.session, nameOf(record.state),
            Moment::fromDateTime(record.changed).iso())
        .run();
}

Outcome ZoteroRecords::remove(qint64 paperId)
{
    Statement remove(m_connection, u"DELETE FROM zotero WHERE paper_id = ?"_s);
    return remove.bind(paperId).run();
}

} // namespace dp
