#pragma once

#include "base/clock.h"
#include "refresh/refreshservice.h"
#include "session/job.h"
#include "session/remainingtime.h"

namespace dp {

class ExternalChanges;
class KeywordList;
struct OpenedLibrary;

/// Refreshes keywords as a job, reports the progress, and summarises the result. If more keywords are
/// requested during a refresh, they are added to it. Use the object in the GUI thread; the arguments of the
/// constructor must outlive it.
class RefreshJob : public Job
{
    Q_OBJECT

public:
    using Insist = RefreshService::Insist;

    /// If the library is read-only, no refresh starts, and each attempt emits failed().
    RefreshJob(OpenedLibrary &library, RefreshService &service, KeywordList &keywords,
        const ExternalChanges &changes, const Clock &clock, QObject *parent = nullptr);

    /// Fetches the newest papers of all keywords. If there are no keywords, checks the starred papers for new
    /// versions.
    void refreshAll(Insist insist = Insist::No);
    void refresh(const QList<Keyword> &keywords, Insist insist = Insist::No);
    /// Fetches the missing days of a keyword. If backTo is valid, all papers since that day are fetched too.
    void fill(const Keyword &keyword, QDate backTo = {});
    /// Fetches those keywords again that failed in the last refresh.
    void retry();
    /// Sets whether the program refreshes automatically. Initially false. The sentence about a failure then
    /// does not tell the user to try again later.
    void setAutomatic(bool isAutomatic) { m_isAutomatic = isAutomatic; }
    /// Returns the id of the keyword that is being fetched; 0: none.
    qint64 fetchedKeyword() const { return m_fetchedKeyword; }
    bool canStop() const override { return true; }
    void stop() override { m_service.stop(); }

signals:
    /// Emitted when the program begins to fetch this keyword.
    void keywordStarted(const Keyword &keyword);
    /// Emitted at the end of the whole refresh, before finished() or cancelled(). The reports do not contain
    /// muted papers.
    void reported(const QList<RefreshReport> &reports);

private:
    bool canStore();
    void showFetching(const Keyword &keyword);
    void showWait(const QDateTime &until, WaitReason reason, const std::optional<Error> &error);
    void sumUp(const QList<RefreshReport> &reports);
    void end(const QList<RefreshReport> &reports);

    OpenedLibrary &m_library;
    RefreshService &m_service;
    KeywordList &m_keywords;
    const ExternalChanges &m_changes;
    const Clock &m_clock;
    bool m_isAutomatic = false;
    qint64 m_fetchedKeyword = 0;
    RemainingTime m_remaining;
    QDateTime m_waitingSince; // start of the wait for another program (UTC); invalid: there is no such wait
    QList<RefreshReport> m_reports; // reports that are not summarised yet
    QList<Keyword> m_failed; // keywords that failed in the last refresh
};

} // namespace dp
