#pragma once

#include <QByteArray>
#include <QList>
#include <QVariant>

#include <optional>

namespace dp {

/// Functions that read numbers and records in the pages of an SQLite file. Damaged bytes cause no error.
/// Source: https://www.sqlite.org/fileformat2.html, 1.6 and 2.1
namespace sqliterecord {

constexpr quint64 largestPayload = 64 * 1024 * 1024; // in bytes; much larger than any paper

/// Returns the big-endian number at the offset `at`, or 0 if the bytes end before the end of the number.
quint32 number32(const QByteArray &bytes, qsizetype at);
quint16 number16(const QByteArray &bytes, qsizetype at);
/// Reads a variable-length integer of SQLite and moves `at` behind it. Returns std::nullopt if the bytes end
/// too early.
std::optional<quint64> varint(const QByteArray &bytes, qsizetype &at);
/// Returns the number of bytes of a payload that are stored on its first page.
qsizetype localSize(quint64 size, int usable, bool isTable);
/// Returns the serial types of a record's columns and moves `at` to its first value. The list is empty if the
/// record is invalid.
QList<quint64> columnsOf(const QByteArray &record, qsizetype &at);
/// Returns the values of the record, or std::nullopt if the record is too short for the types.
std::optional<QVariantList> valuesOf(const QByteArray &record, const QList<quint64> &types, qsizetype at);

} // namespace sqliterecord
} // namespace dp
