#include "gui/window/dragactions.h"

#include "base/settings.h"
#include "gui/pages/paperspage.h"
#include "gui/table/papersmodel.h"
#include "gui/table/paperstable.h"
#include "gui/window/draggedpapers.h"
#include "session/session.h"
#include "text/papertext.h"
#include "transfer/citationexport.h"

#include <QDrag>
#include <QUrl>

namespace dp {

DragActions::DragActions(Session &session, const Settings &settings, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_settings(settings)
{
}

void DragActions::attach(PapersPage &page)
{
    connect(page.table(), &RowTable::dragged, this, [this, &page] { drag(page); });
}

void DragActions::drag(PapersPage &page)
{
    constexpr qsizetype mostDragged = 1000;
    const QList<qint64> ids = page.isAllSelected() ? QList<qint64>() : page.table()->actedIds();
    if (ids.isEmpty() || ids.size() > mostDragged)
        return;
    QList<QUrl> links;
    QStringList lines;
    for (const qint64 id : ids)
        if (const LibraryPaper *paper = page.model()->paper(page.model()->rowOf(id))) {
            links << QUrl(paper->paper.absUrl);
            lines << papertext::citation(paper->paper);
        }
    auto *papers = new DraggedPapers(
        m_session.library(), ids, BibtexStyle::of(m_settings), CitationExport::patternOf(m_settings));
    papers->setUrls(links);
    papers->setText(lines.join(u'\n'));
    auto *drag = new QDrag(page.table()); // deletes itself and the data
    drag->setMimeData(papers);
    drag->exec(Qt::CopyAction);
}

} // namespace dp

#include "moc_dragactions.cpp"
