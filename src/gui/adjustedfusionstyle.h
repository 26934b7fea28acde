#pragma once

#include <QProxyStyle>

namespace dp {

/// The Fusion style of Qt with some changes. Owned by the application.
/// - The extension button of a menu bar or tool bar has our own icon. Qt would load its own icon from a file
///   for each bar, even for a hidden bar. Before Qt reads the first image file, it searches all image
///   plugins, which would slow down the start.
/// - The buttons of dialogs have our own icons, like all other buttons of the program.
/// - Icons, check boxes and radio buttons grow with the font.
/// - The frame of a check box, radio button or field has a contrast of at least 3:1 to its surroundings
///   (https://www.w3.org/TR/WCAG21/#non-text-contrast). The frame of Fusion is darker than the window, even
///   if the window is dark.
/// - Disabled text, placeholder texts and links are readable in each palette of the desktop. Qt computes the
///   disabled text of a KDE colour scheme from its button, so that it is black on black in high contrast.
class AdjustedFusionStyle : public QProxyStyle
{
    Q_OBJECT

public:
    AdjustedFusionStyle();

    QIcon standardIcon(StandardPixmap kind, const QStyleOption *option = nullptr,
        const QWidget *widget = nullptr) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
        const QWidget *widget = nullptr) const override;
    void polish(QPalette &palette) override;
    using QProxyStyle::polish;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;

    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;

    /// Returns the colour of the frame of a field. The colour is visible both on the window and inside the
    /// frame.
    static QColor fieldFrame(const QPalette &palette);
    /// Returns the colour of the frame of a check box or radio button. The colour is visible both on the
    /// window and inside the frame.
    static QColor indicatorFrame(const QPalette &palette);
};

} // namespace dp
