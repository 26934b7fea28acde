#include "gui/table/columnstate.h"

#include <QDataStream>

#include <algorithm>

namespace dp {
namespace {

constexpr quint32 format = 0x44504332; // the first number of a saved state: "DPC2"
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

} // namespace

QByteArray ColumnState::toBytes() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << format << qint32(sortColumn) << qint32(sortOrder);
    for (const int column : order)
        stream << qint32(column) << hidden.contains(column) << qint32(widths.value(column, 0));
    return bytes;
}

std::optional<ColumnState> ColumnState::fromBytes(const QByteArray &bytes, int columns)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_0);
    quint32 found = 0;
    qint32 sortColumn = 0, sortOrder = 0;
    stream >> found >> sortColumn >> sortOrder;
    if (found != format || sortColumn < -1 || sortColumn >= columns)
        return std::nullopt;
    ColumnState state;
    state.sortColumn = sortColumn;
    state.sortOrder = sortOrder == Qt::AscendingOrder ? Qt::AscendingOrder : Qt::DescendingOrder;
    for (int i = 0; i < columns; ++i) {
        qint32 column = -1, width = 0;
        bool isHidden = false;
        stream >> column >> isHidden >> width;
        state.order << column;
        if (isHidden)
            state.hidden << column;
        if (width > 0 && width <= widest)
            state.widths.insert(column, width);
    }
    if (stream.status() != QDataStream::Ok || !isOrder(state.order, columns))
        return std::nullopt;
    return state;
}

} // namespace dp
