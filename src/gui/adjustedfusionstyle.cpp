#include "gui/adjustedfusionstyle.h"

#include "gui/contrast.h"
#include "gui/icons.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

// The colors of contrast ratios are opaque.
QColor onBackground(const QColor &color, const QColor &background)
{
    return contrast::mixed(color, background, color.alphaF());
}

void drawFieldFrame(const QStyleOption *option, QPainter *painter)
{
    // Fusion draws the frame of the focused field in the colour of selections.
    if (!option->state.testFlag(QStyle::State_Enabled) || option->state.testFlag(QStyle::State_HasFocus))
        return;
    constexpr qreal radius = 2; // that of Fusion
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(AdjustedFusionStyle::fieldFrame(option->palette), 1));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->restore();
}

} // namespace

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

QColor AdjustedFusionStyle::fieldFrame(const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Window), base = palette.color(QPalette::Base);
    const QColor frame = contrast::readable(window.darker(140), window, contrast::glyph);
    return contrast::readable(frame, base, contrast::glyph);
}

void AdjustedFusionStyle::polish(QPalette &palette)
{
    QProxyStyle::polish(palette);
    const auto adjust = [&](QPalette::ColorGroup group, QPalette::ColorRole role, QPalette::ColorRole behind,
                            double least) {
        const QColor background = palette.color(group, behind), color = palette.color(group, role);
        const QColor opaque = onBackground(color, background);
        if (const QColor readable = contrast::readable(opaque, background, least); readable != opaque)
            palette.setColor(group, role, readable);
    };
    for (const auto group : {QPalette::Active, QPalette::Inactive})
        for (const auto role : {QPalette::PlaceholderText, QPalette::Link, QPalette::LinkVisited})
            adjust(group, role, QPalette::Base, contrast::text);
    adjust(QPalette::Disabled, QPalette::WindowText, QPalette::Window, contrast::glyph);
    adjust(QPalette::Disabled, QPalette::Text, QPalette::Base, contrast::glyph);
    adjust(QPalette::Disabled, QPalette::PlaceholderText, QPalette::Base, contrast::glyph);
    adjust(QPalette::Disabled, QPalette::ButtonText, QPalette::Button, contrast::glyph);
}

void AdjustedFusionStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if ((control == CC_SpinBox && spin && spin->frame) || (control == CC_ComboBox && combo && combo->frame))
        drawFieldFrame(option, painter);
}

void AdjustedFusionStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_FrameLineEdit)
        drawFieldFrame(option, painter);
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
