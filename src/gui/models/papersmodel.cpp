#include "gui/models/papersmodel.h"

#include "base/log.h"

#include <QSet>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr int cachedPapers = 2000;
constexpr int readAtOnce = 24; // about one screen
constexpr int pageSize = 256; // rows of a window; only their identifiers are read at once
constexpr int keptPages = 200;

} // namespace

PapersModel::PapersModel(Library &reader, QObject *parent)
    : QAbstractTableModel(parent)
    , m_reader(reader)
    , m_cache(cachedPapers)
{
}

int PapersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_window ? int(m_window->count()) : int(m_ids.size());
}

int PapersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QList<qint64> PapersModel::pageAt(int row) const
{
    const int number = row / pageSize;
    if (const auto known = m_pages.constFind(number); known != m_pages.cend())
        return *known;
    const auto page = m_window->page(m_reader, qint64(number) * pageSize, pageSize);
    if (!page) {
        qCWarning(logGui) << "cannot read a page of papers:" << page.error().detail;
        return {};
    }
    if (m_pages.size() >= keptPages)
        for (const qint64 id : m_pages.take(m_pagesInOrder.dequeue()))
            m_rows.remove(id);
    for (qsizetype i = 0; i < page->size(); ++i)
        m_rows.insert(page->at(i), int(number * pageSize + i));
    m_pagesInOrder.enqueue(number);
    m_pages.insert(number, *page);
    return *page;
}

void PapersModel::clearRows()
{
    m_ids.clear();
    m_rows.clear();
    m_pages.clear();
    m_pagesInOrder.clear();
    m_window.reset();
}

qint64 PapersModel::idAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return 0;
    return m_window ? pageAt(row).value(row % pageSize) : m_ids[row];
}

QList<qint64> PapersModel::idsAt(int first, int last) const
{
    if (!m_window)
        return m_ids.mid(first, last - first + 1);
    const auto ids = m_window->page(m_reader, first, last - first + 1);
    if (!ids) {
        qCWarning(logGui) << "cannot read which papers these are:" << ids.error().detail;
        return {};
    }
    return *ids;
}

int PapersModel::rowOf(qint64 id) const
{
    return m_rows.value(id, -1);
}

const LibraryPaper *PapersModel::paper(int row) const
{
    const qint64 id = idAt(row);
    if (id == 0)
        return nullptr;
    takeWhatWasReadAhead();
    if (const LibraryPaper *known = m_cache.object(id))
        return known;
    // A view asks row by row, so neighbouring rows are read together.
    const int first = std::max(0, row - readAtOnce / 4);
    QList<qint64> wanted;
    for (int i = first; i < std::min(rowCount(), first + readAtOnce); ++i)
        if (const qint64 one = idAt(i); one != 0 && !m_cache.contains(one))
            wanted << one;
    take(PaperReader(m_reader).papers(wanted));
    return m_cache.object(id);
}

void PapersModel::take(const Result<QList<LibraryPaper>> &papers) const
{
    if (!papers) {
        qCWarning(logGui) << "cannot read papers:" << papers.error().detail;
        return;
    }
    for (const LibraryPaper &libraryPaper : *papers)
        m_cache.insert(libraryPaper.paper.id.key(), new LibraryPaper(libraryPaper));
}

void PapersModel::readAhead(LibraryThread &thread)
{
    QList<qint64> first;
    for (int row = 0; row < std::min(rowCount(), readAtOnce); ++row)
        first << idAt(row);
    if (!first.isEmpty())
        m_ahead = thread.ask([first](Library &library) { return PaperReader(library).papers(first); });
}

void PapersModel::takeWhatWasReadAhead() const
{
    if (m_ahead.valid())
        take(m_ahead.get());
}

QVariant PapersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    // Views also ask for roles that are not handled here. For these, no paper is read.
    const auto ofPaper = [&](const auto &say) {
        const LibraryPaper *libraryPaper = paper(index.row());
        return libraryPaper ? QVariant(say(*libraryPaper)) : QVariant();
    };
    switch (role) {
    case IdRole: return idAt(index.row());
    case Qt::TextAlignmentRole: return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    case Qt::DisplayRole:
        return ofPaper([&](const LibraryPaper &p) { return PaperCells::text(p, index.column()); });
    case Qt::AccessibleTextRole:
        return ofPaper([&](const LibraryPaper &p) { return PaperCells::accessibleText(p, index.column()); });
    case ReadRole: return ofPaper([](const LibraryPaper &p) { return p.read; });
    case StarredRole: return ofPaper([](const LibraryPaper &p) { return p.starred; });
    case MatchesRole:
        return m_terms.isEmpty() ? QVariant() : matches(data(index, Qt::DisplayRole).toString());
    default: return {};
    }
}

QVariant PapersModel::matches(const QString &text) const
{
    QList<int> places;
    for (const searchterms::Range &range : searchterms::matches(text, m_terms))
        places << int(range.start) << int(range.length);
    return QVariant::fromValue(places);
}

QVariant PapersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool narrow = section == ReadColumn || section == StarColumn; // these columns show a glyph
    if (role == Qt::DisplayRole)
        return narrow ? QString() : PaperCells::columnName(section);
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return PaperCells::columnName(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    return {};
}

void PapersModel::sort(int column, Qt::SortOrder order)
{
    emit orderRequested(column, order);
}

void PapersModel::reindex()
{
    m_rows.clear();
    m_rows.reserve(m_ids.size());
    for (int row = 0; row < m_ids.size(); ++row)
        m_rows.insert(m_ids[row], row);
}

void PapersModel::removeMissing(const QList<qint64> &ids)
{
    const QSet<qint64> wanted(ids.cbegin(), ids.cend());
    for (int end = int(m_ids.size()); end > 0;) {
        if (wanted.contains(m_ids[end - 1])) {
            --end;
            continue;
        }
        int begin = end - 1;
        while (begin > 0 && !wanted.contains(m_ids[begin - 1]))
            --begin;
        beginRemoveRows({}, begin, end - 1);
        m_ids.remove(begin, end - begin);
        reindex();
        endRemoveRows();
        end = begin;
    }
}

void PapersModel::insertNew(const QList<qint64> &ids)
{
    for (int row = 0; row < ids.size();) {
        if (row < m_ids.size() && m_ids[row] == ids[row]) {
            ++row;
            continue;
        }
        int end = row + 1;
        while (end < ids.size() && !m_rows.contains(ids[end]))
            ++end;
        beginInsertRows({}, row, end - 1);
        m_ids = m_ids.mid(0, row) + ids.mid(row, end - row) + m_ids.mid(row);
        reindex();
        endInsertRows();
        row = end;
    }
}

void PapersModel::setWindow(const PagedIdList &window)
{
    beginResetModel();
    clearRows();
    m_window = window;
    endResetModel();
}

void PapersModel::appendIds(const QList<qint64> &ids)
{
    if (ids.isEmpty() || m_window)
        return;
    const int first = int(m_ids.size());
    beginInsertRows({}, first, first + int(ids.size()) - 1);
    m_ids += ids;
    for (int row = first; row < m_ids.size(); ++row)
        m_rows.insert(m_ids[row], row);
    endInsertRows();
}

void PapersModel::replaceIds(const QList<qint64> &ids)
{
    beginResetModel();
    clearRows();
    m_ids = ids;
    reindex();
    endResetModel();
}

void PapersModel::setIds(const QList<qint64> &ids)
{
    if (m_window)
        return replaceIds(ids);
    // Qt would compare the memory of two empty lists, which have none.
    if (m_ids.isEmpty() && ids.isEmpty())
        return;
    if (m_ids.isEmpty() || ids.isEmpty())
        return replaceIds(ids);
    if (ids == m_ids)
        return;
    removeMissing(ids);
    QList<qint64> kept;
    for (const qint64 id : ids)
        if (m_rows.contains(id))
            kept << id;
    if (!kept.isEmpty() && kept != m_ids) {
        emit layoutAboutToBeChanged({}, VerticalSortHint);
        const QModelIndexList before = persistentIndexList();
        const QList<qint64> oldIds = std::exchange(m_ids, kept);
        reindex();
        QModelIndexList after;
        for (const QModelIndex &i : before)
            after << createIndex(m_rows.value(oldIds.at(i.row())), i.column());
        changePersistentIndexList(before, after);
        emit layoutChanged({}, VerticalSortHint);
    }
    insertNew(ids);
}

void PapersModel::changed(const QList<qint64> &ids)
{
    for (const qint64 id : ids)
        if (const int row = rowOf(id); row >= 0)
            emit dataChanged(createIndex(row, 0), createIndex(row, ColumnCount - 1));
}

/// Returns the ids of papers that may be visible: few, even of a million marks.
QList<qint64> PapersModel::atHand(const QList<qint64> &ids) const
{
    takeWhatWasReadAhead();
    if (ids.size() <= cachedPapers)
        return ids;
    const QList<qint64> known = m_cache.keys();
    if (known.isEmpty())
        return {};
    const QSet<qint64> few(known.cbegin(), known.cend());
    QList<qint64> found;
    std::copy_if(
        ids.cbegin(), ids.cend(), std::back_inserter(found), [&](qint64 id) { return few.contains(id); });
    return found;
}

void PapersModel::forget(const QList<qint64> &ids)
{
    const QList<qint64> known = atHand(ids);
    for (const qint64 id : known)
        m_cache.remove(id);
    changed(known);
}

void PapersModel::forgetAll()
{
    takeWhatWasReadAhead();
    m_cache.clear();
    if (rowCount() > 0)
        emit dataChanged(createIndex(0, 0), createIndex(rowCount() - 1, ColumnCount - 1));
}

void PapersModel::showMark(const QList<qint64> &ids, bool isReadMark, bool value)
{
    const QList<qint64> known = atHand(ids);
    for (const qint64 id : known)
        if (LibraryPaper *libraryPaper = m_cache.object(id))
            (isReadMark ? libraryPaper->read : libraryPaper->starred) = value;
    changed(known);
}

} // namespace dp
