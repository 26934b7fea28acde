#include "transfer/snapshotreader.h"

#include "exchange/snapshot.h"
#include "transfer/foreignjson.h"
#include "transfer/jsonrecords.h"
#include "transfer/textfile.h"

#include <QCryptographicHash>
#include <QFileInfo>

#include <algorithm>

#ifdef __linux__
#include <pthread.h>
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr size_t batchesAhead = 3;
constexpr qsizetype bytesForFormat = 64 * 1024;

/// Lowers the priority of this thread. On a computer with two cores, this thread and the library's thread may
/// use both cores for minutes, and the window must stay fast.
void beModest()
{
#ifdef __linux__
    pthread_setname_np(pthread_self(), "snapshot");
    setpriority(PRIO_PROCESS, 0, 5); // on Linux, this affects only this thread; a failure does no harm
#endif
}

Result<QByteArray> startOf(const QString &path)
{
    auto text = textfile::open(path);
    if (!text)
        return text.error();
    QByteArray start;
    while (start.size() < bytesForFormat) {
        const auto piece = (*text)->read(bytesForFormat - start.size());
        if (!piece && start.isEmpty())
            return piece.error();
        if (!piece || piece->isEmpty())
            break; // the import reports the error
        start += *piece;
    }
    return start;
}

bool isIn(const QString &category, const QString &wanted)
{
    return category == wanted
        || (category.size() > wanted.size() && category.startsWith(wanted)
            && category[wanted.size()] == u'.');
}

} // namespace

bool SnapshotChoice::wants(const Paper &paper) const
{
    const Moment &submitted = paper.published.isKnown() ? paper.published : paper.updated;
    const int year = QStringView(submitted.iso()).left(4).toInt();
    if ((firstYear > 0 && year < firstYear) || (lastYear > 0 && year > lastYear))
        return false;
    return categories.isEmpty()
        || std::any_of(paper.categories.cbegin(), paper.categories.cend(), [this](const QString &has) {
               return std::any_of(categories.cbegin(), categories.cend(),
                   [&](const QString &wanted) { return isIn(has, wanted); });
           });
}

Result<bool> SnapshotReader::isSnapshot(const QString &path)
{
    if (!QFileInfo(path).isFile()) // a pipe is not examined, because it can be read only once
        return false;
    const auto start = startOf(path);
    if (!start
        && (start.error().kind == ErrorKind::FileCutShort || start.error().kind == ErrorKind::BadContent))
        return start.error();
    return start && !foreignjson::kindOf(*start) && JsonRecords::layoutOf(*start);
}

Result<QString> SnapshotReader::markOf(const QString &path)
{
    const auto start = startOf(path);
    if (!start)
        return start.error();
    return QString::fromLatin1(QCryptographicHash::hash(*start, QCryptographicHash::Sha256).toHex());
}

SnapshotReader::SnapshotReader(
    const QString &path, const SnapshotChoice &choice, qint64 fromLine, qsizetype batchSize)
    : m_choice(choice)
    , m_batchSize(batchSize)
    , m_thread([this, path, fromLine] { run(path, fromLine); })
{
}

SnapshotReader::~SnapshotReader()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

Result<SnapshotReader::Batch> SnapshotReader::next()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_ready.empty() || m_problem; });
    if (m_ready.empty())
        return *m_problem;
    Batch batch = std::move(m_ready.front());
    m_ready.pop_front();
    m_changed.notify_all();
    return batch;
}

void SnapshotReader::run(const QString &path, qint64 fromLine)
{
    beModest();
    const Outcome outcome = [&]() -> Outcome {
        auto text = textfile::open(path);
        if (!text)
            return text.error();
        JsonRecords records(std::move(*text));
        return readAll(records, fromLine);
    }();
    if (outcome)
        return;
    const std::lock_guard lock(m_mutex);
    m_problem = outcome.error();
    if (m_problem->subject.isEmpty())
        m_problem->subject = path;
    m_changed.notify_all();
}

Outcome SnapshotReader::readAll(JsonRecords &records, qint64 fromLine)
{
    Batch batch;
    while (!isEnding()) {
        Outcome problem = success();
        for (qsizetype i = 0; i < m_batchSize;) {
            const auto record = records.next();
            if (!record) {
                problem = record.error();
                break;
            }
            if (!*record) {
                batch.isLast = true;
                break;
            }
            if (++batch.line > fromLine) {
                const bool isLine = records.layout() == JsonRecords::Layout::Lines;
                addRecord(**record, (isLine ? u"line %1"_s : u"object %1"_s).arg(batch.line), batch);
                ++i;
            } else if (batch.line % 100000 == 0 && isEnding()) {
                return success();
            }
        }
        batch.progress = records.progress();
        Batch rest;
        rest.line = batch.line;
        const bool isLast = batch.isLast;
        if (!problem && rest.line <= fromLine)
            return problem; // nothing was read
        if (!give(std::move(batch)) || isLast || !problem)
            return problem;
        batch = std::move(rest);
    }
    return success();
}

void SnapshotReader::addRecord(const QByteArray &record, const QString &place, Batch &batch) const
{
    const QByteArray text = record.trimmed();
    if (text.isEmpty())
        return;
    auto paper = snapshot::read(text);
    if (!paper) {
        if (batch.skipped++ == 0)
            batch.firstSkipped = place + u": "_s + paper.error().detail;
        return;
    }
    const bool isTimed = paper->published.isKnown() && !paper->published.isDayOnly();
    const QDate day = paper->published.date();
    batch.lines << CatalogueProof::Line{paper->id.key(), isTimed ? qint32(day.toJulianDay()) : 0};
    if ((paper->authors.isEmpty() || paper->categories.isEmpty()) && batch.incomplete++ == 0)
        batch.firstIncomplete = u"%1: %2 has no %3 that can be read"_s.arg(
            place, paper->id.toString(), paper->categories.isEmpty() ? u"categories"_s : u"authors"_s);
    if (!m_choice.wants(*paper))
        return;
    batch.texts << SearchIndex::prepared(
        {paper->title, paper->abstract, paper->authors.join(u'\n'), paper->comment});
    batch.papers << std::move(*paper);
}

bool SnapshotReader::give(Batch &&batch)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_ready.size() < batchesAhead || m_ending; });
    if (m_ending)
        return false;
    m_ready.push_back(std::move(batch));
    m_changed.notify_all();
    return true;
}

bool SnapshotReader::isEnding()
{
    const std::lock_guard lock(m_mutex);
    return m_ending;
}

} // namespace dp
