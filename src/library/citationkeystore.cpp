#include "library/citationkeystore.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dp {

CitationKeyStore::CitationKeyStore(Connection &connection)
    : m_connection(connection)
    , m_key(connection, u"SELECT key FROM citation_keys WHERE paper_id = ?"_s)
    , m_taken(connection, u"SELECT EXISTS (SELECT 1 FROM citation_keys WHERE key = ?)"_s)
{
}

Result<QString> CitationKeyStore::keyOf(qint64 paper)
{
    DP_TRY(m_key.bind(paper).run());
    const QString key = m_key.next() ? m_key.text(0) : QString();
    DP_TRY(m_key.outcome());
    m_key.finish();
    return key;
}

Result<bool> CitationKeyStore::isTaken(const QString &key)
{
    return m_taken.bind(key).isTrue();
}

Result<std::vector<qint64>> CitationKeyStore::papers(qint64 first, qint64 end)
{
    Statement rows(m_connection,
        u"SELECT paper_id FROM citation_keys WHERE paper_id >= ? AND paper_id < ? ORDER BY paper_id"_s);
    DP_TRY(rows.bind(first, end).run());
    std::vector<qint64> found;
    while (rows.next())
        found.push_back(rows.integer(0));
    DP_TRY(rows.outcome());
    return found;
}

Outcome CitationKeyStore::add(const QList<GivenKey> &keys)
{
    Statement insert(m_connection, u"INSERT OR IGNORE INTO citation_keys (paper_id, key) VALUES (?, ?)"_s);
    for (const GivenKey &given : keys)
        DP_TRY(insert.bind(given.paper, given.key).run());
    return success();
}

Outcome CitationKeyStore::remove(const QList<GivenKey> &keys)
{
    Statement remove(m_connection, u"DELETE FROM citation_keys WHERE paper_id = ? AND key = ?"_s);
    for (const GivenKey &given : keys)
        DP_TRY(remove.bind(given.paper, given.key).run());
    return success();
}

Outcome CitationKeyStore::replace(const QList<GivenKey> &keys)
{
    Statement remove(m_connection, u"DELETE FROM citation_keys WHERE paper_id = ? OR key = ?"_s);
    for (const GivenKey &given : keys)
        DP_TRY(remove.bind(given.paper, given.key).run());
    return add(keys);
}

bool CitationKeyStore::isKey(const QString &text)
{
    static const QRegularExpression form(uR"(\A[A-Za-z0-9][A-Za-z0-9:_.+-]*\z)"_s);
    return text.size() <= maximumLength && form.match(text).hasMatch();
}

} // namespace dp
