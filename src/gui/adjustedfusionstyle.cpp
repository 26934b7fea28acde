#include "gui/adjustedfusionstyle.h"

#include "gui/icons.h"

#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace dp {

AdjustedFusionStyle::AdjustedFusionStyle()
    : QProxyStyle(u"fusion"_s)
{
    setObjectName(u"fusion"_s); // the name that QStyleFactory uses
}

QIcon AdjustedFusionStyle::standardIcon(
    StandardPixmap kind, const QStyleOption *option, const QWidget *widget) const
{
    if (kind == SP_ToolBarHorizontalExtensionButton || kind == SP_ToolBarVerticalExtensionButton)
        return icon(Glyph::More);
    return QProxyStyle::standardIcon(kind, option, widget);
}

QColor AdjustedFusionStyle::indicatorFrame(const QPalette &palette)
{
    // The colour of text is readable on the window and inside the frame. A colour between text and window is
    // visible, but not heavy.
    const QColor text = palette.color(QPalette::WindowText), window = palette.color(QPalette::Window);
    constexpr float shareOfText = 0.65F;
    const auto mixed = [&](float a, float b) {
        return shareOfText * a + (1 - shareOfText) * b;
    };
    return QColor::fromRgbF(mixed(text.redF(), window.redF()), mixed(text.greenF(), window.greenF()),
        mixed(text.blueF(), window.blueF()));
}

void AdjustedFusionStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isCheck = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
    if (!isCheck && element != PE_IndicatorRadioButton)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(indicatorFrame(option->palette), 1));
    painter->setBrush(Qt::NoBrush);
    const QRectF frame = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (isCheck)
        painter->drawRect(frame);
    else
        painter->drawEllipse(frame);
    painter->restore();
}

} // namespace dp
