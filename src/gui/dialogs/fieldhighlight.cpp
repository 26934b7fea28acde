#include "gui/dialogs/fieldhighlight.h"

#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace dp {

FieldHighlight::FieldHighlight(QWidget *field, QWidget *label)
    : QWidget(field->parentWidget())
    , m_field(field)
    , m_label(label && label->parentWidget() == field->parentWidget() ? label : nullptr)
{
    setObjectName(u"fieldHighlight"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    field->installEventFilter(this);
    if (m_label)
        m_label->installEventFilter(this);
    follow();
    raise();
    show();
}

void FieldHighlight::follow()
{
    constexpr int space = 3; // between the field and the frame, in pixels
    if (!m_field)
        return;
    QRect around = m_field->geometry();
    if (m_label)
        around |= m_label->geometry();
    setGeometry(around.adjusted(-space, -space, space, space));
}

bool FieldHighlight::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Move || event->type() == QEvent::Resize)
        follow();
    return QWidget::eventFilter(watched, event);
}

void FieldHighlight::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor color = palette().color(QPalette::Highlight);
    painter.setPen(QPen(color, 2));
    color.setAlphaF(0.15F);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
}

} // namespace dp

#include "moc_fieldhighlight.cpp"
