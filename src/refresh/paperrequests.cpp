#include "refresh/paperrequests.h"

#include "arxiv/query.h"
#include "base/arxivid.h"

namespace dp {

std::optional<PaperRequests::Kind> PaperRequests::next() const
{
    if (!m_plan)
        return std::nullopt;
    if (!m_plan->unreadable.isEmpty())
        return Kind::Unreadable;
    if (!m_plan->papers.isEmpty())
        return Kind::Versions;
    if (m_plan->walk && m_plan->walk->next())
        return Kind::Walk;
    return std::nullopt;
}

/// Returns the identifiers of the papers that the next request contains.
const QList<qint64> &PaperRequests::identifiers() const
{
    return next() == Kind::Unreadable ? m_plan->unreadable.first() : m_plan->papers.first();
}

QUrl PaperRequests::address(const QUrl &apiUrl, const Keyword &keyword) const
{
    if (next() == Kind::Walk)
        return query::address(apiUrl, keyword, *m_plan->walk->next());
    QStringList names;
    for (const qint64 id : identifiers())
        names << ArxivId::fromKey(id).value_or(ArxivId()).toString();
    return query::addressOfPapers(apiUrl, names);
}

PaperRequests::Work PaperRequests::storing(
    const pagestore::Asked &asked, bool isSecond, const QByteArray &body) const
{
    if (next() == Kind::Walk)
        return [asked, walk = *m_plan->walk, body](Library &library) {
            return revisionstore::page(library, asked.keyword, walk, asked.host, asked.began, body);
        };
    const Keyword unreadableOf = next() == Kind::Unreadable ? asked.keyword : Keyword();
    return [asked, ids = identifiers(), unreadableOf, isSecond, body](Library &library) {
        return revisionstore::papers(library, ids, unreadableOf, asked.host, asked.began, isSecond, body);
    };
}

void PaperRequests::accept(const revisionstore::Stored &stored)
{
    switch (next().value()) {
    case Kind::Unreadable: m_plan->unreadable.removeFirst(); break;
    case Kind::Versions: m_plan->papers.removeFirst(); break;
    case Kind::Walk: m_plan->walk = stored.walk; break;
    }
}

void PaperRequests::skipVersions()
{
    m_plan->papers.clear();
    m_plan->walk.reset();
}

} // namespace dp
