#include "gui/window/actionparts.h"

#include "gui/pages/paperspage.h"
#include "gui/table/paperstable.h"
#include "gui/window/centerstack.h"
#include "gui/window/windowmessages.h"

namespace dp {

void ActionParts::onPapers(
    qsizetype most, const QString &tooMany, const std::function<void(const QList<qint64> &papers)> &act) const
{
    center.onPage([&](PapersPage &page) {
        const QList<qint64> ids = page.isAllSelected() ? QList<qint64>() : page.table()->actedIds();
        if (page.isAllSelected() || ids.size() > most)
            messages.show(tooMany);
        else if (!ids.isEmpty())
            act(ids);
    });
}

} // namespace dp
