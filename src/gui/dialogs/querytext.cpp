#include "gui/dialogs/querytext.h"

#include <QEvent>
#include <QLabel>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {

QueryText::QueryText(QWidget *parent)
    : QScrollArea(parent)
    , m_text(new QLabel)
{
    m_text->setObjectName(u"askedText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignLeading | Qt::AlignLeft | Qt::AlignTop);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setMargin(6);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setWidget(m_text);
}

void QueryText::setText(const QString &text)
{
    m_text->setText(text);
    fitHeight();
}

void QueryText::fitHeight()
{
    constexpr int mostLines = 6; // maximum number of visible lines
    const int lineHeight = m_text->fontMetrics().lineSpacing();
    const int frame = 2 * frameWidth();
    const int width = std::max(100, this->width() - frame);
    const int needed = m_text->heightForWidth(width);
    const int least = lineHeight + 2 * m_text->margin();
    const int most = mostLines * lineHeight + 2 * m_text->margin();
    // If a word is wider than the dialog, a horizontal scroll bar is needed.
    const int barHeight =
        m_text->minimumSizeHint().width() > width ? horizontalScrollBar()->sizeHint().height() : 0;
    setFixedHeight(std::clamp(needed, least, most) + frame + barHeight);
}

void QueryText::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fitHeight();
}

void QueryText::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitHeight();
}

} // namespace dp

#include "moc_querytext.cpp"
