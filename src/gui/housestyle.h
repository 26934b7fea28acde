#pragma once

#include <QProxyStyle>

namespace dp {

/// Qt's Fusion style with our own icon on the extension button of a menu bar or tool bar. Qt loads its icon
/// from a file for each bar, whether it is visible or not. Before the first image file is read, Qt searches
/// all image plugins, which would slow down the start. Owned by the application.
class HouseStyle : public QProxyStyle
{
    Q_OBJECT

public:
    HouseStyle();

    QIcon standardIcon(StandardPixmap kind, const QStyleOption *option = nullptr,
        const QWidget *widget = nullptr) const override;
};

} // namespace dp
