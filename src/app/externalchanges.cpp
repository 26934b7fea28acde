#include "app/externalchanges.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr int pause = 1000; // ms; one refresh writes many times
constexpr int checkInterval = 5000; // ms; a missing file is reported within ten seconds

/// -1 if the number cannot be read.
qint64 seenBy(Library &library)
{
    const auto version = library.versionOfOthers();
    return version ? *version : -1;
}

} // namespace

ExternalChanges::ExternalChanges(
    LibraryThread &writer, LibraryThread &searcher, Library &reader, QObject *parent)
    : QObject(parent)
    , m_writer(writer)
    , m_searcher(searcher)
    , m_reader(reader)
    , m_before(seenBy(reader))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &ExternalChanges::check);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
        checkFile();
    });
    m_regularly.setInterval(checkInterval);
    connect(&m_regularly, &QTimer::timeout, this, &ExternalChanges::checkFile);
    m_regularly.start();
    checkFile(); // remembers the content of the file
}

void ExternalChanges::checkFile()
{
    if (m_isChecking)
        return;
    m_isChecking = true;
    m_searcher.post(
        this, [](Library &library) { return library.checkFile(); },
        [this](const Outcome &found) {
            m_isChecking = false;
            const auto lost = found ? std::optional<ErrorKind>() : found.error().kind;
            if (lost == m_lost)
                return;
            m_lost = lost;
            if (lost)
                emit lostLibrary(found.error());
            else
                emit foundLibrary();
        });
}

/// SQLite writes to the log or, on a network share, to the file itself. If the path is a link, the log is
/// beside the target of the link. The watcher drops a file that was replaced, so it is added again.
void ExternalChanges::watch()
{
    const QString path = QFileInfo(m_writer.path()).canonicalFilePath();
    if (path.isEmpty())
        return;
    for (const QString &file : {path, path + u"-wal"_s})
        if (!m_watcher.files().contains(file))
            m_watcher.addPath(file); // a file that does not exist is added at a later call
}

void ExternalChanges::check()
{
    const auto read = [](Library &library) {
        return library.versionOfOthers();
    };
    m_writer.post(this, read, [this](const Result<qint64> &version) {
        watch(); // after a read, the log exists
        if (!version || *version == m_version)
            return;
        const bool isFirst = m_version < 0;
        m_version = *version;
        if (!isFirst || seenBy(m_reader) != m_before)
            emit changedLibrary();
    });
}

} // namespace dp
