#include "transfer/repositoryimport.h"

#include "library/libraryproperties.h"
#include "library/papers.h"
#include "library/transaction.h"
#include "transfer/pageimport.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr qsizetype namedProblems = 20;
constexpr qsizetype keptImports = 20;
/// See SnapshotImport.
constexpr qint64 papersForMerge = 50000;

/// The unfinished imports by the mark of their last version.
Result<QJsonObject> unfinishedImports(LibraryProperties properties)
{
    const auto text = properties.get(LibraryProperties::Name::UnfinishedRepositories);
    if (!text)
        return text.error();
    return QJsonDocument::fromJson(text->toUtf8()).object(); // empty if it is damaged; then all is read again
}

Outcome save(LibraryProperties properties, const QJsonObject &imports)
{
    const auto before = unfinishedImports(properties);
    if (!before)
        return before.error();
    if (*before == imports)
        return success();
    const QByteArray text = QJsonDocument(imports).toJson(QJsonDocument::Compact);
    return properties.set(LibraryProperties::Name::UnfinishedRepositories, QString::fromUtf8(text));
}

/// Returns the time of a commit. A clock may have been wrong, and a paper cannot be seen in the future.
QDateTime seenAt(qint64 time, const QDateTime &now)
{
    return QDateTime::fromSecsSinceEpoch(std::clamp<qint64>(time, 0, now.toSecsSinceEpoch()), Qt::UTC);
}

} // namespace

Result<int> RepositoryImport::begin(Library &library, const RepositoryReader &reader)
{
    const auto imports = unfinishedImports(LibraryProperties(library));
    const auto hasPapers = Papers(library).hasAny();
    if (!imports || !hasPapers)
        return imports ? hasPapers.error() : imports.error();
    m_hadPapers = *hasPapers;
    if (reader.missing() > 0) {
        m_report.unread += reader.missing();
        m_report.problems += reader.missing();
        m_report.firstProblems << u"the repository does not have %1 version(s) of its pages"_s.arg(
            reader.missing());
    }
    for (int versions = reader.count(); versions > 0; --versions) {
        const QByteArray mark = reader.mark(versions).toHex();
        const QJsonObject found = imports->value(QLatin1String(mark)).toObject();
        if (found.isEmpty())
            continue;
        m_mark = mark;
        m_hadPapers = found["hadPapers"_L1].toBool(true);
        return versions;
    }
    return 0;
}

Result<RepositoryImport::Report> RepositoryImport::store(
    Library &library, const RepositoryReader::Batch &batch, const QByteArray &mark, const QDateTime &now)
{
    m_batch = {};
    const Report before = m_report;
    if (const auto stored = storeBatch(library, batch, mark, now); !stored) {
        m_report = before; // nothing of the batch is in the library
        return stored.error();
    }
    m_counted.papers += m_batch.papers;
    m_counted.added += m_batch.added;
    m_counted.revised += m_batch.revised;
    m_report.papers = m_counted.papers.size();
    m_report.added = m_counted.added.size();
    m_report.revised = m_counted.revised.size();
    m_report.isDone = batch.isLast;
    return m_report;
}

Outcome RepositoryImport::storeBatch(
    Library &library, const RepositoryReader::Batch &batch, const QByteArray &mark, const QDateTime &now)
{
    Transaction transaction(library);
    DP_TRY(transaction.begin());
    for (const RepositoryReader::Page &page : batch.pages)
        DP_TRY(storePage(transaction, page, batch.isLast && &page == &batch.pages.last(), now));
    DP_TRY(pageimport::arrange(transaction, m_stored));
    DP_TRY(saveProgress(transaction, batch, mark));
    return transaction.commit();
}

Outcome RepositoryImport::storePage(
    Transaction &transaction, const RepositoryReader::Page &page, bool isLast, const QDateTime &now)
{
    if (!page.page) {
        ++(page.problem.isEmpty() ? m_report.withoutPapers : m_report.unread);
        if (!page.problem.isEmpty())
            addProblem(page.commit, page.problem);
        return success();
    }
    ++m_report.versions;
    for (const ReadmePage::Problem &problem : page.page->problems)
        addProblem(page.commit, u"line %1: %2"_s.arg(problem.line).arg(problem.what));
    DP_TRY(countPapers(transaction, *page.page));
    ImportReport stored;
    const pageimport::Version version{seenAt(page.time, now), isLast && !m_hadPapers, m_stored};
    DP_TRY(pageimport::store(transaction, *page.page, version, now, stored));
    for (const QString &problem : std::as_const(stored.problems))
        addProblem(page.commit, problem);
    addUp(stored);
    return success();
}

/// Must be called before the page is stored. A paper that another list already has is not new.
Outcome RepositoryImport::countPapers(Transaction &transaction, const ReadmePage &page)
{
    Papers papers(transaction);
    for (const ReadmePage::Section &section : page.sections)
        for (const Paper &paper : section.papers) {
            const qint64 id = paper.id.key();
            if (m_counted.papers.contains(id) || m_batch.papers.contains(id))
                continue;
            const auto isKnown = papers.has(id);
            if (!isKnown)
                return isKnown.error();
            m_batch.papers << id;
            if (!*isKnown)
                m_batch.added << id;
        }
    return success();
}

/// The same problem in later versions is not counted again. The line may have another number there.
void RepositoryImport::addProblem(const QString &commit, const QString &problem)
{
    const size_t hash = qHash(problem.mid(problem.indexOf(u": ")));
    const bool isKnown = m_problems.contains(hash) && problem.contains(u": ");
    m_problems << hash;
    if (isKnown)
        return;
    ++m_report.problems;
    if (m_report.firstProblems.size() < namedProblems)
        m_report.firstProblems << u"commit %1, %2"_s.arg(commit, problem);
}

void RepositoryImport::addUp(const ImportReport &page)
{
    for (const qint64 id : page.changes.revised)
        m_batch.revised << id;
    ImportReport &all = m_report.keywords;
    all.keywordsAdded += page.keywordsAdded;
    all.savedSearchesAdded += page.savedSearchesAdded;
    all.headings += page.headings;
    all.advice += page.advice;
    for (const QString &heading : page.mergedHeadings)
        if (!all.mergedHeadings.contains(heading))
            all.mergedHeadings << heading;
}

Outcome RepositoryImport::saveProgress(
    Transaction &transaction, const RepositoryReader::Batch &batch, const QByteArray &mark)
{
    auto imports = unfinishedImports(LibraryProperties(transaction));
    if (!imports)
        return imports.error();
    imports->remove(QLatin1String(m_mark));
    m_mark = mark.toHex();
    if (imports->size() >= keptImports) // forgotten imports of other repositories
        *imports = {};
    if (!batch.isLast)
        imports->insert(QLatin1String(m_mark), QJsonObject{{u"hadPapers"_s, m_hadPapers}});
    return save(LibraryProperties(transaction), *imports);
}

Outcome RepositoryImport::finish(Library &library)
{
    if (m_report.added <= papersForMerge)
        return success();
    return LibraryProperties(library).set(LibraryProperties::Name::IndexInParts, u"new"_s);
}

} // namespace dp
