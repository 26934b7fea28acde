#include "gui/table/emptyauthors.h"

#include "gui/table/papersheader.h"
#include "gui/table/papersmodel.h"

#include <QEvent>

#include <algorithm>

namespace dp {

EmptyAuthors::EmptyAuthors(PapersHeader &header, const PapersModel &model)
    : QObject(&header)
    , m_header(header)
    , m_model(model)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &EmptyAuthors::check);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &EmptyAuthors::checkSoon);
    connect(&model, &QAbstractItemModel::modelReset, this, &EmptyAuthors::checkSoon);
    connect(&model, &QAbstractItemModel::dataChanged, this, &EmptyAuthors::checkSoon);
    header.installEventFilter(this);
}

bool EmptyAuthors::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show)
        checkSoon();
    return QObject::eventFilter(watched, event);
}

void EmptyAuthors::checkSoon()
{
    if (m_header.isVisible())
        m_timer.start();
}

void EmptyAuthors::check()
{
    constexpr int mostRows = 30;
    const int rows = std::min(m_model.rowCount(), mostRows);
    int papers = 0;
    for (int row = 0; row < rows; ++row)
        if (const LibraryPaper *paper = m_model.paper(row)) {
            if (!paper->paper.authors.isEmpty())
                return m_header.setAuthorsEmpty(false);
            ++papers;
        }
    if (papers > 0) // an empty list says nothing
        m_header.setAuthorsEmpty(true);
}

} // namespace dp

#include "moc_emptyauthors.cpp"
