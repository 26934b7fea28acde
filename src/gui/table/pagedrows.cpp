#include "gui/table/pagedrows.h"

#include "base/log.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace dp {
namespace {

constexpr int pageSize = 256; // papers of a page; only the identifiers are read
constexpr int keptPages = 200;

} // namespace

PagedRows::PagedRows(const PagedIdList &list, const QList<RowGroup> &groups, Library &library)
    : m_count(int(list.count()))
    , m_list(list)
    , m_library(library)
{
    const qint64 papers = std::accumulate(groups.cbegin(), groups.cend(), qint64(0),
        [](qint64 sum, const RowGroup &group) { return sum + group.rows; });
    if (papers != list.count())
        return;
    int paper = 0;
    for (const RowGroup &group : groups) {
        m_headings << Heading{group.key, int(group.rows), paper};
        paper += int(group.rows);
    }
    setCollapsed({});
}

void PagedRows::setCollapsed(const QSet<qint64> &keys)
{
    if (m_headings.isEmpty())
        return;
    m_count = 0;
    for (Heading &heading : m_headings) {
        heading.row = m_count;
        heading.isCollapsed = keys.contains(heading.key);
        m_count += 1 + (heading.isCollapsed ? 0 : heading.papers);
    }
}

/// Returns the number of headings in the rows before this row.
int PagedRows::headingsAbove(int row) const
{
    const auto next = std::lower_bound(m_headings.cbegin(), m_headings.cend(), row,
        [](const Heading &heading, int one) { return heading.row < one; });
    return int(next - m_headings.cbegin());
}

QList<qint64> PagedRows::pageAt(int paper)
{
    const int number = paper / pageSize;
    if (const auto known = m_pages.constFind(number); known != m_pages.cend())
        return *known;
    const auto page = m_list.page(m_library, qint64(number) * pageSize, pageSize);
    if (!page) {
        qCWarning(logGui) << "cannot read a page of papers:" << page.error().detail;
        return {};
    }
    if (m_pages.size() >= keptPages)
        for (const qint64 id : m_pages.take(m_numbers.dequeue()))
            m_papers.remove(id);
    for (qsizetype i = 0; i < page->size(); ++i)
        m_papers.insert(page->at(i), int(number * pageSize + i));
    m_numbers.enqueue(number);
    m_pages.insert(number, *page);
    return *page;
}

qint64 PagedRows::keyAt(int row)
{
    const int above = headingsAbove(row);
    if (above < m_headings.size() && m_headings[above].row == row)
        return m_headings[above].key;
    const int position = positionAt(row);
    return pageAt(position).value(position % pageSize);
}

/// Returns the position in the list of the paper in a row.
int PagedRows::positionAt(int row) const
{
    if (m_headings.isEmpty())
        return row;
    const Heading &heading = m_headings[headingsAbove(row) - 1];
    return heading.paper + row - heading.row - 1;
}

qint64 PagedRows::groupOf(int row) const
{
    const int above = headingsAbove(row + 1);
    return above > 0 ? m_headings[above - 1].key : 0;
}

QList<qint64> PagedRows::idsAt(int first, int last)
{
    QList<std::pair<int, int>> ranges; // positions in the list; the end is not included
    for (int row = first; row <= last;) {
        const int above = headingsAbove(row);
        const bool isHeading = above < m_headings.size() && m_headings[above].row == row;
        const int next = isHeading ? row + 1 : above < m_headings.size() ? m_headings[above].row : m_count;
        if (!isHeading) {
            const int from = positionAt(row), to = from + std::min(last + 1, next) - row;
            if (!ranges.isEmpty() && ranges.last().second == from)
                ranges.last().second = to;
            else
                ranges << std::pair(from, to);
        }
        row = next;
    }
    QList<qint64> all;
    for (const auto &[from, to] : std::as_const(ranges)) {
        const auto ids = m_list.page(m_library, from, to - from);
        if (!ids) {
            qCWarning(logGui) << "cannot read the identifiers of papers:" << ids.error().detail;
            return {};
        }
        all << *ids;
    }
    return all;
}

int PagedRows::rowOf(qint64 key) const
{
    if (key < 0) {
        const auto heading = std::find_if(
            m_headings.cbegin(), m_headings.cend(), [key](const Heading &one) { return one.key == key; });
        return heading == m_headings.cend() ? -1 : heading->row;
    }
    const auto paper = m_papers.constFind(key);
    if (paper == m_papers.cend())
        return -1;
    return rowOfPosition(*paper);
}

/// Returns the row of the paper with this position in the list; -1 if its group is collapsed.
int PagedRows::rowOfPosition(int position) const
{
    if (m_headings.isEmpty())
        return position;
    const auto next = std::upper_bound(m_headings.cbegin(), m_headings.cend(), position,
        [](int one, const Heading &heading) { return one < heading.paper; });
    const Heading &heading = *std::prev(next);
    return heading.isCollapsed ? -1 : heading.row + 1 + position - heading.paper;
}

int PagedRows::rowOfPaper(int paper) const
{
    int above = 0;
    while (above < m_headings.size() && papersAbove(m_headings[above].row) <= paper)
        ++above;
    return paper + above;
}

} // namespace dp
