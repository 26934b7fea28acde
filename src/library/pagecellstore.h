#pragma once

#include "base/result.h"
#include "library/sqlite/statement.h"

#include <QString>

namespace dp {

class Connection;

/// Reads and writes the cells of imported pages that the library has no other data for, such as links to
/// code. A page can then be written again as it was. The data of a paper are JSON, see
/// transfer/pagecelldata.h.
class PageCellStore
{
public:
    static constexpr int maximumLength = 1024 * 1024; ///< characters of the data of a paper

    explicit PageCellStore(Connection &connection);

    /// Returns the data of the paper; empty: it has none.
    Result<QString> of(qint64 paper);
    /// Sets the data of the paper. Empty data are removed; data that are too long are not stored, and the
    /// old ones stay. Must be called in a transaction.
    Outcome set(qint64 paper, const QString &data);
    /// Returns whether the text can be the data of a paper: a JSON object of objects.
    static bool isData(const QString &text);

private:
    Statement m_read;
    Statement m_write;
    Statement m_remove;
};

} // namespace dp
