#pragma once

#include <QToolBar>

namespace dp {

/// A tool bar with a field in it, which is never squeezed out: where there is no room for the texts of the
/// buttons beside it, they are pictures alone.
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

    int m_widthWithTexts = 0; // pixels
};

} // namespace dp
