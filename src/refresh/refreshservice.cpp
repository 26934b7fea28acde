#include "refresh/refreshservice.h"

#include "refresh/keywordrefresh.h"
#include "refresh/schedule.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace dp {

RefreshService::RefreshService(
    RequestQueue &queue, LibraryThread &library, const Clock &clock, const Options &options, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
    , m_library(library)
    , m_clock(clock)
    , m_options(options)
{
    if (!m_options.chance)
        m_options.chance = [] {
            return QRandomGenerator::global()->generateDouble();
        };
    connect(&m_queue, &RequestQueue::waitingUntil, this, [this](const QDateTime &when, WaitReason reason) {
        if (m_current)
            emit waiting(when, reason, m_current->retryReason());
    });
    connect(&m_queue, &RequestQueue::requestStarted, this, [this] {
        if (m_current)
            emit asking(m_current->report().keyword);
    });
    connect(&m_queue, &RequestQueue::bytesReceived, this, [this](qint64 received, qint64 total) {
        if (m_current) // if the server does not send the size of the page, it is estimated as 250 kB
            reportProgress(std::min(0.9, double(received) / double(total > 0 ? total : 250 * 1024)));
    });
}

QUrl RefreshService::defaultApiUrl()
{
    return query::arxivApi();
}

Outcome RefreshService::checkApiUrl(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1) || url.host().isEmpty())
        return Error{ErrorKind::BadAddress, text, {}};
    return success();
}

bool RefreshService::isDue(const Keyword &keyword, const QDateTime &refreshed, const QDateTime &now)
{
    return schedule::isDue(keyword, refreshed, now);
}

bool RefreshService::isFetching(qint64 keywordId) const
{
    return (m_current && m_current->keywordId() == keywordId) || m_run.isWaiting(keywordId);
}

QueryTrial *RefreshService::newTrial(QObject *parent) const
{
    return new QueryTrial(m_queue, m_clock, {m_options.apiUrl, m_options.retries, m_options.chance}, parent);
}

void RefreshService::enqueue(const KeywordRequest &request)
{
    if (!isFetching(request.keyword.id))
        m_run.enqueue(request);
}

void RefreshService::start(const QList<Keyword> &keywords, Insist insist)
{
    for (const Keyword &keyword : keywords)
        enqueue(KeywordRequest{keyword, insist == Insist::Yes, false, {}});
    begin();
}

void RefreshService::startStarred(Insist insist)
{
    enqueue(KeywordRequest{Keyword{}, insist == Insist::Yes, false, {}});
    begin();
}

void RefreshService::fill(const Keyword &keyword, QDate backTo)
{
    enqueue(KeywordRequest{keyword, true, true, backTo});
    begin();
}

void RefreshService::begin()
{
    if (isRunning() || !m_run.hasWaiting())
        return;
    m_run.restart();
    emit started();
    nextKeyword();
}

void RefreshService::stop()
{
    if (!isRunning())
        return;
    m_run.cancel(m_current->report());
    const QObject *current = m_current; // deleted later
    dropCurrent();
    m_queue.cancel(current);
    emit finished(m_run.reports());
}

void RefreshService::dropCurrent()
{
    if (!m_current)
        return;
    m_current->stop();
    m_current->disconnect(this);
    std::exchange(m_current, nullptr)->deleteLater();
}

void RefreshService::nextKeyword()
{
    dropCurrent();
    if (!m_run.hasWaiting()) {
        if (const auto report = m_run.finishOtherPapers())
            emit keywordFinished(*report);
        emit finished(m_run.reports());
        return;
    }
    m_current = new KeywordRefresh(m_run.takeNext(), m_run, {m_queue, m_library, m_clock, m_options}, this);
    connect(m_current, &KeywordRefresh::started, this, &RefreshService::keywordStarted);
    connect(m_current, &KeywordRefresh::pageStarted, this, [this] { reportProgress(0); });
    connect(m_current, &KeywordRefresh::finished, this, &RefreshService::finishKeyword);
    m_current->start();
}

void RefreshService::finishKeyword()
{
    const KeywordRefresh *finishing = m_current;
    if (const auto report = m_run.finish(finishing->report()))
        emit keywordFinished(*report);
    if (m_current == finishing) // a slot may have called stop()
        nextKeyword();
}

void RefreshService::reportProgress(double withinPage)
{
    const double finishedPart = m_run.place() + m_current->progress(withinPage);
    emit progressed(int(1000 * finishedPart / m_run.keywords()));
}

} // namespace dp

#include "moc_refreshservice.cpp"
