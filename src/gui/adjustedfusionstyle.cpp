#include "gui/adjustedfusionstyle.h"

#include "gui/icons.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

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
    switch (kind) {
    case SP_ToolBarHorizontalExtensionButton:
    case SP_ToolBarVerticalExtensionButton: return icon(Glyph::More);
    case SP_DialogOkButton:
    case SP_DialogYesButton:
    case SP_DialogApplyButton:
    case SP_DialogOpenButton:
    case SP_DialogSaveButton: return icon(Glyph::Read);
    case SP_DialogCancelButton:
    case SP_DialogNoButton:
    case SP_DialogCloseButton: return icon(Glyph::Close);
    case SP_DialogResetButton:
    case SP_RestoreDefaultsButton: return icon(Glyph::Undo);
    default: return QProxyStyle::standardIcon(kind, option, widget);
    }
}

int AdjustedFusionStyle::pixelMetric(
    PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const int size = QProxyStyle::pixelMetric(metric, option, widget);
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_LineEditIconSize:
    case PM_ListViewIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: {
        const int line =
            widget ? widget->fontMetrics().height() : QFontMetrics(QApplication::font()).height();
        return std::max(size, line * 9 / 10);
    }
    default: return size;
    }
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

#include "moc_adjustedfusionstyle.cpp"
