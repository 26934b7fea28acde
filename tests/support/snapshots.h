#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace dp::test {

/// Returns a line of arXiv's metadata snapshot. created: the day of version 1, ISO.
QByteArray snapshotLine(const QString &id, const QString &title,
    const QString &created = QStringLiteral("2024-03-04"),
    const QString &categories = QStringLiteral("cs.LG"));

/// Returns the bytes in compressed form, for tests that build their own files.
QByteArray gzipped(const QByteArray &bytes);
QByteArray zipped(const QByteArray &bytes, const QByteArray &name);
/// Packs several files by their names.
QByteArray zipped(const QList<std::pair<QByteArray, QByteArray>> &files);

} // namespace dp::test
