#pragma once

#include "library/paperreader.h"
#include "library/papers.h"
#include "support/refreshfixture.h"
#include "support/zebras.h"

namespace dp::test {

/// A refresh fixture whose clock shows noon of a day. Its arXiv has the papers on zebras that were submitted
/// until the day before.
struct Visit : RefreshFixture {
    explicit Visit(QDate day)
        : RefreshFixture({})
    {
        policy.timeout = std::chrono::milliseconds(5000);
        travel(day);
    }

    static QDate first() { return {2026, 1, 5}; }

    void travel(QDate day)
    {
        clock.set(QDateTime(day, QTime(12, 0), Qt::UTC));
        arxiv.setNow(clock.now());
        QList<MadeUpPaper> papers = zebras(first(), day.addDays(-1), 3);
        for (MadeUpPaper &paper : papers)
            if (changed.contains(paper.id))
                paper = changed.value(paper.id);
        arxiv.setPapers(papers);
        arxiv.clearRequests();
    }
    /// Gives the paper a new version. isWithdrawn: whether the new version is a withdrawal.
    void revise(const QString &id, bool isWithdrawn = false)
    {
        revise(id, isWithdrawn ? QStringLiteral("This paper has been withdrawn") : QString());
    }
    /// comment: that of the new version; empty: it does not change.
    void revise(const QString &id, const QString &comment)
    {
        QList<MadeUpPaper> papers = arxiv.papers();
        for (MadeUpPaper &paper : papers) {
            if (paper.id != id)
                continue;
            ++paper.version;
            paper.updated = clock.now().addSecs(-3600);
            if (!comment.isEmpty())
                paper.comment = comment;
            changed.insert(id, paper);
        }
        arxiv.setPapers(papers);
    }
    void star(const QString &id)
    {
        inLibrary<bool>([id](Library &library) {
            return Papers(library).mark({ArxivId::parse(id)->key()}, Mark::Starred).ok();
        });
    }
    int versionOf(const QString &id)
    {
        return inLibrary<int>([id](Library &library) {
            const auto papers = PaperReader(library).papers(QList<qint64>{ArxivId::parse(id)->key()});
            return papers && !papers->isEmpty() ? papers->first().paper.id.version() : 0;
        });
    }
    /// Returns the number of requests that asked for papers by identifier and not by query.
    int requestsByIdentifier() const
    {
        int count = 0;
        for (const auto &request : arxiv.requests())
            count += !request.parameter(QStringLiteral("id_list")).isEmpty();
        return count;
    }

    QHash<QString, MadeUpPaper> changed;
};

} // namespace dp::test
