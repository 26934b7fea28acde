#pragma once

#include <QProxyStyle>

namespace dp {

/// Qt's Fusion style with two changes. Owned by the application.
/// - It has our own icon on the extension button of a menu bar or tool bar. Qt loads its icon from a file for
///   each bar, whether it is visible or not. Before the first image file is read, Qt searches all image
///   plugins, which would slow down the start.
/// - The frame of a check box or radio button has a contrast of at least 3:1 to its surroundings
///   (https://www.w3.org/TR/WCAG21/#non-text-contrast). Fusion derives its frame from the window and
///   makes it darker, also on a dark window.
class AdjustedFusionStyle : public QProxyStyle
{
    Q_OBJECT

public:
    AdjustedFusionStyle();

    QIcon standardIcon(StandardPixmap kind, const QStyleOption *option = nullptr,
        const QWidget *widget = nullptr) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;

    /// Returns the colour of the frame. Both the window and the inside of the indicator are its background.
    static QColor indicatorFrame(const QPalette &palette);
};

} // namespace dp
