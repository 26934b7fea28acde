#include "gui/window/centralwidget.h"

#include "gui/reading/readingarea.h"
#include "gui/window/centerstack.h"
#include "gui/window/errorbar.h"
#include "gui/window/keywordtabs.h"

#include <QVBoxLayout>

namespace dp {

CentralWidget::CentralWidget(QWidget *parent)
    : QWidget(parent)
    , m_errorBar(new ErrorBar(this))
    , m_tabs(new KeywordTabs(this))
    , m_center(new CenterStack(*m_tabs, this))
    , m_reading(new ReadingArea(*m_center, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_errorBar);
    column->addWidget(m_reading, 1);
}

} // namespace dp

#include "moc_centralwidget.cpp"
