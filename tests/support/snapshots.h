#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace dp::test {

/// Returns a line of arXiv's metadata snapshot. created: day of version 1 in ISO format.
QByteArray snapshotLine(const QString &id, const QString &title,
    const QString &created = QStringLiteral("2024-03-04"),
    const QString &categories = QStringLiteral("cs.LG"));

/// Returns the bytes compressed in gzip format.
QByteArray gzipped(const QByteArray &bytes);
QByteArray zipped(const QByteArray &bytes, const QByteArray &name);
/// Returns a zip archive with these files. Each file is given as its name and its content.
QByteArray zipped(const QList<std::pair<QByteArray, QByteArray>> &files);

} // namespace dp::test
