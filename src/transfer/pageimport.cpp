#include "transfer/pageimport.h"

#include "arxiv/queryadvice.h"
#include "library/firstseen.h"
#include "library/keywords.h"
#include "library/lastupdate.h"
#include "library/libraryproperties.h"
#include "library/papers.h"
#include "library/savedsearches.h"
#include "library/transaction.h"
#include "transfer/importhistory.h"
#include "transfer/pagecelldata.h"
#include "transfer/pagememory.h"
#include "transfer/pageproperties.h"
#include "transfer/pagesequence.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::pageimport {
namespace {

class PageStore
{
public:
    /// earlier: the earlier versions of the page; may be null.
    PageStore(Transaction &transaction, const ReadmePage &page, PageSequence *earlier, ImportReport &report)
        : m_page(page)
        , m_earlier(earlier)
        , m_report(report)
        , m_transaction(transaction)
        , m_keywords(transaction)
        , m_papers(transaction)
        , m_searches(transaction)
    {
    }

    /// readBefore: see Papers::setReadBefore(). now: time when new papers are first seen.
    Outcome run(PageMemory &memory, QDate readBefore, const QDateTime &now)
    {
        m_papers.setReadBefore(readBefore);
        if (m_earlier)
            m_papers.setArrangedLater();
        // Sections of the same keyword are stored together, because each call of store() reorders all papers
        // of the keyword, which takes long.
        QList<qint64> order;
        QHash<qint64, Group> groups;
        for (const ReadmePage::Section &section : m_page.sections) {
            if (!section.savedSearch.isEmpty()) {
                DP_TRY(addSavedSearch(section, now));
                continue;
            }
            const HeadingMeaning meaning = query::headingMeaning(section.keyword);
            const auto keyword = keywordFor(section, meaning);
            if (!keyword)
                return keyword.error();
            if (keyword->id == 0)
                continue; // the problem is already in the report
            Group &group = groups[keyword->id];
            if (group.sections.isEmpty())
                order << keyword->id;
            group.keyword = *keyword;
            group.sections << &section;
            group.papers += section.papers;
        }
        QList<pagecelldata::Section> sections;
        for (const qint64 id : std::as_const(order)) {
            const Group &group = groups[id];
            DP_TRY(store(group, memory, now));
            for (const ReadmePage::Section *section : group.sections)
                sections << pagecelldata::Section{section, Keyword::folded(group.keyword.name)};
        }
        DP_TRY(pagecelldata::store(m_transaction, m_page, sections, m_earlier));
        return storeFound(now);
    }

private:
    struct Group {
        Keyword keyword;
        QList<const ReadmePage::Section *> sections;
        QList<Paper> papers; ///< papers of all sections
    };

    /// Adds the saved search of a section. A saved search that the library has stays as it is.
    Outcome addSavedSearch(const ReadmePage::Section &section, const QDateTime &now)
    {
        const auto added = m_searches.add({0, section.keyword, section.savedSearch}, now);
        if (added)
            m_report.savedSearchesAdded << added->name;
        else if (added.error().kind == ErrorKind::Storage || added.error().kind == ErrorKind::DiskFull)
            return added.error();
        else if (added.error().kind != ErrorKind::SavedSearchExists)
            m_report.problems << u"line %1: the saved search \"%2\" is not valid"_s.arg(section.line)
                                     .arg(section.keyword.left(60));
        return success();
    }

    /// Stores the papers of saved searches that the library does not have. No keyword has them, so they are
    /// stored like those of a snapshot.
    Outcome storeFound(const QDateTime &now)
    {
        QList<Paper> unknown;
        for (const ReadmePage::Section &section : m_page.sections)
            for (const Paper &paper : section.savedSearch.isEmpty() ? QList<Paper>() : section.papers) {
                const auto isKnown = m_papers.has(paper.id.key());
                if (!isKnown)
                    return isKnown.error();
                if (!*isKnown)
                    unknown << paper;
                m_papersSeen << paper.id.key();
            }
        m_report.papers = int(m_papersSeen.size());
        if (unknown.isEmpty())
            return success();
        const auto changes = m_papers.store(unknown, 0, Source::Page, now);
        if (!changes)
            return changes.error();
        m_report.changes.uniteOnce(*changes);
        return success();
    }

    Outcome store(const Group &group, PageMemory &memory, const QDateTime &now)
    {
        DP_TRY(storePapers(group, now));
        for (const Paper &paper : group.papers)
            m_papersSeen << paper.id.key();
        m_report.papers = int(m_papersSeen.size()); // a paper that is under several headings counts once
        remember(memory, group);
        return m_keywords.raiseLimit(group.keyword.id, int(group.papers.size()));
    }

    Outcome storePapers(const Group &group, const QDateTime &now)
    {
        const qint64 keyword = group.keyword.id;
        const QList<Paper> papers = m_earlier ? m_earlier->changed(keyword, group.papers, now) : group.papers;
        if (m_earlier)
            m_earlier->addOrder(keyword, group.papers);
        if (m_earlier && papers.isEmpty())
            return success();
        const auto changes = m_papers.store(papers, keyword, Source::Page, now);
        if (!changes)
            return changes.error();
        m_report.changes.uniteOnce(*changes);
        if (!m_earlier)
            return success();
        QList<qint64> ids;
        for (const Paper &paper : papers)
            ids << paper.id.key();
        return firstseen::lower(m_transaction, keyword, ids, now);
    }

    /// Returns the existing or new keyword for a section. If the heading cannot become a keyword, the id of
    /// the result is 0.
    Result<Keyword> keywordFor(const ReadmePage::Section &section, const HeadingMeaning &meaning)
    {
        for (const QString &name : {section.keyword, meaning.name}) {
            const auto known = m_keywords.find(name);
            if (known || known.error().kind != ErrorKind::UnknownKeyword)
                return known;
        }
        Keyword fresh;
        fresh.name = meaning.name;
        fresh.query = meaning.query;
        fresh.categories = Keyword::defaultCategories();
        const int wanted = std::max(m_page.maximum, int(section.papers.size()));
        if (wanted >= 1)
            fresh.limit = std::min(wanted, Keyword::maximumLimit);
        const auto added = m_keywords.add(fresh);
        if (added) {
            m_report.keywordsAdded << added->name;
            if (!meaning.query.isEmpty() || meaning.name != section.keyword)
                m_report.headings << ImportReport::Heading{section.keyword, added->name, meaning.query};
            advise(meaning.advice, *added);
            return added;
        }
        if (added.error().kind == ErrorKind::Storage || added.error().kind == ErrorKind::DiskFull)
            return added.error();
        m_report.problems
            << u"line %1: the heading \"%2\" is no keyword"_s.arg(section.line).arg(section.keyword.left(60));
        return Keyword{};
    }

    /// Adds the advice to the report, and reasons why the keyword will probably find nothing. The command
    /// that adds a keyword reports the same reasons.
    void advise(const QList<Advice> &ofHeading, const Keyword &keyword)
    {
        m_report.advice += ofHeading;
        const QList<Advice> all = query::advice(keyword);
        for (const Advice &advice : all) {
            const bool isTold = std::any_of(ofHeading.cbegin(), ofHeading.cend(),
                [&](const Advice &told) { return told.kind == advice.kind; });
            if (mayFindNothing(advice.kind) && !isTold)
                m_report.advice << advice;
        }
    }

    void remember(PageMemory &memory, const Group &group)
    {
        const ReadmePage::Section &section = *group.sections.first();
        const int rows = int(group.papers.size());
        for (qsizetype i = 1; i < group.sections.size(); ++i)
            m_report.mergedHeadings << group.sections[i]->keyword;
        const QString name = Keyword::folded(group.keyword.name);
        // A heading that consists only of the keyword's name need not be stored. An export then writes the
        // name in the user's spelling.
        const bool isPlain = section.heading.isEmpty() && Keyword::folded(section.keyword) == name;
        const QString text = !section.heading.isEmpty() ? section.heading : u"## "_s + section.keyword;
        if (isPlain && rows <= Keyword::maximumLimit)
            memory.headings.remove(name);
        else
            memory.headings.insert(name, {isPlain ? QString() : text, rows});
    }

    const ReadmePage &m_page;
    PageSequence *const m_earlier;
    ImportReport &m_report;
    Transaction &m_transaction;
    Keywords m_keywords;
    Papers m_papers;
    SavedSearches m_searches;
    QSet<qint64> m_papersSeen;
};

/// version: null for a page that is imported as a file.
Outcome storePage(Transaction &transaction, const ReadmePage &page, const Version *version,
    const QDateTime &now, ImportReport &report)
{
    Keywords keywords(transaction);
    const auto hadPapers = Papers(transaction).hasAny();
    const auto limitBefore = pageproperties::largestLimit(keywords);
    auto memory = PageMemory::load(LibraryProperties(transaction));
    if (!hadPapers || !limitBefore || !memory)
        return !hadPapers ? hadPapers.error() : !limitBefore ? limitBefore.error() : memory.error();
    const int maximumBefore = memory->maximumFor(*limitBefore);
    const auto kind = version ? importhistory::Kind::Repository : importhistory::Kind::File;
    const auto readBefore = importhistory::readBefore(transaction, kind, now);
    if (!readBefore)
        return readBefore.error();
    PageStore store(transaction, page, version ? &version->earlier : nullptr, report);
    DP_TRY(store.run(*memory, *readBefore, version ? version->seen : now));
    const auto limit = pageproperties::largestLimit(keywords);
    if (!limit)
        return limit.error();
    if (*limit != *limitBefore) {
        memory->maximum = std::max(maximumBefore, page.maximum);
        memory->limit = *limit;
    }
    const bool keepsColumns = version ? !version->givesColumns : *hadPapers;
    if (!keepsColumns) {
        memory->layout = page.layout;
        memory->profile = page.profile;
    }
    DP_TRY(memory->save(LibraryProperties(transaction)));
    return pageproperties::store(transaction, page, keepsColumns, now.date());
}

} // namespace

Outcome store(Transaction &transaction, const ReadmePage &page, const QDateTime &now, ImportReport &report)
{
    return storePage(transaction, page, nullptr, now, report);
}

Outcome store(Transaction &transaction, const ReadmePage &page, const Version &version, const QDateTime &now,
    ImportReport &report)
{
    return storePage(transaction, page, &version, now, report);
}

Outcome arrange(Transaction &transaction, PageSequence &stored)
{
    Papers papers(transaction);
    const auto orders = stored.takeOrders();
    for (auto it = orders.begin(); it != orders.end(); ++it)
        DP_TRY(papers.arrange(it.key(), it.value(), Source::Page));
    return success();
}

} // namespace dp::pageimport
