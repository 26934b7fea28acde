#pragma once

#include "base/result.h"
#include "library/sqlite/statement.h"

#include <QList>
#include <QString>

#include <vector>

namespace dp {

/// The key that a citation of a paper has got.
struct GivenKey {
    qint64 paper = 0;
    QString key;
};

/// Reads and writes the keys that citations have got when they were exported or copied. No two papers have
/// the same key.
class CitationKeyStore
{
public:
    static constexpr int maximumLength = 200;

    explicit CitationKeyStore(Connection &connection);

    /// Returns the key of the paper; empty: it has none.
    Result<QString> keyOf(qint64 paper);
    /// Returns whether a paper has this key.
    Result<bool> isTaken(const QString &key);
    /// Returns the papers that have a key, with first <= id < end, in the order of their ids.
    Result<std::vector<qint64>> papers(qint64 first, qint64 end);
    /// Stores keys. A paper that has a key keeps it, and a key that another paper has is not stored. Must be
    /// called in a transaction.
    Outcome add(const QList<GivenKey> &keys);
    /// Removes keys, unless the paper has another one now. Must be called in a transaction.
    Outcome remove(const QList<GivenKey> &keys);
    /// Like add(), but the papers lose the keys that they have, and other papers lose these keys.
    Outcome replace(const QList<GivenKey> &keys);
    /// Returns whether the text can be a key: ASCII letters, digits and some signs.
    static bool isKey(const QString &text);

private:
    Connection &m_connection;
    Statement m_key;
    Statement m_taken;
};

} // namespace dp
