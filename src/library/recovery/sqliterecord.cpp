#include "library/recovery/sqliterecord.h"

#include <QtEndian>

#include <algorithm>
#include <bit>

namespace dp {
namespace {

using sqliterecord::largestPayload;

qsizetype sizeOf(quint64 serialType)
{
    constexpr qsizetype sizes[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
    if (serialType < 10)
        return sizes[serialType];
    return serialType < 12 ? -1 : qsizetype(std::min<quint64>((serialType - 12) / 2, largestPayload + 1));
}

QVariant valueOf(quint64 serialType, const char *data, qsizetype size)
{
    if (serialType == 0)
        return {};
    if (serialType == 8 || serialType == 9)
        return qlonglong(serialType - 8);
    if (serialType == 7) {
        const auto bits = qFromBigEndian<quint64>(data);
        return std::bit_cast<double>(bits);
    }
    if (serialType < 7) {
        qint64 value = static_cast<signed char>(data[0]);
        for (qsizetype i = 1; i < size; ++i)
            value = qint64(quint64(value) << 8 | uchar(data[i]));
        return qlonglong(value);
    }
    return serialType % 2 == 0 ? QVariant(QByteArray(data, size)) : QVariant(QString::fromUtf8(data, size));
}

} // namespace

quint32 sqliterecord::number32(const QByteArray &bytes, qsizetype at)
{
    return at >= 0 && at + 4 <= bytes.size() ? qFromBigEndian<quint32>(bytes.constData() + at) : 0;
}

quint16 sqliterecord::number16(const QByteArray &bytes, qsizetype at)
{
    return at >= 0 && at + 2 <= bytes.size() ? qFromBigEndian<quint16>(bytes.constData() + at) : 0;
}

std::optional<quint64> sqliterecord::varint(const QByteArray &bytes, qsizetype &at)
{
    quint64 value = 0;
    for (int i = 0; i < 9; ++i) {
        if (at < 0 || at >= bytes.size())
            return std::nullopt;
        const auto byte = uchar(bytes[at++]);
        if (i == 8)
            return value << 8 | byte;
        value = value << 7 | (byte & 0x7f);
        if (!(byte & 0x80))
            return value;
    }
    return value;
}

qsizetype sqliterecord::localSize(quint64 size, int usable, bool isTable)
{
    const qsizetype most = isTable ? usable - 35 : (usable - 12) * 64 / 255 - 23;
    if (size <= quint64(most))
        return qsizetype(size);
    const qsizetype least = (usable - 12) * 32 / 255 - 23;
    const qsizetype some = least + qsizetype((size - quint64(least)) % quint64(usable - 4));
    return some <= most ? some : least;
}

QList<quint64> sqliterecord::columnsOf(const QByteArray &record, qsizetype &at)
{
    constexpr qsizetype mostColumns = 64;
    at = 0;
    const auto headerSize = varint(record, at);
    if (!headerSize || *headerSize > quint64(record.size()))
        return {};
    const auto end = qsizetype(*headerSize);
    QList<quint64> types;
    while (at < end) {
        const auto type = varint(record, at);
        if (!type || at > end || types.size() == mostColumns)
            return {};
        types << *type;
    }
    return types;
}

std::optional<QVariantList> sqliterecord::valuesOf(
    const QByteArray &record, const QList<quint64> &types, qsizetype at)
{
    QVariantList values;
    values.reserve(types.size());
    for (const quint64 type : types) {
        const qsizetype size = sizeOf(type);
        if (size < 0 || size > record.size() - at)
            return std::nullopt;
        values << valueOf(type, record.constData() + at, size);
        at += size;
    }
    return values;
}

} // namespace dp
