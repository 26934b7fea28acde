#include "transfer/snapshotimport.h"

#include "library/keywords.h"
#include "library/libraryproperties.h"
#include "library/searchindex.h"
#include "library/snapshotrecords.h"
#include "library/transaction.h"
#include "transfer/importhistory.h"
#include "transfer/keywordbackfill.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// Number of papers in a batch. Storing a batch takes some tenths of a second, and a mark of the user has to
/// wait at most for this time.
constexpr qsizetype batchSize = 5000;
/// Number of new papers after which the full-text index has so many parts that they should be merged.
constexpr qint64 manyPapers = 50000;

} // namespace

SnapshotImport::SnapshotImport(const QString &path, const SnapshotChoice &choice, const QString &keywordName)
    : m_path(path)
    , m_choice(choice)
    , m_keywordName(keywordName)
{
}

SnapshotImport::~SnapshotImport() = default;

Outcome SnapshotImport::begin(Library &library)
{
    auto mark = SnapshotReader::markOf(m_path);
    if (!mark)
        return mark.error();
    m_mark = *mark;
    if (!m_keywordName.isEmpty()) {
        Keywords keywords(library);
        auto keyword = keywords.find(m_keywordName);
        if (!keyword && keyword.error().kind == ErrorKind::UnknownKeyword && library.isNew())
            keyword = keywords.add(
                Keyword{0, m_keywordName, {}, Keyword::defaultCategories(), Keyword::defaultLimit});
        if (!keyword)
            return keyword.error();
        m_keywordId = keyword->id;
    }
    DP_TRY(findEarlier(library));
    DP_TRY(SearchIndex::setMemory(library, SearchIndex::Memory::Much));
    m_reader = std::make_unique<SnapshotReader>(m_path, m_choice, m_report.passedOver, batchSize);
    return success();
}

/// Looks for an unfinished import of the same file with the same choice, and prepares to continue it.
Outcome SnapshotImport::findEarlier(Library &library)
{
    const auto found = SnapshotRecords(library).unfinished(
        m_mark, m_choice.categories, m_choice.firstYear, m_choice.lastYear);
    if (!found)
        return found.error();
    if (!*found)
        return success();
    const SnapshotRecord &record = **found;
    m_id = record.id;
    m_firstDay = record.firstDay;
    m_lastDay = record.lastDay;
    // In two cases, the import starts again from the first line. If the papers are added to a keyword, the
    // earlier papers must be added too. If some lines could not be read, they may be readable now. Papers
    // that are already stored are processed quickly.
    const auto proof = CatalogueProof::fromText(record.evidence);
    if (m_keywordId == 0 && !proof.hasUnread()) {
        m_report.passedOver = record.line;
        m_papersBefore = record.papers;
        m_proof = proof;
    }
    return success();
}

Outcome SnapshotImport::saveProgress(Transaction &transaction)
{
    SnapshotRecord record;
    record.id = m_id;
    record.file = m_path;
    record.mark = m_mark;
    record.categories = m_choice.categories;
    record.firstYear = m_choice.firstYear;
    record.lastYear = m_choice.lastYear;
    record.line = m_report.lines;
    record.papers = m_papersBefore + m_report.papers;
    record.firstDay = m_firstDay;
    record.lastDay = m_lastDay;
    record.isWhole = m_report.isDone;
    record.proved = CatalogueProof::textOf(m_report.proved);
    record.evidence = m_report.isDone ? QString() : m_proof.toText();
    const Outcome saved = SnapshotRecords(transaction).save(record);
    m_id = record.id;
    return saved;
}

Result<SnapshotImport::Report> SnapshotImport::storeBatch(Library &library, const QDateTime &now)
{
    const auto batch = m_reader->next();
    if (!batch)
        return failed(library, batch.error());
    Transaction transaction(library);
    DP_TRY(transaction.begin());
    if (!m_readBefore) {
        const auto day = importhistory::readBefore(transaction, importhistory::Kind::Snapshot, now);
        if (!day)
            return day.error();
        m_readBefore = *day;
    }
    Papers papers(transaction);
    papers.setReadBefore(*m_readBefore);
    const auto changes = papers.store(batch->papers, batch->texts, 0, Source::Snapshot, now);
    if (!changes)
        return changes.error();
    if (m_keywordId != 0)
        if (const auto under = papers.store(batch->papers, m_keywordId, Source::Snapshot, now); !under)
            return under.error();
    addUp(*batch, *changes);
    DP_TRY(saveProgress(transaction));
    DP_TRY(transaction.commit());
    return m_report;
}

void SnapshotImport::addUp(const SnapshotReader::Batch &batch, const ChangeSet &changes)
{
    for (const Paper &paper : batch.papers) {
        const QString day = paper.published.day();
        if (day.isEmpty())
            continue;
        m_firstDay = m_firstDay.isEmpty() ? day : std::min(m_firstDay, day);
        m_lastDay = std::max(m_lastDay, day);
    }
    for (const CatalogueProof::Line &line : batch.lines)
        m_proof.add(line);
    m_proof.addUnread(batch.skipped + batch.incomplete);
    m_report.lines = batch.line;
    m_report.papers += batch.papers.size();
    m_report.added += changes.newCount();
    m_report.revised += changes.revised.size();
    if (batch.skipped > 0 && m_report.skipped == 0)
        m_report.firstSkipped = batch.firstSkipped;
    m_report.skipped += batch.skipped;
    if (batch.incomplete > 0 && m_report.incomplete == 0)
        m_report.firstIncomplete = batch.firstIncomplete;
    m_report.incomplete += batch.incomplete;
    m_report.progress = batch.progress;
    m_report.isDone = batch.isLast;
    if (!m_report.isDone)
        return;
    m_report.doubt = m_proof.doubt();
    const QDate first(m_choice.firstYear > 0 ? m_choice.firstYear : 1900, 1, 1);
    const QDate last(m_choice.lastYear > 0 ? m_choice.lastYear : 9998, 12, 31);
    const Days days = m_proof.days();
    for (const DayRange &range : days.ranges())
        m_report.proved.add({std::max(range.from, first), std::min(range.to, last)});
}

/// Returns the error for the user after a batch could not be read. If the file is damaged, the papers read
/// before may be wrong too, so the next import starts again from the first line.
Error SnapshotImport::failed(Library &library, const Error &error)
{
    const qint64 papers = m_papersBefore + m_report.papers;
    const bool isCut = error.kind == ErrorKind::FileCutShort;
    if (m_id == 0 || (!isCut && error.kind != ErrorKind::BadContent))
        return error;
    if (!isCut) {
        m_proof.addUnread(1);
        const auto kept = SnapshotRecords(library).saveEvidence(m_id, m_proof.toText());
        if (!kept)
            return kept.error();
    }
    return {isCut ? ErrorKind::SnapshotCutShort : ErrorKind::SnapshotDamaged, error.subject,
        QString::number(papers)};
}

Outcome SnapshotImport::finish(Library &library, const QDateTime &now)
{
    m_reader.reset();
    if (m_report.added > manyPapers) // the parts of the index are merged later, while the user is idle
        DP_TRY(LibraryProperties(library).set(LibraryProperties::Name::IndexInParts, u"new"_s));
    DP_TRY(SearchIndex::setMemory(library, SearchIndex::Memory::Usual));
    return keywordbackfill::findAll(library, now);
}

} // namespace dp
