#pragma once

#include "session/job.h"
#include "transfer/exportfile.h"

#include <functional>

namespace dp {

class LibraryThread;

/// Writes a file that the user has chosen. Its content is created and written in the reader's thread. Use the
/// object in the GUI thread; the reader must outlive it.
class SaveFileJob : public Job
{
    Q_OBJECT

public:
    /// Returns the content of the file. Called in the reader's thread.
    using Content = std::function<Result<QByteArray>()>;

    /// ownFiles: files that must not be overwritten.
    SaveFileJob(LibraryThread &reader, const QString &path, Content content,
        const ExportFile::OwnFiles &ownFiles, QObject *parent = nullptr);

    void start();

private:
    LibraryThread &m_reader;
    const QString m_path;
    const Content m_content;
    const ExportFile::OwnFiles m_ownFiles;
};

} // namespace dp
