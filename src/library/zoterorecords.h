#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace dp {

class Connection;

/// A record of a paper that was sent to Zotero.
struct ZoteroRecord {
    enum class State {
        Sending, ///< the request was sent or will be sent; the answer is not known
        Lost, ///< the answer is not known, and Zotero no longer knows the request
        Sent, ///< Zotero has stored the paper
    };

    /// Returns whether this is the name of a state in the library.
    static bool isStateName(const QString &name);

    int version = 0; ///< version of the paper
    QString session; ///< name of the request in Zotero
    State state = State::Sending;
    QDateTime changed;
};

/// Remembers which papers were sent to Zotero, so that no paper is sent twice, also after a restart of the
/// program. A removed paper keeps its record, because it is still in Zotero.
class ZoteroRecords
{
public:
    explicit ZoteroRecords(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<std::optional<ZoteroRecord>> of(qint64 paperId);
    /// Returns how many of these papers have a record.
    Result<int> count(const QList<qint64> &papers);
    Outcome set(qint64 paperId, const ZoteroRecord &record);
    Outcome remove(qint64 paperId);

private:
    Connection &m_connection;
};

} // namespace dp
