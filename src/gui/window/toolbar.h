#pragma once

#include <QToolBar>

namespace dp {

/// A tool bar with a search field that is always visible. If there is no room for the texts of the buttons,
/// the buttons show only their icons. The icons grow with the font.
class ToolBar : public QToolBar
{
    Q_OBJECT

public:
    ToolBar(const QString &title, QWidget *parent);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
    void fitIcons();

    int m_widthWithTexts = 0; // width of the tool bar in pixels if the buttons show their texts
};

} // namespace dp
