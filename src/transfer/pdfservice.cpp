#include "transfer/pdfservice.h"

#include "library/paperreader.h"

#include <algorithm>
#include <utility>

namespace dp {
namespace {

/// Returns the paper as it was in a version, as far as the library knows.
Paper atVersion(const LibraryPaper &stored, int version)
{
    Paper paper = stored.paper;
    const auto revision = std::find_if(stored.revisions.cbegin(), stored.revisions.cend(),
        [version](const Revision &one) { return one.version == version; });
    if (version != paper.id.version() && revision != stored.revisions.cend())
        paper.title = revision->title;
    paper.id = paper.id.withVersion(version);
    return paper;
}

} // namespace

PdfService::PdfService(RequestQueue &queue, LibraryThread &reader, LibraryThread &writer, const Clock &clock,
    const Options &options, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
    , m_reader(reader)
    , m_writer(writer)
    , m_clock(clock)
    , m_options(options)
{
    connect(&m_queue, &RequestQueue::waitingUntil, this, [this](const QDateTime &until, WaitReason reason) {
        if (m_fetch)
            emit waiting(until, reason, m_fetch->retryReason());
    });
}

void PdfService::start(const QList<ArxivId> &papers)
{
    m_papers = papers;
    m_place = -1;
    m_isRunning = true;
    next();
}

void PdfService::stop()
{
    if (!m_isRunning)
        return;
    m_isRunning = false;
    m_run.reset();
    if (m_fetch) {
        m_fetch->disconnect(this);
        m_fetch->stop();
        deleteFetch(m_fetch.release());
    }
    emit finished();
}

void PdfService::next()
{
    m_run = std::make_unique<QObject>();
    if (++m_place == m_papers.size()) {
        m_isRunning = false;
        emit finished();
        return;
    }
    m_report = PdfReport{m_papers[m_place], {}, {}};
    m_earlier = 0;
    m_isWithdrawn = false;
    begin(m_report.asked.version());
}

/// Plans a version of the current paper. version: 0 for the newest one that has a PDF.
void PdfService::begin(int version)
{
    m_reader.post(
        m_run.get(),
        [folder = m_options.folder, asked = m_report.asked, version](
            Library &library) { return plan(library, folder, asked, version); },
        [this](const Result<Plan> &planned) { use(planned); });
}

Result<PdfService::Plan> PdfService::plan(
    Library &library, const PdfFolder &folder, const ArxivId &asked, int version)
{
    const auto stored = PaperReader(library).paper(asked.key());
    if (!stored)
        return stored.error();
    const int newest = stored->paper.id.version();
    if (version == 0)
        // The newest version withdraws the paper, and has no PDF.
        version = stored->paper.isWithdrawn() && newest > 1 ? newest - 1 : newest;
    Plan result{atVersion(*stored, version), {}, newest, stored->paper.isWithdrawn()};
    const auto path = pdffolder::kept(library, folder, result.paper.id);
    if (!path)
        return path.error();
    result.kept = *path;
    if (result.kept.isEmpty() && asked.version() == 0 && version == newest && stored->paper.isWithdrawn())
        return Error{ErrorKind::NoPdf, result.paper.id.versioned(), QStringLiteral("withdrawn")};
    return result;
}

void PdfService::use(const Result<Plan> &planned)
{
    if (!planned)
        return failPaper(planned.error());
    m_paper = planned->paper;
    m_report.version = m_paper.id;
    m_newest = planned->newest;
    m_isWithdrawn = m_isWithdrawn || planned->isWithdrawn;
    if (!planned->kept.isEmpty() && m_options.folder.other.isEmpty())
        return useKept(planned->kept);
    const auto prepared = pdffolder::prepare(m_options.folder);
    if (!prepared)
        return failPaper(prepared.error());
    m_options.folder = *prepared;
    planned->kept.isEmpty() ? fetch() : useKept(planned->kept);
}

/// Uses a PDF that is kept. The other folder gets a copy.
void PdfService::useKept(const QString &path)
{
    m_report.wasKept = true;
    const QString other = m_options.folder.other;
    if (other.isEmpty() || path.startsWith(other + u'/'))
        return finishPaper(path);
    finishInWriter([path, folder = m_options.folder, paper = m_paper](
                       Library &) { return pdffolder::copy(path, folder, paper); });
}

void PdfService::fetch()
{
    auto part = PdfPart::open(m_options.folder.target(), m_paper.id);
    if (!part)
        return failPaper(part.error());
    m_fetch = std::make_unique<PdfFetch>(m_queue, m_options.fetch, m_paper.id, std::move(*part));
    connect(m_fetch.get(), &PdfFetch::progressed, this, &PdfService::progressed);
    connect(m_fetch.get(), &PdfFetch::waiting, this,
        [this](const QDateTime &until) { emit waiting(until, WaitReason::Retry, m_fetch->retryReason()); });
    emit fetching(m_paper.id, int(m_place) + 1);
    if (m_fetch) // a slot may have called stop()
        m_fetch->start([this](const Outcome &outcome) { finishFetch(outcome); });
}

void PdfService::finishFetch(const Outcome &outcome)
{
    PdfFetch *fetch = m_fetch.release();
    deleteFetch(fetch);
    // The part moves to the writer's thread.
    const std::shared_ptr<PdfPart> part = fetch->takePart();
    if (outcome)
        return finishInWriter(
            [part, folder = m_options.folder, paper = m_paper, now = m_clock.now(),
                isRemembered = !m_options.isReadOnly && m_options.folder.isTargetKept()](Library &library) {
                return pdffolder::keep(library, folder, paper, *part, now, isRemembered);
            });
    constexpr int mostEarlier = 3; // requests for versions before the first one that was asked for
    const int version = m_paper.id.version();
    m_isWithdrawn = m_isWithdrawn || outcome.error().detail == QLatin1String("withdrawn");
    const bool canBeEarlier =
        m_isWithdrawn && m_report.asked.version() == 0 && version > 1 && m_earlier < mostEarlier;
    if (outcome.error().kind != ErrorKind::NoPdf || !canBeEarlier)
        return failPaper(outcome.error());
    ++m_earlier;
    begin(version - 1);
}

/// Deletes the object later, because it may be calling this object. If there is no event loop any more, it is
/// deleted together with this object.
void PdfService::deleteFetch(PdfFetch *fetch)
{
    fetch->setParent(this);
    fetch->deleteLater();
}

void PdfService::finishInWriter(const std::function<Result<QString>(Library &library)> &work)
{
    m_writer.post(m_run.get(), work, [this](const Result<QString> &path) {
        if (path)
            finishPaper(*path);
        else
            failPaper(path.error());
    });
}

void PdfService::finishPaper(const QString &path)
{
    m_report.path = path;
    m_report.isEarlier = m_report.asked.version() == 0 && m_report.version.version() < m_newest;
    finishCurrent();
}

void PdfService::failPaper(const Error &error)
{
    m_report.error = error;
    finishCurrent();
}

void PdfService::finishCurrent()
{
    const QObject *run = m_run.get();
    emit paperFinished(m_report);
    if (m_isRunning && m_run.get() == run) // a slot may have called stop() or start()
        QMetaObject::invokeMethod(
            m_run.get(), [this] { next(); }, Qt::QueuedConnection);
}

} // namespace dp

#include "moc_pdfservice.cpp"
