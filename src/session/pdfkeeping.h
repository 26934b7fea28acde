#pragma once

#include "session/openedlibrary.h"
#include "transfer/pdfstorage.h"

#include <QList>
#include <QObject>

#include <functional>

namespace dp {

class PdfJob;

/// Finds and removes the PDFs that are kept in files, and reports for which papers this has changed. Use the
/// object in the GUI thread; the arguments of the constructor must outlive it.
class PdfKeeping : public QObject
{
    Q_OBJECT

public:
    explicit PdfKeeping(OpenedLibrary &library, QObject *parent = nullptr)
        : QObject(parent)
        , m_library(library)
    {
    }

    /// Reports the papers whose PDFs the job fetches.
    void watch(const PdfJob &job);
    /// Reads in the reader's thread which files there are, and then calls done.
    void readStorage(
        QObject *context, const PdfFolder &folder, std::function<void(const Result<PdfStorage> &)> done);
    /// Reads in the reader's thread where the PDFs of these papers are, those of the newest version that is
    /// kept, and then calls done. Papers without a PDF are left out.
    void readPaths(QObject *context, const PdfFolder &folder, const QList<qint64> &papers,
        std::function<void(const Result<QStringList> &)> done);
    /// Moves files to the trash, and then calls done.
    void remove(const QList<PdfStorage::File> &files, const pdfstorage::Trash &trash,
        std::function<void(const Result<pdfstorage::Removed> &)> done);

signals:
    /// Emitted when PDFs of these papers were fetched or removed.
    void changed(const QList<qint64> &papers);

private:
    OpenedLibrary &m_library;
};

} // namespace dp
