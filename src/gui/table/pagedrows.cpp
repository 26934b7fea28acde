#include "gui/table/pagedrows.h"

#include "base/log.h"

#include <algorithm>
#include <numeric>

namespace dp {
namespace {

constexpr int pageSize = 256; // papers of a page; only the identifiers are read
constexpr int keptPages = 200;

} // namespace

PagedRows::PagedRows(const PagedIdList &list, const QList<RowGroup> &groups, Library &library)
    : m_list(list)
    , m_library(library)
{
    const qint64 papers = std::accumulate(groups.cbegin(), groups.cend(), qint64(0),
        [](qint64 sum, const RowGroup &group) { return sum + group.rows; });
    if (papers != list.count())
        return;
    int paper = 0;
    for (const RowGroup &group : groups) {
        m_headings << Heading{paper + int(m_headings.size()), paper, group.key};
        paper += int(group.rows);
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
    const int paper = row - above;
    return pageAt(paper).value(paper % pageSize);
}

QList<qint64> PagedRows::idsAt(int first, int last)
{
    const int from = papersAbove(first), to = papersAbove(last + 1);
    const auto ids = m_list.page(m_library, from, to - from);
    if (!ids) {
        qCWarning(logGui) << "cannot read the identifiers of papers:" << ids.error().detail;
        return {};
    }
    return *ids;
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
    return rowOfPaper(*paper);
}

int PagedRows::rowOfPaper(int paper) const
{
    const auto next = std::upper_bound(m_headings.cbegin(), m_headings.cend(), paper,
        [](int one, const Heading &heading) { return one < heading.paper; });
    return paper + int(next - m_headings.cbegin());
}

} // namespace dp
