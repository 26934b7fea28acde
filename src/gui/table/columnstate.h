#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QSet>

#include <optional>

namespace dp {

/// The columns of a table as the person has arranged them. QHeaderView::restoreState() of Qt 6.4 crashes if a
/// saved state is damaged, so this class has its own format and checks it.
struct ColumnState {
    QList<int> order; ///< the columns from the first to the last one; each column is in it once
    QSet<int> hidden;
    QMap<int, int> widths; ///< the widths in pixels that the person has set, by column

    QByteArray toBytes() const;
    /// Returns the state of a table with this number of columns. Columns that the table did not have when the
    /// state was saved are the last ones, and hidden. Empty if the bytes are not a valid state.
    static std::optional<ColumnState> fromBytes(const QByteArray &bytes, int columns);

    friend bool operator==(const ColumnState &, const ColumnState &) = default;
};

} // namespace dp
