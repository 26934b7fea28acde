#include "session/publishjob.h"

#include "base/plaintext.h"
#include "library/libraryopener.h"
#include "library/librarythread.h"
#include "library/mutecache.h"

#include <QDir>
#include <QThread>

using namespace Qt::StringLiterals;

namespace dp {

PublishJob::PublishJob(
    LibraryThread &writer, const Clock &clock, const PublishOptions &options, Start by, QObject *parent)
    : Job(parent)
    , m_writer(writer)
    , m_today(clock.today())
    , m_options(options)
    , m_by(by)
    , m_stop(std::make_shared<std::atomic<bool>>(false))
{
}

PublishJob::~PublishJob()
{
    *m_stop = true;
    if (m_thread)
        m_thread->wait();
}

/// Publishes after the pending marks, so the pages contain these marks.
void PublishJob::start()
{
    begin({0, 0, tr("Publishing…"), false});
    m_writer.post(
        this, [](Library &) { return true; }, [this](bool) { publish(); });
}

void PublishJob::publish()
{
    m_thread = QThread::create([this, path = m_writer.path()] {
        // Access::Read would open the file itself. Closing it would drop all locks that SQLite has in this
        // process. Source: https://www.sqlite.org/howtocorrupt.html, 2.2
        const auto library = libraryopener::open(path, Library::Access::Share);
        if (!library) {
            m_report = library.error();
            return;
        }
        MuteCache::of(**library).setToday(m_today);
        m_report = publishing::run(**library, m_options, m_stop);
    });
    m_thread->setParent(this);
    connect(m_thread, &QThread::finished, this, &PublishJob::end);
    m_thread->start();
}

void PublishJob::end()
{
    if (m_report)
        return finish({sentence(*m_report), {}});
    const Error &error = m_report.error();
    if (error.kind == ErrorKind::Cancelled && error.detail.isEmpty())
        return cancel();
    if (error.kind == ErrorKind::Cancelled)
        //: %1 is a folder
        return cancel(
            {tr("Publishing was stopped after the pages in “%1” were written").arg(isolatedFolder()), {}});
    fail(error);
}

QString PublishJob::isolatedFolder() const
{
    return plaintext::isolated(QDir::toNativeSeparators(m_options.folder));
}

QString PublishJob::sentence(const PublishReport &report) const
{
    const QString folder = isolatedFolder();
    if (report.isPushed)
        //: %1 is a folder
        return tr("Published the pages in “%1”, committed and pushed").arg(folder);
    if (report.isCommitted)
        //: %1 is a folder
        return tr("Published the pages in “%1” and committed them").arg(folder);
    if (report.hasChanges())
        //: %1 is a folder
        return tr("Published the pages in “%1”").arg(folder);
    //: %1 is a folder
    return m_by == Start::ByRefresh ? QString() : tr("The pages in “%1” have not changed").arg(folder);
}

} // namespace dp

#include "moc_publishjob.cpp"
