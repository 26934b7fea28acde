#include "gui/table/pagedrows.h"

#include "base/log.h"

namespace dp {
namespace {

constexpr int pageSize = 256; // rows of a page; only the identifiers are read
constexpr int keptPages = 200;

} // namespace

QList<qint64> PagedRows::pageAt(int row)
{
    const int number = row / pageSize;
    if (const auto known = m_pages.constFind(number); known != m_pages.cend())
        return *known;
    const auto page = m_list.page(m_library, qint64(number) * pageSize, pageSize);
    if (!page) {
        qCWarning(logGui) << "cannot read a page of papers:" << page.error().detail;
        return {};
    }
    if (m_pages.size() >= keptPages)
        for (const qint64 id : m_pages.take(m_numbers.dequeue()))
            m_rows.remove(id);
    for (qsizetype i = 0; i < page->size(); ++i)
        m_rows.insert(page->at(i), int(number * pageSize + i));
    m_numbers.enqueue(number);
    m_pages.insert(number, *page);
    return *page;
}

qint64 PagedRows::idAt(int row)
{
    return pageAt(row).value(row % pageSize);
}

QList<qint64> PagedRows::idsAt(int first, int last)
{
    const auto ids = m_list.page(m_library, first, last - first + 1);
    if (!ids) {
        qCWarning(logGui) << "cannot read the identifiers of papers:" << ids.error().detail;
        return {};
    }
    return *ids;
}

} // namespace dp
