#include "transfer/snapshotimport.h"

#include "library/facts.h"
#include "library/keywords.h"
#include "library/searchindex.h"
#include "library/statement.h"
#include "library/transaction.h"
#include "transfer/keywordpast.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// As many as take some tenths of a second to store: so long a mark may wait to be written.
constexpr qsizetype batchSize = 5000;
/// So many leave the full-text index in many parts.
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
        Keywords keywords(library.connection());
        auto keyword = keywords.find(m_keywordName);
        if (!keyword && keyword.error().kind == ErrorKind::UnknownKeyword && library.isNew())
            keyword = keywords.add(
                Keyword{0, m_keywordName, {}, Keyword::defaultCategories(), Keyword::defaultLimit});
        if (!keyword)
            return keyword.error();
        m_keywordId = keyword->id;
    }
    DP_TRY(findEarlier(library));
    DP_TRY(SearchIndex::setMemory(library.connection(), SearchIndex::Memory::Much));
    m_reader = std::make_unique<SnapshotReader>(m_path, m_choice, m_report.passedOver, batchSize);
    return success();
}

/// An import of the same file with the same choice that was not finished.
Outcome SnapshotImport::findEarlier(Library &library)
{
    Statement row(library.connection(),
        u"SELECT id, line, first_day, last_day FROM snapshots WHERE mark = ? AND categories = ? AND "
        u"first_year = ?"
        " AND last_year = ? AND NOT is_whole ORDER BY id DESC"_s);
    DP_TRY(row.bind(m_mark, m_choice.categories.join(u' '), m_choice.firstYear, m_choice.lastYear).run());
    if (row.next()) {
        m_id = row.integer(0);
        // Under a keyword of their own the papers before are wanted as well; looking at them again takes no
        // time.
        m_report.passedOver = m_keywordId == 0 ? row.integer(1) : 0;
        m_firstDay = row.text(2);
        m_lastDay = row.text(3);
    }
    return row.outcome();
}

Outcome SnapshotImport::saveProgress(Library &library)
{
    if (m_id == 0) {
        Statement insert(library.connection(),
            u"INSERT INTO snapshots (file, mark, categories, first_year, last_year, line, papers, first_day, "
            u"last_day, is_whole)"
            " VALUES (?, ?, ?, ?, ?, 0, 0, '', '', 0)"_s);
        DP_TRY(
            insert.bind(m_path, m_mark, m_choice.categories.join(u' '), m_choice.firstYear, m_choice.lastYear)
                .run());
        m_id = insert.lastId();
    }
    Statement update(library.connection(),
        u"UPDATE snapshots SET file = ?, line = ?, papers = ?, first_day = ?, last_day = ?, is_whole = ? WHERE id = ?"_s);
    return update.bind(m_path, m_report.lines, m_report.papers, m_firstDay, m_lastDay, m_report.isDone, m_id)
        .run();
}

Result<SnapshotImport::Report> SnapshotImport::storeBatch(Library &library, const QDateTime &now)
{
    const auto batch = m_reader->next();
    if (!batch)
        return batch.error();
    Transaction transaction(library.connection());
    DP_TRY(transaction.begin());
    Papers papers(library.connection());
    const auto changes = papers.store(batch->papers, batch->texts, 0, Source::Snapshot, now);
    if (!changes)
        return changes.error();
    if (m_keywordId != 0)
        if (const auto under = papers.store(batch->papers, m_keywordId, Source::Snapshot, now); !under)
            return under.error();
    for (const Paper &paper : batch->papers) {
        const QString day = paper.published.day();
        m_firstDay = m_firstDay.isEmpty() ? day : std::min(m_firstDay, day);
        m_lastDay = std::max(m_lastDay, day);
    }
    m_report.lines = batch->line;
    m_report.papers += batch->papers.size();
    m_report.added += changes->newCount();
    m_report.revised += changes->revised.size();
    if (batch->skipped > 0 && m_report.skipped == 0)
        m_report.firstSkipped = batch->firstSkipped;
    m_report.skipped += batch->skipped;
    m_report.progress = batch->progress;
    m_report.isDone = batch->isLast;
    DP_TRY(saveProgress(library));
    DP_TRY(transaction.commit());
    return m_report;
}

Outcome SnapshotImport::finish(Library &library, const QDateTime &now)
{
    m_reader.reset();
    if (m_report.added > manyPapers) // to be merged when nobody waits
        DP_TRY(Facts(library.connection()).set(Facts::Name::IndexInParts, u"new"_s));
    DP_TRY(SearchIndex::setMemory(library.connection(), SearchIndex::Memory::Usual));
    return keywordpast::findAll(library, now);
}

} // namespace dp
