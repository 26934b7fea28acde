#include "app/otherprograms.h"

#include "library/statement.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr int pause = 1000; // ms; a refresh writes many times

/// A number that changes when another connection has written. Source:
/// https://www.sqlite.org/pragma.html#pragma_data_version
Result<qint64> versionOfOthers(Library &library)
{
    Statement row(library.connection(), u"PRAGMA data_version"_s);
    DP_TRY(row.run());
    const qint64 version = row.next() ? row.integer(0) : 0;
    DP_TRY(row.outcome());
    return version;
}

/// -1 where it cannot be read.
qint64 seenBy(Library &library)
{
    const auto version = versionOfOthers(library);
    return version ? *version : -1;
}

} // namespace

OtherPrograms::OtherPrograms(LibraryThread &writer, Library &reader, QObject *parent)
    : QObject(parent)
    , m_writer(writer)
    , m_reader(reader)
    , m_before(seenBy(reader))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &OtherPrograms::look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
}

/// What is written goes into the log or, on a network share, into the file itself; where a link leads there,
/// the log is beside the file. A file that was replaced is watched no more.
void OtherPrograms::watch()
{
    const QString path = QFileInfo(m_writer.path()).canonicalFilePath();
    if (path.isEmpty())
        return;
    for (const QString &file : {path, path + u"-wal"_s})
        if (!m_watcher.files().contains(file))
            m_watcher.addPath(file); // one that is not there is asked for again the next time
}

void OtherPrograms::look()
{
    m_writer.post(this, &versionOfOthers, [this](const Result<qint64> &version) {
        watch(); // now that it was read there is a log
        if (!version || *version == m_version)
            return;
        const bool isFirst = m_version < 0;
        m_version = *version;
        if (!isFirst || seenBy(m_reader) != m_before)
            emit changedLibrary();
    });
}

} // namespace dp
