#include "gui/table/papercache.h"

#include "base/log.h"
#include "library/keywords.h"

#include <QSet>

#include <algorithm>
#include <iterator>

namespace dp {
namespace {

constexpr int cachedPapers = 2000;

} // namespace

PaperCache::PaperCache(Library &library)
    : m_library(library)
    , m_papers(cachedPapers)
{
}

LibraryPaper *PaperCache::find(qint64 id) const
{
    finishReadAhead();
    return m_papers.object(id);
}

void PaperCache::read(const QList<qint64> &ids)
{
    insert(PaperReader(m_library, m_keywordId).papers(ids));
}

void PaperCache::insert(const Result<QList<LibraryPaper>> &papers) const
{
    if (!papers) {
        qCWarning(logGui) << "cannot read papers:" << papers.error().detail;
        return;
    }
    for (const LibraryPaper &paper : *papers) {
        auto *kept = new LibraryPaper(paper);
        kept->mutedBy.removeIf([this](const MuteReason &reason) { return !reason.isIn(m_keywordId); });
        if (m_keywordId != 0 && !kept->notFoundBy.isEmpty())
            keepOnlyKeyword(kept->notFoundBy);
        kept->isRevisionIgnored = m_areRevisionsIgnored;
        m_papers.insert(paper.paper.id.key(), kept);
    }
}

/// Removes the names of the other keywords. In the list of a keyword, only its own query matters.
void PaperCache::keepOnlyKeyword(QStringList &names) const
{
    const auto keyword = Keywords(m_library).byId(m_keywordId);
    if (!keyword)
        qCWarning(logGui) << "cannot read the keyword:" << keyword.error().detail;
    names.removeIf([&](const QString &name) { return !keyword || name != keyword->name; });
}

void PaperCache::finishReadAhead() const
{
    if (m_ahead.valid())
        insert(m_ahead.get());
}

LibraryPaper PaperCache::withRevisions(const LibraryPaper &paper) const
{
    LibraryPaper whole = paper;
    if (!paper.revised)
        return whole;
    const auto revisions = PaperReader(m_library).revisions(paper.paper.id.key());
    if (revisions)
        whole.revisions = *revisions;
    else
        qCWarning(logGui) << "cannot read the older versions:" << revisions.error().detail;
    return whole;
}

void PaperCache::remove(qint64 id)
{
    m_papers.remove(id);
}

void PaperCache::clear()
{
    finishReadAhead(); // so that papers that are being read are not inserted later
    m_papers.clear();
}

QList<qint64> PaperCache::cachedOf(const QList<qint64> &ids) const
{
    finishReadAhead();
    if (ids.size() <= cachedPapers)
        return ids;
    const QList<qint64> known = m_papers.keys();
    if (known.isEmpty())
        return {};
    const QSet<qint64> few(known.cbegin(), known.cend());
    QList<qint64> found;
    std::copy_if(
        ids.cbegin(), ids.cend(), std::back_inserter(found), [&](qint64 id) { return few.contains(id); });
    return found;
}

} // namespace dp
