#include "gui/table/papersmodel.h"

#include <QSet>

#include <algorithm>
#include <functional>
#include <iterator>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr int readAtOnce = 24; // about the number of rows on one screen

} // namespace

PapersModel::PapersModel(Library &reader, QObject *parent)
    : QAbstractTableModel(parent)
    , m_reader(reader)
    , m_cache(reader)
{
}

int PapersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_paged ? m_paged->count() : int(m_ids.size());
}

int PapersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

void PapersModel::clearRows()
{
    m_ids.clear();
    m_rows.clear();
    m_paged.reset();
}

qint64 PapersModel::idAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return 0;
    return m_paged ? m_paged->idAt(row) : m_ids[row];
}

QList<qint64> PapersModel::idsAt(int first, int last) const
{
    return m_paged ? m_paged->idsAt(first, last) : m_ids.mid(first, last - first + 1);
}

int PapersModel::rowOf(qint64 id) const
{
    return m_paged ? m_paged->rowOf(id) : m_rows.value(id, -1);
}

const LibraryPaper *PapersModel::paper(int row) const
{
    const qint64 id = idAt(row);
    if (id == 0)
        return nullptr;
    if (const LibraryPaper *known = m_cache.find(id))
        return known;
    // A view asks for one row after another. So neighbouring rows are read together.
    const int first = std::max(0, row - readAtOnce / 4);
    QList<qint64> wanted;
    for (int i = first; i < std::min(rowCount(), first + readAtOnce); ++i)
        if (const qint64 one = idAt(i); one != 0 && !m_cache.find(one))
            wanted << one;
    m_cache.read(wanted);
    return m_cache.find(id);
}

QList<qint64> PapersModel::firstIds() const
{
    QList<qint64> first;
    for (int row = 0; row < std::min(rowCount(), readAtOnce); ++row)
        first << idAt(row);
    return first;
}

QVariant PapersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    // Views also ask for roles that are not handled here. No paper is read for these roles.
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
    if (role == Qt::InitialSortOrderRole)
        return QVariant::fromValue(PaperCells::firstOrder(section));
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
    m_paged.emplace(window, m_reader);
    endResetModel();
}

void PapersModel::appendIds(const QList<qint64> &ids)
{
    if (ids.isEmpty() || m_paged)
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
    if (m_paged)
        return replaceIds(ids);
    // Two empty lists are handled separately: Qt would compare their memory, which does not exist.
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

void PapersModel::insertByNewest(const QList<qint64> &ids)
{
    QList<qint64> all = m_ids;
    std::copy_if(
        ids.cbegin(), ids.cend(), std::back_inserter(all), [&](qint64 id) { return !m_rows.contains(id); });
    std::sort(all.begin(), all.end(), std::greater());
    setIds(all);
}

void PapersModel::removeIds(const QList<qint64> &ids)
{
    const QSet<qint64> removed(ids.cbegin(), ids.cend());
    QList<qint64> rest;
    std::copy_if(m_ids.cbegin(), m_ids.cend(), std::back_inserter(rest),
        [&](qint64 id) { return !removed.contains(id); });
    setIds(rest);
}

void PapersModel::changed(const QList<qint64> &ids)
{
    for (const qint64 id : ids)
        if (const int row = rowOf(id); row >= 0)
            emit dataChanged(createIndex(row, 0), createIndex(row, ColumnCount - 1));
}

void PapersModel::forget(const QList<qint64> &ids)
{
    const QList<qint64> known = m_cache.cachedOf(ids);
    for (const qint64 id : known)
        m_cache.remove(id);
    changed(known);
}

void PapersModel::forgetAll()
{
    m_cache.clear();
    if (rowCount() > 0)
        emit dataChanged(createIndex(0, 0), createIndex(rowCount() - 1, ColumnCount - 1));
}

void PapersModel::showMark(const QList<qint64> &ids, Mark mark)
{
    const QList<qint64> known = m_cache.cachedOf(ids);
    for (const qint64 id : known)
        if (LibraryPaper *paper = m_cache.find(id)) {
            switch (mark) {
            case Mark::Read: paper->read = true; break;
            case Mark::Unread: paper->read = false; break;
            case Mark::Starred: paper->starred = true; break;
            case Mark::Unstarred: paper->starred = false; break;
            }
        }
    changed(known);
}

} // namespace dp
