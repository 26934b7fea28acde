#include "gui/table/columnstate.h"

#include <QDataStream>

#include <algorithm>

namespace dp {
namespace {

// The first number of a saved state. The old format also had a sort order, which is now stored for each tab.
constexpr quint32 format = 0x44504333; // "DPC3"
constexpr quint32 oldFormat = 0x44504332; // "DPC2"
constexpr int oldColumns = 7;
constexpr int widest = 10000; // maximum width of a column in pixels

/// Returns whether each column from 0 to columns - 1 is in the list once.
bool isOrder(QList<int> order, int columns)
{
    std::sort(order.begin(), order.end());
    for (int column = 0; column < columns; ++column)
        if (order.value(column, -1) != column)
            return false;
    return order.size() == columns;
}

/// Reads the beginning of a saved state. Returns its number of columns; empty if the format is unknown.
std::optional<int> savedColumns(QDataStream &stream)
{
    quint32 found = 0;
    qint32 columns = 0, sortOrder = 0;
    stream >> found >> columns;
    if (found == format && columns >= 0)
        return columns;
    if (found != oldFormat)
        return std::nullopt;
    stream >> sortOrder; // the previous number was the sort column
    return oldColumns;
}

} // namespace

QByteArray ColumnState::toBytes() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << format << qint32(order.size());
    for (const int column : order)
        stream << qint32(column) << hidden.contains(column) << qint32(widths.value(column, 0));
    return bytes;
}

std::optional<ColumnState> ColumnState::fromBytes(const QByteArray &bytes, int columns)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_0);
    const auto saved = savedColumns(stream);
    if (!saved || *saved > columns)
        return std::nullopt;
    ColumnState state;
    for (int i = 0; i < *saved; ++i) {
        qint32 column = -1, width = 0;
        bool isHidden = false;
        stream >> column >> isHidden >> width;
        state.order << column;
        if (isHidden)
            state.hidden << column;
        if (width > 0 && width <= widest)
            state.widths.insert(column, width);
    }
    if (stream.status() != QDataStream::Ok || !isOrder(state.order, *saved))
        return std::nullopt;
    for (int column = *saved; column < columns; ++column) {
        state.order << column;
        state.hidden << column;
    }
    return state;
}

} // namespace dp
