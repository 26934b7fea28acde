#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace dp::test {

/// A line of arXiv's metadata snapshot. created: the day of version 1, ISO.
QByteArray snapshotLine(const QString &id, const QString &title,
    const QString &created = QStringLiteral("2024-03-04"),
    const QString &categories = QStringLiteral("cs.LG"));

/// The same bytes packed; for files of one's own.
QByteArray gzipped(const QByteArray &bytes);
QByteArray zipped(const QByteArray &bytes, const QByteArray &name);
/// Several files, by their names.
QByteArray zipped(const QList<std::pair<QByteArray, QByteArray>> &files);

} // namespace dp::test
