#pragma once

#include "base/clock.h"
#include "session/job.h"
#include "transfer/importfile.h"

namespace dp {

class LibraryThread;

/// Imports a README, an Atom file or an OPML file. Use the object in the GUI thread; the writer and the clock
/// must outlive it.
class ImportJob : public Job
{
    Q_OBJECT

public:
    ImportJob(LibraryThread &writer, const Clock &clock, const QString &path, QObject *parent = nullptr);

    void start();

private:
    void end(const Result<ImportFile::Report> &report);
    JobResult resultOf(const ImportFile::Report &report) const;

    LibraryThread &m_writer;
    const Clock &m_clock;
    const QString m_path;
};

} // namespace dp
