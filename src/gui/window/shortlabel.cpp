#include "gui/window/shortlabel.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace dp {
namespace {

constexpr int maximumLines = 2;

/// Returns the number of characters that fit into the first line.
qsizetype lengthOfFirstLine(const QString &text, const QFont &font, int width)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(width);
    layout.endLayout();
    return line.textLength();
}

} // namespace

ShortLabel::ShortLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void ShortLabel::setSentence(const QString &sentence)
{
    // QTextDocument does not skip isolates when it determines the direction of a text, so a mark is needed.
    constexpr QChar isolate(0x2068), leftToRight(0x200e), rightToLeft(0x200f);
    if (sentence.contains(isolate))
        setText((layoutDirection() == Qt::RightToLeft ? rightToLeft : leftToRight) + sentence);
    else
        setText(sentence);
}

/// Returns the height of the lines and a part of a line, because the layout of Qt may be some pixels higher.
int ShortLabel::maximumHeight() const
{
    return fontMetrics().lineSpacing() * maximumLines + fontMetrics().lineSpacing() / 2;
}

bool ShortLabel::isElided() const
{
    return QLabel::heightForWidth(width()) > maximumHeight();
}

QSize ShortLabel::sizeHint() const
{
    return QLabel::sizeHint().boundedTo({QWIDGETSIZE_MAX, maximumHeight()});
}

QSize ShortLabel::minimumSizeHint() const
{
    const int width = std::min(QLabel::minimumSizeHint().width(), fontMetrics().averageCharWidth() * 8);
    return {width, std::min(QLabel::minimumSizeHint().height(), maximumHeight())};
}

int ShortLabel::heightForWidth(int width) const
{
    return std::min(QLabel::heightForWidth(width), maximumHeight());
}

void ShortLabel::paintEvent(QPaintEvent *event)
{
    if (!isElided())
        return QLabel::paintEvent(event);
    const QString whole = text().replace(u'\n', u' ');
    const int lineSpacing = fontMetrics().lineSpacing();
    const QRect area =
        contentsRect().adjusted(0, (height() - maximumLines * lineSpacing) / 2, 0, 0); // centered vertically
    const qsizetype first = lengthOfFirstLine(whole, font(), area.width());
    const QString rest = fontMetrics().elidedText(whole.mid(first).trimmed(), Qt::ElideRight, area.width());
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.setLayoutDirection(layoutDirection());
    painter.drawText(area, int(Qt::AlignTop | Qt::AlignLeading | Qt::TextSingleLine), whole.left(first));
    painter.drawText(
        area.adjusted(0, lineSpacing, 0, 0), int(Qt::AlignTop | Qt::AlignLeading | Qt::TextSingleLine), rest);
}

} // namespace dp

#include "moc_shortlabel.cpp"
