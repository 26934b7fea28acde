#include "session/paperlists.h"

#include <utility>

namespace dp {

void PaperLists::read(QObject *context, const PaperQuery &query, std::function<void(const Ids &)> done)
{
    m_library.reader.post(
        context, [query](Library &library) { return PaperReader(library).ids(query); }, std::move(done));
}

PaperLists::Ids PaperLists::readNow(const PaperQuery &query)
{
    return PaperReader(local()).ids(query);
}

std::future<PaperLists::Papers> PaperLists::readAhead(const QList<qint64> &ids)
{
    return m_library.reader.ask([ids](Library &library) { return PaperReader(library).papers(ids); });
}

Result<PagedIdList> PaperLists::windowOfKeyword(qint64 keywordId)
{
    return PagedIdList::ofKeyword(local(), keywordId);
}

Result<PagedIdList> PaperLists::windowOfLibrary(SortKey key, bool descending)
{
    return PagedIdList::ofLibrary(local(), key, descending);
}

} // namespace dp
