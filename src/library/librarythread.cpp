#include "library/librarythread.h"

#include "library/libraryopener.h"

using namespace Qt::StringLiterals;

namespace dp {

LibraryThread::LibraryThread(QObject *parent)
    : QObject(parent)
    , m_worker(new QObject)
{
    m_thread.setObjectName(u"library"_s);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

LibraryThread::~LibraryThread()
{
    close();
    m_thread.quit();
    m_thread.wait();
}

void LibraryThread::close()
{
    // The call runs after all posted work. The connection must be closed in the thread that created it.
    QMetaObject::invokeMethod(
        m_worker, [this] { m_library.reset(); }, Qt::BlockingQueuedConnection);
}

Result<bool> LibraryThread::open(
    const QString &path, Library::Access access, const QList<Keyword> &newKeywords)
{
    startOpening(path, access, newKeywords);
    return opened();
}

void LibraryThread::startOpening(
    const QString &path, Library::Access access, const QList<Keyword> &newKeywords)
{
    startOpening({}, path, access, newKeywords);
}

void LibraryThread::startOpeningAfter(const LibraryThread &other, const QString &path, Library::Access access)
{
    startOpening(other.m_opening, path, access, {});
}

void LibraryThread::startOpening(
    const Opening &before, const QString &path, Library::Access access, const QList<Keyword> &newKeywords)
{
    m_path = path;
    auto promise = std::make_shared<std::promise<Result<bool>>>();
    m_opening = promise->get_future();
    QMetaObject::invokeMethod(
        m_worker,
        [this, before, path, access, newKeywords, promise] {
            if (before.valid() && !before.get())
                return promise->set_value(before.get().error());
            auto library = libraryopener::open(path, access, newKeywords);
            if (!library)
                return promise->set_value(library.error());
            const bool isNew = (*library)->isNew();
            m_library = std::move(*library);
            promise->set_value(isNew);
        },
        Qt::QueuedConnection);
}

Result<bool> LibraryThread::opened()
{
    Result<bool> result = m_opening.get();
    if (!result)
        m_path.clear();
    return result;
}

void LibraryThread::run(std::function<void(Library &)> work)
{
    QMetaObject::invokeMethod(
        m_worker,
        [this, work = std::move(work)] {
            Q_ASSERT(m_library);
            work(*m_library);
        },
        Qt::QueuedConnection);
}

} // namespace dp

#include "moc_librarythread.cpp"
