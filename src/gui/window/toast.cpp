#include "gui/window/toast.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr int shownFor = 8000; // ms
constexpr int gapBelow = 12; // pixels

} // namespace

Toast::Toast(QWidget *place)
    : QFrame(place)
    , m_text(new QLabel(this))
    , m_undo(new QPushButton(tr("Undo"), this))
{
    setObjectName(u"toast"_s);
    setAccessibleName(tr("Message"));
    m_text->setObjectName(u"toastText"_s);
    m_text->setTextFormat(Qt::PlainText); // it can contain what the person typed
    m_undo->setObjectName(u"toastUndoButton"_s);
    m_undo->setAccessibleName(tr("Undo"));
    m_undo->setToolTip(tr("Undo"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 6, 8, 6);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_undo);
    m_time.setSingleShot(true);
    m_time.setInterval(shownFor);
    connect(&m_time, &QTimer::timeout, this, &Toast::leave);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        leave();
        emit undoRequested();
    });
    place->installEventFilter(this);
    hide();
}

void Toast::say(const QString &sentence)
{
    m_text->setText(sentence);
    place();
    show();
    raise();
    m_time.start();
}

void Toast::leave()
{
    if (isHidden())
        return;
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    m_time.stop();
    hide();
    if (hadFocus)
        emit focusReleased();
}

/// Moves the toast to the middle of the lower edge. A long sentence is cut off at the width of the place.
void Toast::place()
{
    const QSize room = parentWidget()->size(), wanted = sizeHint();
    const QSize size(std::min(wanted.width(), room.width() - 2 * gapBelow), wanted.height());
    setGeometry(
        QRect(QPoint((room.width() - size.width()) / 2, room.height() - size.height() - gapBelow), size));
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && !isHidden())
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().color(QPalette::Window));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace dp

#include "moc_toast.cpp"
