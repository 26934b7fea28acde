#include "gui/reading/readingarea.h"

#include "gui/reading/readingpane.h"
#include "gui/table/abstractpanel.h"

#include <QApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {

ReadingArea::ReadingArea(QWidget &lists, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
{
    setObjectName(u"readingArea"_s);
    setChildrenCollapsible(false);
    addWidget(&lists);
    setStretchFactor(0, 1);
    connect(this, &QSplitter::splitterMoved, this, &ReadingArea::remember);
}

void ReadingArea::setPlace(Place place)
{
    if (place == m_place)
        return;
    m_place = place;
    if (place != Place::None)
        m_lastPlace = place;
    if (place != Place::None && !m_pane) {
        m_pane = new ReadingPane(this);
        m_pane->setMinimumSize(30 * fontMetrics().averageCharWidth(), 6 * fontMetrics().lineSpacing());
        setStretchFactor(1, 0);
        emit paneCreated(m_pane);
    }
    if (place == Place::None && m_pane->isAncestorOf(QApplication::focusWidget()))
        emit m_pane->left(); // Qt would give the focus to any other widget
    m_pane->setVisible(place != Place::None);
    arrange();
    emit placeChanged();
}

void ReadingArea::setPaneSize(const QSize &size)
{
    m_paneSize = size;
    arrange();
}

bool ReadingArea::hasRoomOnRight() const
{
    constexpr int leastLetters = 120; // of a list and a text that are still readable side by side
    return width() >= leastLetters * fontMetrics().averageCharWidth();
}

/// Sets the direction and the sizes. The lists get the room that the pane does not want.
void ReadingArea::arrange()
{
    if (m_place == Place::None)
        return;
    const bool isOnRight = m_place == Place::Right && hasRoomOnRight();
    setOrientation(isOnRight ? Qt::Horizontal : Qt::Vertical);
    const int room = isOnRight ? width() : height();
    int wanted = isOnRight ? m_paneSize.width() : m_paneSize.height();
    if (wanted <= 0)
        wanted =
            isOnRight ? std::min(AbstractPanel::readableWidth(fontMetrics()) + 24, room * 9 / 20) : room / 2;
    setSizes({std::max(1, room - wanted), wanted});
}

/// Remembers the size of the pane after the person has dragged its edge.
void ReadingArea::remember()
{
    if (orientation() == Qt::Horizontal)
        m_paneSize.setWidth(sizes().value(1));
    else
        m_paneSize.setHeight(sizes().value(1));
}

void ReadingArea::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    arrange();
}

} // namespace dp

#include "moc_readingarea.cpp"
