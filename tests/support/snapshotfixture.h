#pragma once

#include "library/library.h"
#include "transfer/snapshotimport.h"

#include <QByteArray>
#include <QDateTime>
#include <QTemporaryDir>

#include <memory>

namespace dp::test {

/// Returns lines for all papers of a month, submitted from its first day to its last.
QByteArray catalogueOf(const QString &yymm, int papers);
/// Returns the lines of a small arXiv of four months, the last of which may go on.
QByteArray catalogue();

/// A library with the keyword "Zebra", into which snapshots are imported.
struct SnapshotFixture {
    SnapshotFixture();

    /// Writes the file and returns its path. Ends the program on error.
    QString write(const QByteArray &bytes);
    Result<SnapshotImport::Report> import(
        const QByteArray &bytes, const SnapshotChoice &choice = {}, const QString &keyword = {});

    const QDateTime now{QDate(2025, 3, 3), QTime(8, 0), Qt::UTC};
    QTemporaryDir folder;
    std::unique_ptr<Library> library;
};

} // namespace dp::test
