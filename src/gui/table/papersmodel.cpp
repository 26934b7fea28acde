#include "gui/table/papersmodel.h"

#include "gui/table/groupheading.h"

#include <algorithm>

namespace dp {
namespace {

constexpr int readAtOnce = 24; // about the number of rows on one screen

} // namespace

PapersModel::PapersModel(Library &reader, QObject *parent)
    : RowsModel(reader, parent)
    , m_cache(reader)
{
}

int PapersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
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

QList<qint64> PapersModel::firstIds(int rows) const
{
    QList<qint64> first;
    for (int row = 0; row < std::min(rowCount(), rows); ++row)
        if (const qint64 id = idAt(row); id != 0)
            first << id;
    return first;
}

QVariant PapersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (isHeading(index.row()))
        return headingData(index, role);
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
    case BadgesRole: return ofPaper([](const LibraryPaper &p) { return PaperCells::badges(p); });
    case MatchesRole:
        return m_terms.isEmpty() ? QVariant() : matches(data(index, Qt::DisplayRole).toString());
    default: return {};
    }
}

QVariant PapersModel::headingData(const QModelIndex &index, int role) const
{
    const bool isText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    if (!isText || index.column() != TitleColumn)
        return {};
    const RowGroup group = groupAt(index.row());
    return GroupHeading::text(group, isCollapsed(group.key));
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

#include "moc_papersmodel.cpp"
