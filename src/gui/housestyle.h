#pragma once

#include <QProxyStyle>

namespace dp {

/// Qt's Fusion with a picture of our own on the button behind which a bar keeps what it has no room for. Qt
/// has its own in a file, and each menu bar and tool bar reads it, shown or not; before the first file that
/// is read all plugins for pictures are looked through, which the start would wait for. Owned by the
/// application.
class HouseStyle : public QProxyStyle
{
    Q_OBJECT

public:
    HouseStyle();

    QIcon standardIcon(StandardPixmap kind, const QStyleOption *option = nullptr,
        const QWidget *widget = nullptr) const override;
};

} // namespace dp
