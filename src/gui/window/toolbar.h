#pragma once

#include <QToolBar>

namespace dp {

/// A tool bar with a search field that always stays visible. If there is no room for the texts of the
/// buttons, only their icons are shown.
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

    int m_widthWithTexts = 0; // in pixels
};

} // namespace dp
