#include "session/externalchanges.h"

#include "library/recovery/damagestate.h"
#include "library/recovery/rebuild.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

// Milliseconds; changes within this time are reported once, because a refresh writes many times.
constexpr int pause = 1000;
constexpr int checkInterval = 5000; // ms; with this interval, a missing file is reported within ten seconds

/// Returns the data version that this connection sees; -1: it cannot be read.
qint64 seenBy(Library &library)
{
    const auto version = library.versionOfOthers();
    return version ? *version : -1;
}

} // namespace

ExternalChanges::ExternalChanges(
    LibraryThread &writer, LibraryThread &readerThread, Library &local, QObject *parent)
    : QObject(parent)
    , m_writer(writer)
    , m_readerThread(readerThread)
    , m_local(local)
    , m_before(seenBy(local))
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
    checkFile(); // stores the identity of the file, with which later checks compare it
}

void ExternalChanges::checkFile()
{
    if (m_isChecking)
        return;
    m_isChecking = true;
    m_readerThread.post(
        this, [](Library &library) { return library.checkFile(); },
        [this](const Outcome &found) {
            m_isChecking = false;
            if (!found) {
                if (!m_lost || m_lost->kind != found.error().kind)
                    setLost(found.error());
            } else if (m_lost) {
                m_lost.reset();
                emit foundLibrary();
            }
        });
}

void ExternalChanges::setLost(const Error &error)
{
    m_lost = error;
    emit lostLibrary(error);
}

/// If another program has overwritten the library, the library looks damaged, because SQLite still has a part
/// of the old file in memory. Therefore the file is checked first.
void ExternalChanges::setDamaged(const Error &error)
{
    m_readerThread.post(
        this, [](Library &library) { return library.checkFile(); },
        [this, error](const Outcome &found) {
            if (!found)
                return setLost(found.error());
            damagestate::suspect(m_writer.path());
            emit damaged(error);
        });
}

/// Watches the library's file and its log. SQLite writes to the log or, on a network share, to the file
/// itself. If the path is a link, the log is beside the target of the link. QFileSystemWatcher stops watching
/// a file that was replaced, so the file is added again.
void ExternalChanges::watch()
{
    const QString path = QFileInfo(m_writer.path()).canonicalFilePath();
    if (path.isEmpty())
        return;
    for (const QString &file : {path, path + u"-wal"_s})
        if (!m_watcher.files().contains(file))
            m_watcher.addPath(file); // does nothing if the file does not exist; a later call adds it
}

void ExternalChanges::check()
{
    const auto read = [](Library &library) {
        return library.versionOfOthers();
    };
    m_writer.post(this, read, [this](const Result<qint64> &version) {
        watch(); // the log exists after the library was read
        if (!version || *version == m_version)
            return;
        const bool isFirst = m_version < 0;
        m_version = *version;
        if (!isFirst || seenBy(m_local) != m_before)
            emit changedLibrary();
    });
}

} // namespace dp

#include "moc_externalchanges.cpp"
