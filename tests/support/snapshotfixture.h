#pragma once

#include "library/library.h"
#include "transfer/snapshotimport.h"

#include <QByteArray>
#include <QDateTime>
#include <QTemporaryDir>

#include <memory>

namespace dp::test {

/// Returns snapshot lines for `papers` papers of a month. Their days of submission go from the first day to
/// the last day of the month.
QByteArray catalogueOf(const QString &yymm, int papers);
/// Returns the snapshot lines of a small arXiv with papers of four months. An import cannot know whether the
/// last month is complete, because later papers may follow.
QByteArray catalogue();

/// A library with the keyword "Zebra", used to test the import of snapshots.
struct SnapshotFixture {
    SnapshotFixture();

    /// Writes the bytes to the snapshot file and returns its path. Ends the program on error.
    QString write(const QByteArray &bytes);
    Result<SnapshotImport::Report> import(
        const QByteArray &bytes, const SnapshotChoice &choice = {}, const QString &keyword = {});

    const QDateTime now{QDate(2025, 3, 3), QTime(8, 0), Qt::UTC};
    QTemporaryDir folder;
    std::unique_ptr<Library> library;
};

} // namespace dp::test
