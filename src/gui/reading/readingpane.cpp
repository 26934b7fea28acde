#include "gui/reading/readingpane.h"

#include "gui/table/abstractpanel.h"

#include <QEvent>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace dp {

ReadingPane::ReadingPane(QWidget *parent)
    : QScrollArea(parent)
    , m_column(new QWidget)
    , m_rows(new QVBoxLayout(m_column))
    , m_panel(new AbstractPanel(m_column))
    , m_hint(new QLabel(tr("No paper is selected."), this))
{
    setObjectName(u"readingPane"_s);
    setAccessibleName(tr("Reading pane"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // the text has the focus
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setBackgroundRole(QPalette::Base);
    m_column->setBackgroundRole(QPalette::Base);
    m_column->setAutoFillBackground(true);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->addWidget(m_panel);
    m_rows->addStretch(1);
    m_panel->setInPane(true);
    m_hint->setObjectName(u"readingHint"_s);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setEnabled(false);
    setWidget(m_column);
    m_column->hide();
    connect(m_panel, &AbstractPanel::linkActivated, this, &ReadingPane::linkActivated);
    connect(m_panel, &AbstractPanel::left, this, &ReadingPane::left);
    connect(m_panel, &AbstractPanel::heightChanged, this, &ReadingPane::fit);
    connect(
        m_panel, &AbstractPanel::pageRequested, this, [this](bool down) { down ? pageDown() : pageUp(); });
    connect(m_panel, &AbstractPanel::cursorMoved, this, [this](const QRect &rect) {
        const QPoint at = rect.center() + m_panel->pos();
        ensureVisible(at.x(), at.y(), 0, rect.height());
    });
}

void ReadingPane::setPaper(const LibraryPaper &paper, const QList<SearchTerm> &terms)
{
    if (paper.paper.id.key() != m_id)
        m_panel->setEditor(nullptr); // saves the note of the paper that was shown before
    m_panel->setTerms(terms);
    m_panel->setPaper(paper);
    fit();
    setShown(paper.paper.id.key());
}

void ReadingPane::clear()
{
    setShown(0);
}

void ReadingPane::setShown(qint64 id)
{
    if (std::exchange(m_id, id) == id)
        return;
    m_column->setVisible(id != 0);
    m_hint->setVisible(id == 0);
    verticalScrollBar()->setValue(0);
    emit paperChanged(id);
}

/// Sets the width and the height of the content. Space for the scroll bar is always left, so that the width
/// does not depend on the height.
void ReadingPane::fit()
{
    const int room = width() - verticalScrollBar()->sizeHint().width();
    const int textWidth = std::clamp(AbstractPanel::readableWidth(fontMetrics()), 1, std::max(1, room));
    m_panel->setFixedSize(textWidth, m_panel->heightAt(textWidth));
    m_column->setFixedWidth(textWidth);
    m_column->setMinimumHeight(0);
    m_column->resize(textWidth,
        m_rows->hasHeightForWidth() ? m_rows->heightForWidth(textWidth) : m_rows->sizeHint().height());
    m_hint->setGeometry(rect());
}

int ReadingPane::pageStep() const
{
    const int line = fontMetrics().lineSpacing();
    return std::max(viewport()->height() - 2 * line, line); // two lines of the last page stay visible
}

bool ReadingPane::scrollBy(int pixels)
{
    const int before = verticalScrollBar()->value();
    verticalScrollBar()->setValue(before + pixels);
    return verticalScrollBar()->value() != before;
}

bool ReadingPane::pageDown()
{
    return scrollBy(pageStep());
}

bool ReadingPane::pageUp()
{
    return scrollBy(-pageStep());
}

void ReadingPane::setTextZoom(int points)
{
    setFont(textzoom::font(*this, points));
}

void ReadingPane::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

void ReadingPane::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return QScrollArea::wheelEvent(event);
    if (const int steps = m_wheel.steps(*event); steps != 0)
        emit zoomRequested(steps);
    event->accept();
}

void ReadingPane::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::PaletteChange)
        fit();
}

} // namespace dp

#include "moc_readingpane.cpp"
