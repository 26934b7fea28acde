#pragma once

#include "base/clock.h"
#include "refresh/refreshservice.h"
#include "session/job.h"

namespace dp {

class ExternalChanges;
class KeywordList;

/// The refresh as a job: fetches keywords, says what arrived, and sums up the result. Keywords that are asked
/// for during a refresh join it. GUI thread; the arguments of the constructor must outlive it.
class RefreshJob : public Job
{
    Q_OBJECT

public:
    using Insist = RefreshService::Insist;

    RefreshJob(RefreshService &service, KeywordList &keywords, const ExternalChanges &changes,
        const Clock &clock, QObject *parent = nullptr);

    /// Fetches the newest papers of all keywords, or of the starred papers if there are no keywords.
    void refreshAll(Insist insist = Insist::No);
    void refresh(const QList<Keyword> &keywords, Insist insist = Insist::No);
    /// Fetches the gaps of a keyword, and all its papers since backTo if that is a date.
    void fill(const Keyword &keyword, QDate backTo = {});
    /// Fetches the keywords again that failed in the last refresh.
    void retry();
    bool canStop() const override { return true; }
    void stop() override { m_service.stop(); }

signals:
    /// This keyword is being fetched.
    void keywordStarted(const Keyword &keyword);
    /// The whole refresh has ended. Emitted before finished() or cancelled().
    void reported(const QList<RefreshReport> &reports);

private:
    bool canStore();
    void showFetching(const Keyword &keyword);
    void sumUp(const QList<RefreshReport> &reports);

    RefreshService &m_service;
    KeywordList &m_keywords;
    const ExternalChanges &m_changes;
    const Clock &m_clock;
    QList<Keyword> m_failed; // in the last refresh
};

} // namespace dp
